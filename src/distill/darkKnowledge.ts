/**
 * What an answer says beside its greatest entry: soft targets averaged over all examples of a class (Hinton, Vinyals and
 * Dean 2015, section 1: a 2 that looks a little like a 3 or a little like a 7). Logits come as `count * classes` numbers,
 * row-major, labels as `count` classes.
 */
import { depthsOf, powerOfHalf } from './manyT';
import { softmax } from './softmax';

/**
 * Mean soft targets at T: entry `row * classes + column` is the mean, over the examples of the class `row`, of
 * softmax(z / T) at `column`. Each row sums to 1; that of a class without examples is 0.
 */
export function meanSoftTargets(logits: ArrayLike<number>, labels: ArrayLike<number>, T: number): Float64Array {
  const classes = logits.length / labels.length;
  const q = softmax(logits, T, classes);
  const sums = new Float64Array(classes * classes);
  for (let b = 0; b < labels.length; b++) {
    for (let c = 0; c < classes; c++) sums[labels[b]! * classes + c]! += q[b * classes + c]!;
  }
  return divided(sums, examplesByClass(labels, classes));
}

/** How many examples each class has. */
export function examplesByClass(labels: ArrayLike<number>, classes: number): Uint32Array {
  const counts = new Uint32Array(classes);
  for (let b = 0; b < labels.length; b++) counts[labels[b]!]!++;
  return counts;
}

/** The share of all soft targets that does not go to the label, 0 to 1, from mean soft targets. */
export function shareOffLabel(means: ArrayLike<number>, counts: ArrayLike<number>): number {
  let [on, all] = [0, 0];
  for (let c = 0; c < counts.length; c++) {
    on += means[c * counts.length + c]! * counts[c]!;
    all += counts[c]!;
  }
  return 1 - on / all;
}

/** Indices of the `most` examples of the class `row` with the greatest soft targets for `column` at T, greatest first. */
export function mostLike(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
  [row, column]: readonly [row: number, column: number],
  T: number,
  most: number,
): { readonly index: number; readonly share: number }[] {
  const classes = logits.length / labels.length;
  const found: { index: number; share: number }[] = [];
  for (let index = 0; index < labels.length; index++) {
    if (labels[index] !== row) continue;
    const one = Array.from({ length: classes }, (_, c) => logits[index * classes + c]!);
    found.push({ index, share: softmax(one, T)[column]! });
  }
  return found.sort((a, b) => b.share - a.share || a.index - b.index).slice(0, most);
}

/**
 * `meanSoftTargets` of the same logits at many T, each within a frame; entries differ from the exact ones by less than 1e-11 of
 * themselves.
 */
export function createMeanSoftTargets(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
): (T: number) => Float64Array {
  const classes = logits.length / labels.length;
  const counts = examplesByClass(labels, classes);
  const depths = depthsOf(logits, classes);
  const q = new Float64Array(classes);
  return (T) => {
    const sums = new Float64Array(classes * classes);
    // Multiplied by, since a division takes several times as long.
    const coldness = 1 / T;
    for (let b = 0; b < labels.length; b++) {
      let sum = 0;
      for (let c = 0; c < classes; c++) sum += q[c] = powerOfHalf(depths[b * classes + c]! * coldness);
      const [row, part] = [labels[b]! * classes, 1 / sum];
      for (let c = 0; c < classes; c++) sums[row + c]! += q[c]! * part;
    }
    return divided(sums, counts);
  };
}

function divided(sums: Float64Array, counts: Uint32Array): Float64Array {
  const classes = counts.length;
  return sums.map((sum, i) => sum / Math.max(1, counts[Math.floor(i / classes)]!));
}
