/** What an ensemble says together. */
import { exp, ln } from '../numeric/exact';
import { errors } from './metrics';
import { logSoftmax, softmax } from './softmax';

/** Of what the logits of an ensemble are the mean. */
export type Averaging = 'probabilities' | 'logits';

/**
 * Logits of an ensemble. Of probabilities: the logarithm of the mean of its members' probabilities at T = 1 (Stanton et al. 2021). So the
 * greatest of them is the answer that averaging the members gives, and T acts after averaging, never before. Of logits: the
 * mean of the members' logits, each row less its own mean (the geometric mean of Hinton, Vinyals, Dean 2015, section 2).
 *
 * `members` are at least one array of logits (`count * classes`, row-major); so is what is returned. Computed in double
 * precision, over the members in their order, and rounded to float32 once.
 */
export function ensembleLogits(
  members: readonly Float32Array[],
  classes: number,
  averaging: Averaging = 'probabilities',
): Float32Array {
  return averaging === 'logits' ? meanOfLogits(members, classes) : meanOfProbabilities(members, classes);
}

/**
 * Wrong answers of ensembles of 1, 2, … of the members. With k of them: the mean over the ensembles of k neighbours in
 * their order, the first being the last one's neighbour, so that every member counts alike. `labels` are `count` classes.
 */
export function errorsByMembers(
  members: readonly Float32Array[],
  labels: ArrayLike<number>,
  averaging: Averaging = 'probabilities',
): number[] {
  const classes = members[0]!.length / labels.length;
  const terms = members.map((logits) =>
    averaging === 'logits' ? centred(logits, classes) : softmax(logits, 1, classes),
  );
  return members.map((_, last) => {
    const starts = last + 1 === members.length ? [0] : members.map((_, start) => start);
    const wrong = starts.map((start) => {
      const together = new Float64Array(labels.length * classes);
      for (let k = start; k <= start + last; k++) {
        const term = terms[k % members.length]!;
        for (let i = 0; i < together.length; i++) together[i]! += term[i]!;
      }
      return errors(together, labels);
    });
    return wrong.reduce((sum, one) => sum + one, 0) / wrong.length;
  });
}

/** Logits less the mean of their row. */
function centred(logits: ArrayLike<number>, classes: number): Float64Array {
  const rows = Float64Array.from(logits);
  for (let start = 0; start < rows.length; start += classes) {
    const row = rows.subarray(start, start + classes);
    const mean = row.reduce((sum, value) => sum + value, 0) / classes;
    for (let c = 0; c < classes; c++) row[c]! -= mean;
  }
  return rows;
}

function meanOfLogits(members: readonly Float32Array[], classes: number): Float32Array {
  const rows = members.map((logits) => centred(logits, classes));
  return rows[0]!.reduce((together, _, i) => {
    let sum = 0;
    for (const row of rows) sum += row[i]!;
    together[i] = sum / rows.length;
    return together;
  }, new Float32Array(rows[0]!.length));
}

function meanOfProbabilities(members: readonly Float32Array[], classes: number): Float32Array {
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
