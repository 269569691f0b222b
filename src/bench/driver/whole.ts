/** Whole jobs, from their start to their end, against the same jobs written plainly on TensorFlow.js layers. */
import type { Finished, WholeJob } from '../api';
import type { Stage } from './browser';
import { restingProduct, runToResult } from './product';
import { median, range, type Row } from './row';

async function finish(stage: Stage, job: WholeJob): Promise<Finished> {
  const page = await stage.bench({ isolated: true });
  const finished = await page.evaluate((name) => bench.finish(name), job);
  await page.close();
  return finished;
}

async function times(rounds: number, once: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) found.push(await once());
  return found;
}

function wholeRow(job: 'preset' | 'landscape', what: string, ours: readonly number[], keras: number): Row {
  return {
    job,
    what,
    shape: null,
    batch: null,
    engine: 'wasm',
    ms: median(ours),
    range: range(ours),
    gflops: null,
    roofShare: null,
    peers: { keras },
  };
}

/** The port takes minutes, so that it runs once. Its errors have to be about those of our own run, or it is another job. */
export async function measurePreset(stage: Stage, rounds: number): Promise<Row> {
  const ours = await times(rounds, async () => {
    const page = await restingProduct(stage);
    const ms = await runToResult(page);
    await page.close();
    return ms;
  });
  const keras = await finish(stage, 'keras-preset');
  const [ensemble = NaN, student = NaN, baseline = NaN] = keras.errors;
  if (!(ensemble < student && student < baseline))
    throw new Error(`the port ends with errors ${keras.errors.join(', ')}`);
  return wholeRow('preset', `default preset, Run to result (port: ${keras.errors.join(' / ')} errors)`, ours, keras.ms);
}

export async function measureLandscape(stage: Stage, rounds: number): Promise<Row> {
  let errors: readonly number[] = [];
  const ours = await times(rounds, async () => {
    const finished = await finish(stage, 'distillery-landscape');
    errors = finished.errors;
    return finished.ms;
  });
  const keras = await finish(stage, 'keras-landscape');
  const apart = Math.abs(median(errors) / median(keras.errors) - 1);
  if (!(apart < 0.1))
    throw new Error(`median errors are ${median(errors)} here and ${median(keras.errors)} in the port`);
  const found = `median errors ${median(errors)}, port ${median(keras.errors)}`;
  return wholeRow('landscape', `40 students over T and alpha (${found})`, ours, keras.ms);
}
