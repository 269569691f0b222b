/** What an experiment asks of an engine: the stack of its teachers, and the stack of its students. */
import { makeBatches } from '../data/batches';
import { PIXELS, CLASSES } from '../data/manifest';
import { initialWeights } from '../data/weights';
import { LABELS_ONLY, type Objective } from '../distill/losses';
import type { Member, Shape, Source, StackJob, TrainingSet } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import { fork, seedKey } from '../random/random';
import type { SeedData } from './seedData';

/** Input units are silenced less often than hidden ones: 0.2 beside 0.5, the shares of Hinton et al. 2012. */
const INPUT_SHARE = 0.4;

/** Index of the students' keys; the teachers of a seed have those from 0. */
const STUDENT = 0x10000;

/** Streams that all teachers of a seed have in common, and those of its students. */
const TEACHING = 0;
const LEARNING = 1;

/** One network to be taught by the ensemble. */
export interface Arm extends Objective {
  /** Which of the seeds' data it learns from. */
  readonly seedIndex: number;
}

export function teacherShape(experiment: Experiment): Shape {
  return [PIXELS, ...experiment.teacherHidden, CLASSES];
}

export function studentShape(experiment: Experiment): Shape {
  return [PIXELS, ...experiment.studentHidden, CLASSES];
}

function source(experiment: Experiment, seed: number, set: TrainingSet, stream: number, jitter: number): Source {
  const root = seedKey(seed);
  const batches = makeBatches({
    count: set.labels.length,
    batch: experiment.batch,
    jitter,
    orderKey: fork(root, 'order', stream),
    jitterKey: fork(root, 'jitter', stream),
  });
  return { set, batches, dropout: fork(root, 'dropout', stream) };
}

function training(experiment: Experiment): Pick<StackJob, 'batch' | 'optimizer' | 'lr' | 'decay'> {
  const { batch, optimizer, lr, decay } = experiment;
  return { batch, optimizer: { kind: optimizer }, lr, decay };
}

/** All teachers of all seeds, seed by seed. They differ in their initial weights alone. */
export function teacherJob(experiment: Experiment, data: readonly SeedData[], probe: Uint8Array): StackJob {
  const shape = teacherShape(experiment);
  const members = data.flatMap(({ seed }, index) =>
    Array.from({ length: experiment.teachers }, (_, k): Member => {
      return { ...LABELS_ONLY, source: index, initial: initialWeights(shape, fork(seedKey(seed), 'weights', k)) };
    }),
  );
  return {
    ...training(experiment),
    shape,
    members,
    sources: data.map(({ seed, labelled }) =>
      source(experiment, seed, { ...labelled, logits: null }, TEACHING, experiment.teacherJitter),
    ),
    steps: experiment.teacherSteps,
    dropout: { input: experiment.teacherDropout * INPUT_SHARE, hidden: experiment.teacherDropout },
    maxNorm: experiment.teacherMaxNorm,
    probe,
  };
}

/**
 * Students and baselines: arms of one seed have the same initial weights, batches and jitter, and differ in their
 * objectives alone.
 * @param targets the ensemble's logits on each seed's transfer set; null where no arm needs them
 */
export function studentJob(
  experiment: Experiment,
  data: readonly SeedData[],
  targets: readonly (Float32Array | null)[],
  arms: readonly Arm[],
  probe: Uint8Array,
): StackJob {
  const shape = studentShape(experiment);
  const initial = data.map(({ seed }) => initialWeights(shape, fork(seedKey(seed), 'weights', STUDENT)));
  return {
    ...training(experiment),
    shape,
    members: arms.map(({ seedIndex, ...objective }) => {
      return { ...objective, source: seedIndex, initial: initial[seedIndex]! };
    }),
    sources: data.map(({ seed, transfer }, i) =>
      source(experiment, seed, { ...transfer, logits: targets[i] ?? null }, LEARNING, experiment.studentJitter),
    ),
    steps: experiment.studentSteps,
    dropout: { input: 0, hidden: 0 },
    maxNorm: 0,
    probe,
  };
}
