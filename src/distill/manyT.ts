/**
 * The same logits at many T, as a hand moves it, each within a frame: all that does not depend on T is done once, and the
 * exponential is a product of two table entries and a square.
 */
import { exp, ln } from '../numeric/exact';

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

/** How far each logit lies below the greatest of its row, in steps of ln(2) / 4096. */
export function depthsOf(logits: ArrayLike<number>, classes: number): Float64Array {
  const depths = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += classes) {
    let max = -Infinity;
    for (let i = start; i < start + classes; i++) max = Math.max(max, logits[i]!);
    for (let i = start; i < start + classes; i++) depths[i] = ((max - logits[i]!) / LN_2) * STEPS;
  }
  return depths;
}

/**
 * 2^(-steps / 4096) for steps from 0. Of the series of e^-r with r < ln(2) / 4096, what is left out is below
 * r^3 / 6 < 8.1e-13.
 */
export function powerOfHalf(steps: number): number {
  if (steps >= LAST_POWER * STEPS) return 0;
  const whole = steps | 0;
  const r = (steps - whole) * (LN_2 / STEPS);
  return POWERS[whole >> STEP_BITS]! * ROOTS[whole & (STEPS - 1)]! * (1 - r * (1 - r / 2));
}

/** `softmax` of `logits` at many T: entries differ from the exact ones by less than 1e-11 of themselves. */
export function createSoftmax(logits: ArrayLike<number>, classes: number): (T: number) => Float64Array {
  const depths = depthsOf(logits, classes);
  return (T) => {
    const q = new Float64Array(depths.length);
    const coldness = 1 / T;
    for (let start = 0; start < q.length; start += classes) {
      let sum = 0;
      for (let i = start; i < start + classes; i++) sum += q[i] = powerOfHalf(depths[i]! * coldness);
      const part = 1 / sum;
      for (let i = start; i < start + classes; i++) q[i]! *= part;
    }
    return q;
  };
}

/** Of ln T, between the temperatures at which `alongT` asks for values. */
const SPACING = 0.2;

/**
 * Values at many T one after the other, as a hand moves it: at each T the cubic in ln T through the nearest four of a row of
 * temperatures, whose values are asked for once. A soft target goes from one end to the other within some units of ln T,
 * however great the logits are, and so soft targets and means of them differ from those of `at` by less than 2e-4,
 * entropies by less than 1e-3 nats.
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
