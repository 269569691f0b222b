/** What T does to one example: to its soft targets, and to what a student hears of them. */
import { logitMatchingLoss, softLoss } from './losses';
import { softmax } from './softmax';

/** softmax(logits / T) for each T, `temperatures.length * classes`, row-major. */
export function targetsOver(logits: ArrayLike<number>, temperatures: readonly number[]): Float64Array {
  const classes = logits.length;
  const targets = new Float64Array(temperatures.length * classes);
  temperatures.forEach((T, i) => {
    targets.set(softmax(logits, T), i * classes);
  });
  return targets;
}

/** Gradients of the soft term with respect to the student's logits of one example, at alpha = 1; an entry for each class. */
export interface Pull {
  /** Of T^2 CE(p, q): T (q - p). */
  readonly scaled: Float64Array;
  /** Of CE(p, q): (q - p) / T, which is 1 / T^2 of it (Hinton, Vinyals, Dean 2015, equation 2). */
  readonly unscaled: Float64Array;
  /** Of logit matching, to which `scaled` tends as T grows: (z - v) / N, both less their means (the same, equation 4). */
  readonly limit: Float64Array;
  /** Length of `scaled` - `limit` over that of `limit`; null where the student's logits are the teacher's, up to a constant. */
  readonly fromLimit: number | null;
}

/** @param T > 0 */
export function pullOf(student: ArrayLike<number>, teacher: ArrayLike<number>, T: number): Pull {
  const classes = student.length;
  const scaled = softLoss(student, teacher, classes, { T, alpha: 1 }).gradient;
  const unscaled = softLoss(student, teacher, classes, { T, alpha: 1 }, 1).gradient;
  const limit = logitMatchingLoss(student, teacher, classes).gradient;
  const length = lengthOf(limit);
  const distance = lengthOf(scaled.map((slope, i) => slope - limit[i]!));
  return { scaled, unscaled, limit, fromLimit: length === 0 ? null : distance / length };
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
}
