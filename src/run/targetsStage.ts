/** The second stage: what the ensembles say of every image of the transfer sets. */
import type { ImageSet } from '../data/imageSet';
import { CLASSES, PIXELS } from '../data/manifest';
import { ensembleLogits } from '../distill/ensemble';
import type { Experiment } from '../experiment/experiment';
import { teacherShape } from './jobs';
import { measure, teacherResult } from './measure';
import type { SeedData } from './seedData';
import type { Targets, Teachers } from './stageCache';
import type { RunContext } from './training';

/** Images between two moments at which the stage can be paused and tells how far it is. */
const CHUNK = 2000;

/** Steps of the stage: images to be answered. */
export function targetsSteps(data: readonly SeedData[]): number {
  return data.reduce((sum, { transfer }) => sum + transfer.labels.length, 0);
}

/** @throws Cancelled, EngineError */
export async function runTargets(
  context: RunContext,
  experiment: Experiment,
  data: readonly SeedData[],
  teachers: Teachers,
  test: ImageSet,
): Promise<Targets> {
  const { emit, engine, gate, now } = context;
  const shape = teacherShape(experiment);
  const steps = targetsSteps(data);
  const start = now();
  let step = 0;
  const transfer: Float32Array[] = [];
  for (const [i, { transfer: set }] of data.entries()) {
    const count = set.labels.length;
    const logits = new Float32Array(count * CLASSES);
    for (let from = 0; from < count; from += CHUNK) {
      await gate.pass();
      const to = Math.min(count, from + CHUNK);
      const images = set.images.subarray(from * PIXELS, to * PIXELS);
      const members = await engine.predict(shape, teachers.networks[i]!, images);
      logits.set(ensembleLogits(members, CLASSES), from * CLASSES);
      step += to - from;
      const secondsLeft = (((now() - start) / step) * (steps - step)) / 1000;
      emit({ type: 'progress', stage: 'targets', step, steps, secondsLeft, cached: false });
    }
    transfer.push(logits);
  }
  // A thread measures while the logits are counted here.
  const msPerDigit = engine.latency(shape, teachers.networks[0]!, test.images.slice(0, shape[0]));
  const together = teachers.test.map((members) => ensembleLogits(members, CLASSES));
  const alone = teachers.test.map((members) => members.map((logits) => measure(logits, test.labels)));
  return {
    transfer,
    test: together,
    measured: together.map((logits) => measure(logits, test.labels)),
    teachers: alone[0]!.map((_, k) => teacherResult(alone.map((members) => members[k]!))),
    curve: teachers.curve,
    msPerDigit: await msPerDigit,
  };
}
