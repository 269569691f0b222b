/** From what, and how, each network of the last stage learns. */
import { domainOf } from '../data/domain';
import { LABELS_ONLY, type Objective } from '../distill/losses';
import { jitterOf } from '../experiment/datasets';
import type { Control, Experiment } from '../experiment/experiment';
import type { Parity } from '../experiment/result';
import { fork, seedKey } from '../random/random';
import { FreshViews, type Answers } from './freshViews';
import { APART, LEARNING, STUDENT, TWIN, type Arm, type Lessons } from './jobs';
import type { SeedData } from './seedData';

/** Jitter of a control where the teachers have none, in pixels. */
const CONTROL_JITTER = 2;

/** Whom the networks of one seed hear. */
export interface Voice {
  /** `count * classes` logits on the transfer set. */
  readonly transfer: Float32Array;
  /** What it says of other images; null where only the logits are known. */
  readonly answers: Answers | null;
}

/** The lessons of student and baseline of one seed. */
export function twinLessons(experiment: Experiment, { seed, transfer }: SeedData, voice: Voice): Lessons {
  const { noise, noiseShare, views } = experiment;
  const { inputs, classes } = domainOf(experiment);
  const jitter = jitterOf(experiment, experiment.studentJitter);
  const fresh = views === 'fresh' && jitter > 0 && experiment.alpha > 0 ? voice.answers : null;
  return {
    seed,
    set: transfer,
    logits: voice.transfer,
    jitter,
    stream: LEARNING,
    noise: noise > 0 ? { sigma: noise, share: noiseShare, key: fork(seedKey(seed), 'noise') } : null,
    views: fresh && new FreshViews(transfer.images, inputs, classes, fresh),
  };
}

/** Networks that hear the same on the same images share their lessons, and so their batches: the first of those that are alike. */
export function sharedLessons(): (lessons: Lessons) => Lessons {
  const known: Lessons[] = [];
  return (lessons) => {
    const found = known.find((other) => alike(other, lessons));
    if (!found) known.push(lessons);
    return found ?? lessons;
  };
}

function alike(a: Lessons, b: Lessons): boolean {
  const plain = [a, b].every(({ noise, views }) => noise === null && views === null);
  return plain && a.set === b.set && a.logits === b.logits && a.jitter === b.jitter;
}

function objectiveOf({ target, T, alpha, smoothing }: Experiment): Objective {
  return { target, T, alpha, labelWeight: 1 - alpha, smoothing };
}

export function studentArm(experiment: Experiment, lessons: Lessons, weights = STUDENT): Arm {
  return { lessons, objective: objectiveOf(experiment), weights };
}

/** The student at alpha 0. */
export function baselineArm(lessons: Lessons): Arm {
  return { lessons, objective: LABELS_ONLY, weights: STUDENT };
}

/** The baseline with one thing changed. */
export function controlArm(
  control: Control,
  experiment: Experiment,
  { transferLabelled, transfer }: SeedData,
  lessons: Lessons,
): Arm {
  const baseline = baselineArm({ ...lessons, logits: null, noise: null, views: null });
  switch (control) {
    case 'jitter':
      return {
        ...baseline,
        lessons: { ...baseline.lessons, jitter: jitterOf(experiment, experiment.teacherJitter || CONTROL_JITTER) },
      };
    case 'doubled':
      return { ...baseline, objective: { ...LABELS_ONLY, labelWeight: 2 } };
    case 'labelled': {
      const size = transfer.images.length / transfer.labels.length;
      const images = transfer.images.subarray(0, transferLabelled * size);
      const set = { images, labels: transfer.labels.subarray(0, transferLabelled) };
      return { ...baseline, lessons: { ...baseline.lessons, set } };
    }
    case 'twin':
      return { ...baseline, lessons: { ...baseline.lessons, stream: APART }, weights: TWIN };
  }
}

/** An arm with the steps that its network has taken. */
export interface Taught {
  readonly arm: Arm;
  readonly steps: number;
}

/**
 * In what two networks of one shape are alike, from what they were really taught by. They may differ in whom they hear, which
 * is what is compared: target, T and alpha, with the 1 - alpha that it leaves to the labels, noise and views of the target.
 * What else weighs in the loss counts: smoothing, where labels are heard at all, and labels that weigh more than 1 - alpha.
 */
export function parityOf({ arm: a, steps }: Taught, { arm: b, steps: stepsOfB }: Taught): Parity {
  return {
    weights: a.weights === b.weights && a.lessons.seed === b.lessons.seed,
    batches: a.lessons.set.images === b.lessons.set.images && a.lessons.stream === b.lessons.stream,
    steps: steps === stepsOfB,
    augmentation: a.lessons.jitter === b.lessons.jitter,
    loss: smoothingOf(a) === smoothingOf(b) && surplusOf(a) === surplusOf(b),
  };
}

function smoothingOf({ objective: { smoothing, labelWeight } }: Arm): number {
  return labelWeight > 0 ? smoothing : 0;
}

/** Weight of the labels beyond what alpha leaves them. */
function surplusOf({ objective: { alpha, labelWeight } }: Arm): number {
  return labelWeight - (1 - alpha);
}
