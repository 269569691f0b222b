/** The second stage: what the ensembles say of every image of the transfer sets. */
import type { ImageSet } from '../data/imageSet';
import { CLASSES } from '../data/manifest';
import { ensembleLogits } from '../distill/ensemble';
import type { Experiment } from '../experiment/experiment';
import { teacherShape } from './jobs';
import { teacherResult } from './measure';
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
  return {
    transfer,
    test: teachers.test.map((members) => ensembleLogits(members, CLASSES)),
    teachers: teachers.test[0]!.map((_, k) =>
      teacherResult(
        teachers.test.map((members) => members[k]!),
        test.labels,
      ),
    ),
    curve: teachers.curve,
    msPerDigit: await engine.latency(shape, teachers.networks[0]!, test.images.slice(0, shape[0])),
  };
}
