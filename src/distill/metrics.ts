/**
 * What is measured of a classifier. Logits come as `count * classes` numbers, row-major, labels as `count` classes. All
 * is measured at T = 1 unless a T is given. Of equal logits the lowest class is the answer.
 */
import { exp, ln } from '../numeric/exact';
import { logSoftmax, softmax } from './softmax';

/** The answer of each row: its greatest entry, of equal ones the first. */
export function answers(logits: ArrayLike<number>, classes: number): Uint8Array {
  const answer = new Uint8Array(logits.length / classes);
  for (let b = 0; b < answer.length; b++) {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (logits[b * classes + c]! > logits[b * classes + best]!) best = c;
    }
    answer[b] = best;
  }
  return answer;
}

/** Number of wrong answers. */
export function errors(logits: ArrayLike<number>, labels: ArrayLike<number>): number {
  return answers(logits, logits.length / labels.length).reduce((sum, a, b) => sum + (a === labels[b] ? 0 : 1), 0);
}

/** Share of right answers. */
export function accuracy(logits: ArrayLike<number>, labels: ArrayLike<number>): number {
  return 1 - errors(logits, labels) / labels.length;
}

/** Mean negative log-likelihood of the labels, in nats. */
export function nll(logits: ArrayLike<number>, labels: ArrayLike<number>): number {
  const classes = logits.length / labels.length;
  const logQ = logSoftmax(logits, 1, classes);
  let sum = 0;
  for (let b = 0; b < labels.length; b++) sum -= logQ[b * classes + labels[b]!]!;
  return sum / labels.length;
}

const BINS = 15;

/** Answers of about the same confidence. */
export interface ReliabilityBin {
  /** Ends of the confidences in it, closed on the right. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Means over its answers, null where it has none. */
  readonly confidence: number | null;
  readonly accuracy: number | null;
  /** Right answers less confidence, summed. */
  readonly gap: number;
}

/**
 * The reliability diagram (Guo et al. 2017, section 2): confidence (the probability of the answer) and accuracy in 15 bins of equal
 * width, bin i of (i / 15, (i + 1) / 15].
 */
export function reliability(logits: ArrayLike<number>, labels: ArrayLike<number>): ReliabilityBin[] {
  const classes = logits.length / labels.length;
  const q = softmax(logits, 1, classes);
  const answer = answers(logits, classes);
  const sums = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0, gap: 0 }));
  for (let b = 0; b < labels.length; b++) {
    const confidence = q[b * classes + answer[b]!]!;
    const bin = sums[Math.ceil(confidence * BINS) - 1]!;
    const right = answer[b] === labels[b] ? 1 : 0;
    bin.count++;
    bin.confidence += confidence;
    bin.right += right;
    bin.gap = bin.gap + right - confidence;
  }
  return sums.map(({ count, confidence, right, gap }, i) => ({
    low: i / BINS,
    high: (i + 1) / BINS,
    count,
    confidence: count === 0 ? null : confidence / count,
    accuracy: count === 0 ? null : right / count,
    gap,
  }));
}

/** Expected calibration error, a share: the gap between confidence and accuracy, mean over the bins weighted by their counts. */
export function ece(logits: ArrayLike<number>, labels: ArrayLike<number>): number {
  return eceOf(reliability(logits, labels));
}

export function eceOf(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { gap }) => sum + Math.abs(gap), 0) / total;
}

/** Share of rows to which two classifiers give the same answer. */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>, classes: number): number {
  const [first, second] = [answers(a, classes), answers(b, classes)];
  return first.reduce((sum, answer, i) => sum + (answer === second[i] ? 1 : 0), 0) / first.length;
}

/** KL(teacher || student) in nats, both at T, mean over the rows. Not the same with its arguments exchanged. */
export function meanKl(teacher: ArrayLike<number>, student: ArrayLike<number>, classes: number, T = 1): number {
  const [logP, logQ] = [logSoftmax(teacher, T, classes), logSoftmax(student, T, classes)];
  let sum = 0;
  for (let i = 0; i < logP.length; i++) sum += exp(logP[i]!) * (logP[i]! - logQ[i]!);
  return sum / (teacher.length / classes);
}

/** The 0.975 quantile of the standard normal distribution. */
const Z95 = 1.959963984540054;

/** 95 % interval of a number of errors in `n` trials, itself in errors: Wilson's score interval (1927). */
export function interval95(errors: number, n: number): { low: number; high: number } {
  const share = errors / n;
  const z2 = (Z95 * Z95) / n;
  const centre = share + z2 / 2;
  const half = Math.sqrt(share * (1 - share) * z2 + (z2 * z2) / 4);
  return { low: Math.max(0, (n * (centre - half)) / (1 + z2)), high: Math.min(n, (n * (centre + half)) / (1 + z2)) };
}

/** Entropy of one distribution, in nats. */
export function entropy(p: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < p.length; c++) if (p[c]! > 0) sum -= p[c]! * ln(p[c]!);
  return sum;
}

/**
 * Mean entropy, in nats, of the rows of q = softmax(z / T), `count * classes` each. From both, since then one logarithm is
 * enough for each row: its entropy is max z / T - sum of q z / T - ln q at the greatest logit.
 */
export function meanEntropy(logits: ArrayLike<number>, q: ArrayLike<number>, T: number, classes: number): number {
  let sum = 0;
  for (let start = 0; start < q.length; start += classes) {
    let best = start;
    let mean = 0;
    for (let i = start; i < start + classes; i++) {
      if (logits[i]! > logits[best]!) best = i;
      mean += q[i]! * logits[i]!;
    }
    sum += (logits[best]! - mean) / T - ln(q[best]!);
  }
  return (sum * classes) / q.length;
}

/** exp of the entropy: among how many classes a distribution hesitates, 1 to its length. */
export function effectiveClasses(p: ArrayLike<number>): number {
  return exp(entropy(p));
}

/**
 * Share of the gap between baseline and ensemble that the student closes, from errors: 0 as bad as the baseline, 1 as good
 * as the ensemble, beyond 1 better, below 0 worse. Null where the ensemble is no better than the baseline.
 */
export function gapClosed(ensemble: number, student: number, baseline: number): number | null {
  return baseline > ensemble ? (baseline - student) / (baseline - ensemble) : null;
}
