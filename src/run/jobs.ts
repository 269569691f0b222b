/** What an experiment asks of an engine: the stack of its teachers, and stacks of networks that the ensemble teaches. */
import { makeBatches } from '../data/batches';
import { domainOf } from '../data/domain';
import type { ImageSet } from '../data/imageSet';
import { noisyLogits, type LogitNoise } from '../data/noisyLogits';
import { initialWeights } from '../data/weights';
import { LABELS_ONLY, type Objective } from '../distill/losses';
import type { Batches, Member, Shape, Source, StackJob } from '../engine/engine';
import { jitterOf } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { fork, random, seedKey } from '../random/random';
import type { SeedData } from './seedData';
import type { FreshViews } from './freshViews';

/** Input units are silenced less often than hidden ones: 0.2 beside 0.5, the shares of Hinton et al. 2012. */
const INPUT_SHARE = 0.4;

/** Indices of the keys of initial weights; the teachers of a seed have those from 0. */
export const STUDENT = 0x10000;
export const TWIN = 0x10001;
export const CHAIN = 0x20000;

/** Streams of batches: those of the students of a seed; its teachers have 0, and from 2 where each has its own. */
const TEACHING = 0;
export const LEARNING = 1;
export const APART = 0x10000;

/** Where networks of one seed take their examples from. Those that name the same one share batches and jitter. */
export interface Lessons {
  readonly seed: number;
  readonly set: ImageSet;
  /** `count * classes` logits of who teaches; null where nobody hears them. */
  readonly logits: Float32Array | null;
  /** Greatest shift in pixels; 0 where nothing moves. */
  readonly jitter: number;
  readonly stream: number;
  readonly noise: LogitNoise | null;
  /** The teachers' answers to each jittered view, in place of `logits`; null where those hold. */
  readonly views: FreshViews | null;
}

/** One network of a stack of students. */
export interface Arm {
  readonly lessons: Lessons;
  readonly objective: Objective;
  /** Index of the key of its initial weights. */
  readonly weights: number;
}

export function teacherShape(experiment: Experiment): Shape {
  return shapeOf(experiment, experiment.teacherHidden);
}

export function studentShape(experiment: Experiment): Shape {
  return shapeOf(experiment, experiment.studentHidden);
}

export function shapeOf(experiment: Experiment, hidden: readonly number[]): Shape {
  const { inputs, classes } = domainOf(experiment);
  return [inputs, ...hidden, classes];
}

type BatchesOf = Source['batches'];

function batchesOf(experiment: Experiment, seed: number, count: number, stream: number, jitter: number): BatchesOf {
  const root = seedKey(seed);
  return makeBatches({
    count,
    batch: experiment.batch,
    jitter: jitterOf(experiment, jitter),
    orderKey: fork(root, 'order', stream),
    jitterKey: fork(root, 'jitter', stream),
  });
}

function training(experiment: Experiment): Pick<StackJob, 'batch' | 'optimizer' | 'lr' | 'decay'> {
  const { batch, optimizer, lr, decay } = experiment;
  return { batch, optimizer: { kind: optimizer }, lr, decay };
}

/** All teachers of all seeds, seed by seed. In what those of a seed differ is a setting. */
export function teacherJob(experiment: Experiment, data: readonly SeedData[], probe: Uint8Array): StackJob {
  const shape = teacherShape(experiment);
  const alike = experiment.diversity === 'weights';
  const each = alike ? 1 : experiment.teachers;
  const members = data.flatMap(({ seed }, index) =>
    Array.from({ length: experiment.teachers }, (_, k): Member => {
      const initial = initialWeights(shape, fork(seedKey(seed), 'weights', k));
      return { ...LABELS_ONLY, source: index * each + (alike ? 0 : k), initial };
    }),
  );
  return {
    ...training(experiment),
    shape,
    members,
    sources: data.flatMap((one) => Array.from({ length: each }, (_, k) => teacherSource(experiment, one, k))),
    steps: experiment.teacherSteps,
    dropout: { input: experiment.teacherDropout * INPUT_SHARE, hidden: experiment.teacherDropout },
    maxNorm: experiment.teacherMaxNorm,
    probe,
  };
}

/** Of the k-th teacher of a seed, or, for the first, of all. */
function teacherSource(experiment: Experiment, { seed, labelled }: SeedData, k: number): Source {
  const stream = k === 0 ? TEACHING : k + 1;
  const count = labelled.labels.length;
  const batches = batchesOf(experiment, seed, count, stream, experiment.teacherJitter);
  const sample = experiment.diversity === 'bootstrap' ? bootstrap(count, seed, k) : null;
  return {
    set: { ...labelled, logits: null },
    batches: sample ? (from, to) => resampled(batches(from, to), sample) : batches,
    dropout: fork(seedKey(seed), 'dropout', stream),
  };
}

/** As many indices as there are examples, each drawn from all of them (Breiman 1996, bagging). */
function bootstrap(count: number, seed: number, k: number): Uint32Array {
  const draw = random(fork(seedKey(seed), 'bootstrap', k));
  return new Uint32Array(count).map(() => draw.below(count));
}

function resampled(batches: Batches, sample: Uint32Array): Batches {
  return { ...batches, indices: batches.indices.map((index) => sample[index]!) };
}

/** Arms that share lessons share a source; arms of one seed and one index of weights have the same initial weights. */
export function armsJob(
  experiment: Experiment,
  shape: Shape,
  steps: number,
  arms: readonly Arm[],
  probe: Uint8Array,
): StackJob {
  const all = [...new Set(arms.map(({ lessons }) => lessons))];
  return {
    ...training(experiment),
    shape,
    members: arms.map(({ lessons, objective, weights }) => {
      const initial = initialWeights(shape, fork(seedKey(lessons.seed), 'weights', weights));
      return { ...objective, source: all.indexOf(lessons), initial };
    }),
    sources: all.map((lessons) => source(experiment, lessons)),
    steps,
    dropout: { input: 0, hidden: 0 },
    maxNorm: 0,
    probe,
  };
}

/** The batches that lessons consist of, without target logits. */
export function lessonBatches(experiment: Experiment, { seed, set, stream, jitter }: Lessons): BatchesOf {
  return batchesOf(experiment, seed, set.labels.length, stream, jitter);
}

function source(experiment: Experiment, lessons: Lessons): Source {
  const { seed, set, logits, stream, noise, views } = lessons;
  const batches = lessonBatches(experiment, lessons);
  const { classes } = domainOf(experiment);
  const own = logits !== null && (noise !== null || views !== null);
  const heard = (from: number, to: number, indices: Uint32Array): Float32Array =>
    views ? views.logits(from, to) : rowsOf(logits!, classes, indices);
  return {
    set: { ...set, logits },
    ownTargets: own,
    batches: own
      ? (from, to) => {
          const found = batches(from, to);
          const plain = heard(from, to, found.indices);
          return { ...found, targets: noise ? noisyLogits(plain, classes, experiment.batch, from, noise) : plain };
        }
      : batches,
    dropout: fork(seedKey(seed), 'dropout', stream),
  };
}

function rowsOf(logits: Float32Array, classes: number, indices: Uint32Array): Float32Array {
  const rows = new Float32Array(indices.length * classes);
  indices.forEach((index, i) => {
    rows.set(logits.subarray(index * classes, (index + 1) * classes), i * classes);
  });
  return rows;
}
