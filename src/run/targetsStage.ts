/** The second stage: what the ensembles say of every image of the transfer sets. */
import type { ImageSet } from '../data/imageSet';
import { CLASSES } from '../data/manifest';
import { ensembleLogits } from '../distill/ensemble';
import type { Experiment } from '../experiment/experiment';
import { teacherShape } from './jobs';
import { measure, teacherResult } from './measure';
import type { SeedData } from './seedData';
import type { Targets, Teachers } from './stageCache';
import type { RunContext } from './training';

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
  const steps = data.length * experiment.teachers;
  const start = now();
  let step = 0;
  const transfer: Float32Array[] = [];
  for (const [i, { transfer: set }] of data.entries()) {
    const members: Float32Array[] = [];
    for (const network of teachers.networks[i]!) {
      await gate.pass();
      members.push(...(await engine.predict(shape, [network], set.images)));
      step++;
      const secondsLeft = (((now() - start) / step) * (steps - step)) / 1000;
      emit({ type: 'progress', stage: 'targets', step, steps, secondsLeft, cached: false });
    }
    transfer.push(ensembleLogits(members, CLASSES));
  }
  const together = teachers.test.map((members) => ensembleLogits(members, CLASSES));
  const alone = teachers.test.map((members) => members.map((logits) => measure(logits, test.labels)));
  return {
    transfer,
    test: together,
    measured: together.map((logits) => measure(logits, test.labels)),
    teachers: alone[0]!.map((_, k) => teacherResult(alone.map((members) => members[k]!))),
    curve: teachers.curve,
    msPerDigit: await engine.latency(shape, teachers.networks[0]!, test.images.slice(0, shape[0])),
  };
}
