/** The first stage: one stack of all teachers of all seeds. */
import type { ImageSet } from '../data/imageSet';
import { ensembleLogits } from '../distill/ensemble';
import { errors } from '../distill/metrics';
import { domainOf } from '../data/domain';
import type { Experiment } from '../experiment/experiment';
import { mean } from '../numeric/mean';
import type { TeachersPoint } from './events';
import { teacherJob, teacherShape } from './jobs';
import { trainingErrors } from './measure';
import { scaledErrors, type Probe } from './probe';
import type { SeedData } from './seedData';
import type { Teachers } from './stageCache';
import { trainStack, type RunContext } from './training';

const POINTS = 12;

/** Splits a list into equal runs, one for each seed. */
function bySeed<T>(items: readonly T[], seeds: number): T[][] {
  const each = items.length / seeds;
  return Array.from({ length: seeds }, (_, i) => items.slice(i * each, (i + 1) * each));
}

function teachersPoint(
  experiment: Experiment,
  step: number,
  logits: readonly (readonly Float32Array[])[],
  labels: Uint8Array,
  testExamples: number,
): TeachersPoint {
  const { classes } = domainOf(experiment);
  const count = (one: Float32Array): number => scaledErrors(errors(one, labels), labels.length, testExamples);
  return {
    stage: 'teachers',
    step,
    examples: labels.length,
    teachers: logits[0]!.map((_, k) => mean(logits.map((members) => count(members[k]!)))),
    ensemble: logits.map((members) => count(ensembleLogits(members, classes, experiment.averaging))),
  };
}

/** @throws Cancelled, EngineError */
export async function runTeachers(
  context: RunContext,
  key: string,
  experiment: Experiment,
  data: readonly SeedData[],
  test: ImageSet,
  probe: Probe,
): Promise<Teachers> {
  const shape = teacherShape(experiment);
  const seeds = data.length;
  let networks: Float32Array[] = [];
  let logits: Float32Array[] = [];
  let training: number[][] = [];
  const { curve } = await trainStack<TeachersPoint>(context, {
    stage: 'teachers',
    key,
    job: () => teacherJob(experiment, data, probe.images),
    steps: experiment.teacherSteps,
    points: POINTS,
    point: (step, seen) => teachersPoint(experiment, step, bySeed(seen, seeds), probe.labels, test.labels.length),
    standing: (members) => ({ teachers: bySeed(members, seeds)[0]! }),
    finish: async ({ stack }) => {
      networks = await stack.parameters();
      logits = await context.engine.predict(shape, networks, test.images);
      training = await Promise.all(
        bySeed(networks, seeds).map((own, i) => trainingErrors(context.engine, shape, own, data[i]!.labelled)),
      );
      return teachersPoint(experiment, stack.step, bySeed(logits, seeds), test.labels, test.labels.length);
    },
  });
  const points = curve.filter((point) => point.stage === 'teachers');
  return { networks: bySeed(networks, seeds), test: bySeed(logits, seeds), training, curve: points };
}
