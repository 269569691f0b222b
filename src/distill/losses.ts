/**
 * The losses of distillation, each with its gradient with respect to the student's logits:
 *
 *   L = alpha * S(v, z) + labelWeight * CE(y, softmax(z))
 *
 * z are the student's logits, v the teacher's (constants), y the label, S what the student hears of its teacher: see
 * `Target`. CE is summed over classes and L is the mean over the examples of a batch.
 *
 * Logits come as `count * classes` numbers, row-major, and so do gradients. KL(p || q) = CE(p, q) - H(p) has the same
 * gradient as CE and is 0 for a perfect copy: `meanKl` in `metrics.ts`.
 */
import { answers } from './metrics';
import { logSoftmax, softmax } from './softmax';

/**
 * What a student hears of its teacher:
 * - `soft`: T^2 CE(p, q) with p = softmax(v / T) and q = softmax(z / T). T^2 keeps the balance of the two terms of the loss
 *   as T moves, since the gradient of CE(p, q) shrinks as 1 / T^2 (Hinton, Vinyals, Dean 2015).
 * - `unscaled`: CE(p, q) without T^2, to show what that factor is for.
 * - `logits`: half the mean over classes of (z - v)^2, each with its own mean over the classes taken off. It is the limit
 *   of `soft` as T grows, up to a constant (Kim et al. 2021).
 * - `rawLogits`: the same with no mean taken off, so that the mean of the logits is matched as well (Ba, Caruana 2014).
 * - `decision`: CE of the teacher's answer, its greatest logit, and softmax(z). Knows no T.
 */
export const TARGETS = ['soft', 'unscaled', 'logits', 'rawLogits', 'decision'] as const;
export type Target = (typeof TARGETS)[number];

/** A label that says that there is none: the example has no hard term, though it counts in the mean over the batch. */
export const NO_LABEL = 255;

export interface Loss {
  /** In nats; the mean over the batch. */
  readonly loss: number;
  /** dL/dz, `count * classes`. */
  readonly gradient: Float64Array;
}

/** What a network is trained for. */
export interface Objective {
  readonly target: Target;
  /** Temperature, > 0. */
  readonly T: number;
  /** Weight of what is heard of the teacher, 0 to 1. */
  readonly alpha: number;
  /** Weight of the labels, from 0: 1 - alpha but in the control whose loss is doubled. */
  readonly labelWeight: number;
  /** Share of each label that is spread evenly over all classes, 0 to below 1 (Szegedy et al. 2016, section 7). */
  readonly smoothing: number;
}

/** Of teachers and baselines: labels alone. */
export const LABELS_ONLY: Objective = { target: 'soft', T: 1, alpha: 0, labelWeight: 1, smoothing: 0 };

/** alpha * `scale` * CE(softmax(v / T), softmax(z / T)). Its gradient is alpha * scale / T * (q - p) / count. */
export function softLoss(
  student: ArrayLike<number>,
  teacher: ArrayLike<number>,
  classes: number,
  { T, alpha }: Pick<Objective, 'T' | 'alpha'>,
  scale = T * T,
): Loss {
  const count = student.length / classes;
  const p = softmax(teacher, T, classes);
  const q = softmax(student, T, classes);
  const logQ = logSoftmax(student, T, classes);
  return {
    loss: (alpha * scale * p.reduce((sum, share, i) => sum - share * logQ[i]!, 0)) / count,
    gradient: q.map((share, i) => (((alpha * scale) / T) * (share - p[i]!)) / count),
  };
}

/**
 * `weight` * CE(y, softmax(z)) over the examples that have a label, at T = 1. Its gradient is weight * (softmax(z) - y) /
 * count. Of y the share `smoothing` is spread evenly over all classes.
 */
export function hardLoss(student: ArrayLike<number>, labels: ArrayLike<number>, weight: number, smoothing = 0): Loss {
  const count = labels.length;
  const classes = student.length / count;
  const logQ = logSoftmax(student, 1, classes);
  const gradient = softmax(student, 1, classes);
  let sum = 0;
  for (let b = 0; b < count; b++) {
    const row = gradient.subarray(b * classes, (b + 1) * classes);
    const label = labels[b]!;
    if (label === NO_LABEL) {
      row.fill(0);
      continue;
    }
    for (let c = 0; c < classes; c++) {
      const y = (c === label ? 1 - smoothing : 0) + smoothing / classes;
      if (y > 0) sum -= y * logQ[b * classes + c]!;
      row[c] = (weight * (row[c]! - y)) / count;
    }
  }
  return { loss: (weight * sum) / count, gradient };
}

/**
 * The whole loss on a batch. `teacher` may be null where alpha is 0: the loss of a baseline, which hears labels only.
 * @throws RangeError where there is a teacher to hear and none is given.
 */
export function distillationLoss(
  student: ArrayLike<number>,
  teacher: ArrayLike<number> | null,
  labels: ArrayLike<number>,
  objective: Objective,
): Loss {
  const hard = hardLoss(student, labels, objective.labelWeight, objective.smoothing);
  if (objective.alpha === 0) return hard;
  if (!teacher) throw new RangeError('a student at alpha > 0 needs a teacher');
  const heard = teacherLoss(student, teacher, student.length / labels.length, objective);
  return {
    loss: heard.loss + hard.loss,
    gradient: heard.gradient.map((g, i) => g + hard.gradient[i]!),
  };
}

/** The term that compares student and teacher, times alpha. */
function teacherLoss(
  student: ArrayLike<number>,
  teacher: ArrayLike<number>,
  classes: number,
  objective: Objective,
): Loss {
  switch (objective.target) {
    case 'soft':
      return softLoss(student, teacher, classes, objective);
    case 'unscaled':
      return softLoss(student, teacher, classes, objective, 1);
    case 'logits':
    case 'rawLogits':
      return logitMatchingLoss(student, teacher, classes, objective.alpha, objective.target === 'logits');
    case 'decision':
      return hardLoss(student, answers(teacher, classes), objective.alpha);
  }
}

/** `weight` * half the mean over classes of (z - v)^2; where `centred`, z and v have their own mean taken off. */
export function logitMatchingLoss(
  student: ArrayLike<number>,
  teacher: ArrayLike<number>,
  classes: number,
  weight = 1,
  centred = true,
): Loss {
  const count = student.length / classes;
  const gradient = new Float64Array(student.length);
  let sum = 0;
  for (let start = 0; start < student.length; start += classes) {
    let mean = 0;
    if (centred) for (let i = start; i < start + classes; i++) mean += (student[i]! - teacher[i]!) / classes;
    for (let i = start; i < start + classes; i++) {
      const difference = student[i]! - teacher[i]! - mean;
      sum += (difference * difference) / 2 / classes;
      gradient[i] = (weight * difference) / classes / count;
    }
  }
  return { loss: (weight * sum) / count, gradient };
}
