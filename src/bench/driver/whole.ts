/** Whole jobs, from their start to their end, against the same jobs written plainly on TensorFlow.js layers. */
import { readFile } from 'node:fs/promises';
import { recordedFolder } from '../../cli/nodePlatform';
import { parseResult } from '../../experiment/parse';
import { RECORDING_FILE } from '../../run/recording';
import type { Finished, WholeJob } from '../api';
import type { Stage } from './browser';
import { restingProduct, runToResult } from './product';
import { median, plainRow, type Row } from './row';

/** The share by which errors of the same job may differ in other arithmetic. */
const APART = 0.1;

async function finish(stage: Stage, job: WholeJob): Promise<Finished> {
  const page = await stage.bench({ isolated: true });
  const finished = await page.evaluate((name) => bench.finish(name), job);
  await page.close();
  return finished;
}

/** `once` so many times, half of them before `port` and half after it, since it takes minutes and runs once. */
async function around(
  port: () => Promise<Finished>,
  rounds: number,
  once: () => Promise<number>,
): Promise<{ ours: number[]; keras: Finished }> {
  const ours: number[] = [];
  const before = Math.ceil(rounds / 2);
  while (ours.length < before) ours.push(await once());
  const keras = await port();
  while (ours.length < rounds) ours.push(await once());
  return { ours, keras };
}

/** @throws Error where the port's errors are not about ours: then it did another job, and its time says nothing */
function checkSameJob(ours: readonly number[], port: readonly number[]): void {
  const apart = (own: number, i: number): number => Math.abs(port[i]! / own - 1);
  if (port.length === ours.length && ours.map(apart).every((share) => share < APART)) return;
  throw new Error(`errors are ${ours.join(', ')} here and ${port.join(', ')} in the port`);
}

/** The errors of the recorded result, which a run of the default preset reproduces to the bit. */
async function recordedErrors(): Promise<number[]> {
  const json: unknown = JSON.parse(await readFile(new URL(RECORDING_FILE, recordedFolder()), 'utf8'));
  const { result } = json as { result: unknown };
  const { ensemble, student, baseline } = parseResult(result);
  return [ensemble, student, baseline].map(({ errors }) => errors);
}

export async function measurePreset(stage: Stage, rounds: number): Promise<Row> {
  const port = (): Promise<Finished> => finish(stage, 'keras-preset');
  const { ours, keras } = await around(port, rounds, async () => {
    const page = await restingProduct(stage);
    const ms = await runToResult(page);
    await page.close();
    return ms;
  });
  checkSameJob(await recordedErrors(), keras.errors);
  const what = `default preset, Run to result (port: ${keras.errors.join(' / ')} errors)`;
  return plainRow('preset', what, ours, { keras: keras.ms });
}

export async function measureLandscape(stage: Stage, rounds: number): Promise<Row> {
  let errors: readonly number[] = [];
  const port = (): Promise<Finished> => finish(stage, 'keras-landscape');
  const { ours, keras } = await around(port, rounds, async () => {
    const finished = await finish(stage, 'distillery-landscape');
    errors = finished.errors;
    return finished.ms;
  });
  checkSameJob([median(errors)], [median(keras.errors)]);
  const found = `median errors ${median(errors)}, port ${median(keras.errors)}`;
  return plainRow('landscape', `40 students over T and alpha (${found})`, ours, { keras: keras.ms });
}
