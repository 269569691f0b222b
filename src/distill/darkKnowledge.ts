/**
 * What an answer says beside its greatest entry: soft targets averaged over all examples of a class (Hinton, Vinyals and
 * Dean 2015, section 1: a 2 that looks a little like a 3 or a little like a 7). Logits come as `count * classes` numbers,
 * row-major, labels as `count` classes.
 */
import { exp, ln } from '../numeric/exact';
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

/** e^-x = 2^-y; the part of y after the point has so many steps in a table. */
const STEPS = 4096;
const STEP_BITS = 12;
const LN_2 = 0.6931471805599453;
/** 2^-1075 and all below round to 0. */
const LAST_POWER = 1075;

/** 2^-k for whole k, and 2^(-j / 4096). */
const POWERS = Float64Array.from({ length: LAST_POWER });
const ROOTS = Float64Array.from({ length: STEPS }, (_, j) => exp((-j / STEPS) * LN_2));
for (let k = 0, power = 1; k < LAST_POWER; k++, power /= 2) POWERS[k] = power;

/**
 * `meanSoftTargets` of the same logits at many T, each within a frame: all that does not depend on T is done once, and the
 * exponential is a product of two table entries and a square. Of the series of e^-r with r < ln(2) / 4096, what is left out is
 * below r^3 / 6 < 8.1e-13, so that entries differ from the exact ones by less than 1e-11 of themselves.
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

/** Of ln T, between the temperatures at which `alongT` asks for values. */
const SPACING = 0.2;

/**
 * Values at many T one after the other, as a hand moves it: at each T the cubic in ln T through the nearest four of a row of
 * temperatures, whose values are asked for once. A soft target goes from one end to the other within some units of ln T,
 * however great the logits are, and so means of soft targets differ from those of `at` by less than 1e-4.
 */
export function alongT(at: (T: number) => Float64Array): (T: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  const node = (k: number): Float64Array => {
    const values = known.get(k) ?? at(exp(k * SPACING));
    known.set(k, values);
    return values;
  };
  return (T) => {
    const place = ln(T) / SPACING;
    const k = Math.floor(place);
    const t = place - k;
    const [before, here, there, after] = [node(k - 1), node(k), node(k + 1), node(k + 2)];
    const [b, h, n, a] = [
      (-t * (t - 1) * (t - 2)) / 6,
      ((t + 1) * (t - 1) * (t - 2)) / 2,
      (-(t + 1) * t * (t - 2)) / 2,
      ((t + 1) * t * (t - 1)) / 6,
    ];
    return here.map((value, i) => b * before[i]! + h * value + n * there[i]! + a * after[i]!);
  };
}

/** How far each logit lies below the greatest of its row, in steps of ln(2) / 4096. */
function depthsOf(logits: ArrayLike<number>, classes: number): Float64Array {
  const depths = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += classes) {
    let max = -Infinity;
    for (let i = start; i < start + classes; i++) max = Math.max(max, logits[i]!);
    for (let i = start; i < start + classes; i++) depths[i] = ((max - logits[i]!) / LN_2) * STEPS;
  }
  return depths;
}

/** 2^(-steps / 4096) for steps from 0. */
function powerOfHalf(steps: number): number {
  if (steps >= LAST_POWER * STEPS) return 0;
  const whole = steps | 0;
  const r = (steps - whole) * (LN_2 / STEPS);
  return POWERS[whole >> STEP_BITS]! * ROOTS[whole & (STEPS - 1)]! * (1 - r * (1 - r / 2));
}

function divided(sums: Float64Array, counts: Uint32Array): Float64Array {
  const classes = counts.length;
  return sums.map((sum, i) => sum / Math.max(1, counts[Math.floor(i / classes)]!));
}
