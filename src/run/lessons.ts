/** From what, and how, each network of the last stage learns. */
import { domainOf } from '../data/domain';
import { LABELS_ONLY, type Objective } from '../distill/losses';
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
  const { noise, noiseShare, views, studentJitter } = experiment;
  const { inputs, classes } = domainOf(experiment);
  const fresh = views === 'fresh' && studentJitter > 0 && experiment.alpha > 0 ? voice.answers : null;
  return {
    seed,
    set: transfer,
    logits: voice.transfer,
    jitter: studentJitter,
    stream: LEARNING,
    noise: noise > 0 ? { sigma: noise, share: noiseShare, key: fork(seedKey(seed), 'noise') } : null,
    views: fresh && new FreshViews(transfer.images, inputs, classes, fresh),
  };
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
  { teacherJitter }: Experiment,
  { transferLabelled, transfer }: SeedData,
  lessons: Lessons,
): Arm {
  const baseline = baselineArm({ ...lessons, logits: null, noise: null, views: null });
  switch (control) {
    case 'jitter':
      return { ...baseline, lessons: { ...baseline.lessons, jitter: teacherJitter || CONTROL_JITTER } };
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

/** In what two arms of one stack are alike, from what they are made of. */
export function parityOf(a: Arm, b: Arm): Parity {
  return {
    weights: a.weights === b.weights && a.lessons.seed === b.lessons.seed,
    batches: a.lessons.set.images === b.lessons.set.images && a.lessons.stream === b.lessons.stream,
    // The members of a stack advance together.
    steps: true,
    augmentation: a.lessons.jitter === b.lessons.jitter,
  };
}
