/** What an ensemble says together. */
import { exp, ln } from './exact';
import { logSoftmax } from './softmax';

/**
 * Logits of an ensemble: the logarithm of the mean of its members' probabilities at T = 1 (Stanton et al. 2021). So the
 * greatest of them is the answer that averaging the members gives, and T acts after averaging, never before.
 *
 * `members` are at least one array of logits (`count * classes`, row-major); so is what is returned. Computed in double
 * precision through log-sum-exp over the members, in their order, and rounded to float32 once.
 */
export function ensembleLogits(members: readonly Float32Array[], classes: number): Float32Array {
  const logs = members.map((logits) => logSoftmax(logits, 1, classes));
  const together = new Float32Array(logs[0]!.length);
  for (let i = 0; i < together.length; i++) together[i] = logMeanExp(logs, i);
  return together;
}

/** ln of the mean of exp(logs[k][i]) over k. */
function logMeanExp(logs: readonly Float64Array[], i: number): number {
  let max = -Infinity;
  for (const log of logs) max = Math.max(max, log[i]!);
  let sum = 0;
  for (const log of logs) sum += exp(log[i]! - max);
  return max + ln(sum / logs.length);
}
