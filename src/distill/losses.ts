/**
 * The losses of distillation, each with its gradient with respect to the student's logits:
 *
 *   L = alpha * T^2 * CE(p, q) + (1 - alpha) * CE(y, softmax(z)),   p = softmax(v / T),  q = softmax(z / T)
 *
 * z are the student's logits, v the teacher's (constants), y the label; CE is summed over classes and L is the mean over
 * the examples of a batch. alpha weights the soft term. T^2 keeps the balance of the two terms as T moves, since the
 * gradient of CE(p, q) shrinks as 1 / T^2 (Hinton, Vinyals, Dean 2015).
 *
 * Logits come as `count * classes` numbers, row-major, and so do gradients. KL(p || q) = CE(p, q) - H(p) has the same
 * gradient as CE and is 0 for a perfect copy: `meanKl` in `metrics.ts`.
 */
import { logSoftmax, softmax } from './softmax';

/** A label that says that there is none: the example has no hard term, though it counts in the mean over the batch. */
export const NO_LABEL = 255;

export interface Loss {
  /** In nats; the mean over the batch. */
  readonly loss: number;
  /** dL/dz, `count * classes`. */
  readonly gradient: Float64Array;
}

export interface Balance {
  /** Temperature, > 0. */
  readonly T: number;
  /** Weight of the soft term, 0 to 1; the hard term has 1 - alpha. */
  readonly alpha: number;
}

/** alpha * T^2 * CE(softmax(v / T), softmax(z / T)). Its gradient is alpha * T * (q - p) / count. */
export function softLoss(
  student: ArrayLike<number>,
  teacher: ArrayLike<number>,
  classes: number,
  { T, alpha }: Balance,
): Loss {
  const count = student.length / classes;
  const p = softmax(teacher, T, classes);
  const q = softmax(student, T, classes);
  const logQ = logSoftmax(student, T, classes);
  return {
    loss: (alpha * T * T * p.reduce((sum, share, i) => sum - share * logQ[i]!, 0)) / count,
    gradient: q.map((share, i) => (alpha * T * (share - p[i]!)) / count),
  };
}

/** `weight` * CE(y, softmax(z)) over the examples that have a label, at T = 1. Its gradient is weight * (softmax(z) - y) / count. */
export function hardLoss(student: ArrayLike<number>, labels: ArrayLike<number>, weight: number): Loss {
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
    sum -= logQ[b * classes + label]!;
    row[label] = row[label]! - 1;
    for (let c = 0; c < classes; c++) row[c] = (weight * row[c]!) / count;
  }
  return { loss: (weight * sum) / count, gradient };
}

/**
 * The whole loss on a batch. `teacher` may be null where alpha is 0: the loss of a baseline, which hears labels only.
 * @throws RangeError where a soft term has no teacher.
 */
export function distillationLoss(
  student: ArrayLike<number>,
  teacher: ArrayLike<number> | null,
  labels: ArrayLike<number>,
  balance: Balance,
): Loss {
  const hard = hardLoss(student, labels, 1 - balance.alpha);
  if (balance.alpha === 0) return hard;
  if (!teacher) throw new RangeError('a soft term needs a teacher');
  const soft = softLoss(student, teacher, student.length / labels.length, balance);
  return {
    loss: soft.loss + hard.loss,
    gradient: soft.gradient.map((g, i) => g + hard.gradient[i]!),
  };
}

/**
 * Logit matching (Ba & Caruana 2014): half the mean over classes of (z - v)^2, where z and v have their own mean over
 * the classes taken off. It is the limit of T^2 * CE(p, q), up to a constant, as T grows (Kim et al. 2021).
 */
export function logitMatchingLoss(student: ArrayLike<number>, teacher: ArrayLike<number>, classes: number): Loss {
  const count = student.length / classes;
  const gradient = new Float64Array(student.length);
  let sum = 0;
  for (let start = 0; start < student.length; start += classes) {
    let mean = 0;
    for (let i = start; i < start + classes; i++) mean += (student[i]! - teacher[i]!) / classes;
    for (let i = start; i < start + classes; i++) {
      const difference = student[i]! - teacher[i]! - mean;
      sum += (difference * difference) / 2 / classes;
      gradient[i] = difference / classes / count;
    }
  }
  return { loss: sum / count, gradient };
}
