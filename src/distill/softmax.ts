/** Softmax at temperature T, over rows of logits, through log-sum-exp: nothing overflows and nothing is clipped. */
import { exp, ln } from '../numeric/exact';

/**
 * q = softmax(z / T) of each row of `logits` (`count * classes`, row-major; one row where `classes` is left out), T > 0.
 * @throws RangeError where `logits` is not made of whole rows.
 */
export function softmax(logits: ArrayLike<number>, T: number, classes = logits.length): Float64Array {
  const q = tempered(logits, T, classes);
  for (let start = 0; start < q.length; start += classes) {
    let sum = 0;
    for (let i = start; i < start + classes; i++) sum += q[i] = exp(q[i]!);
    for (let i = start; i < start + classes; i++) q[i] = q[i]! / sum;
  }
  return q;
}

/** ln softmax(z / T), laid out as in `softmax`; finite even where the probability itself is too small for a double. */
export function logSoftmax(logits: ArrayLike<number>, T: number, classes = logits.length): Float64Array {
  const logQ = tempered(logits, T, classes);
  for (let start = 0; start < logQ.length; start += classes) {
    let sum = 0;
    for (let i = start; i < start + classes; i++) sum += exp(logQ[i]!);
    const logSum = ln(sum);
    for (let i = start; i < start + classes; i++) logQ[i] = logQ[i]! - logSum;
  }
  return logQ;
}

/** (z - max z) / T for each row: at most 0, and 0 at the greatest logit. */
function tempered(logits: ArrayLike<number>, T: number, classes: number): Float64Array {
  if (logits.length % classes !== 0) throw new RangeError(`${logits.length} logits are no rows of ${classes}`);
  const scaled = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += classes) {
    let max = -Infinity;
    for (let i = start; i < start + classes; i++) max = Math.max(max, logits[i]!);
    for (let i = start; i < start + classes; i++) scaled[i] = (logits[i]! - max) / T;
  }
  return scaled;
}
