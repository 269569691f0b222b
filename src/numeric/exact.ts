/**
 * Exponential and logarithm from additions, multiplications and divisions of doubles alone. Those are rounded alike
 * everywhere, while `Math.exp` and `Math.log` may differ from one JavaScript engine to the next; with these every
 * machine gets the same bits. To reorder a single operation is to change results.
 */

const LOG2_E = 1.4426950408889634;
// ln 2 in two parts: the first has 42 significant bits, so that its product with any exponent (11 bits) is exact.
const LN2_HIGH = 0x2c5c85fdf47 / 0x40000000000;
const LN2_LOW = 5.497923018708371e-14;

/** 1 / n! for n from 13 down to 2: the Taylor series of exp. At |r| <= ln(2) / 2 the rest is below 5e-18. */
const EXP_SERIES = Float64Array.of(
  1 / 6227020800,
  1 / 479001600,
  1 / 39916800,
  1 / 3628800,
  1 / 362880,
  1 / 40320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
);

/** 2 / (2 n + 1) for n from 10 down to 1: the series of 2 atanh(s) = 2 s + 2/3 s^3 + … At |s| <= 0.172 the rest is below 1e-18. */
const ATANH_SERIES = Float64Array.of(2 / 21, 2 / 19, 2 / 17, 2 / 15, 2 / 13, 2 / 11, 2 / 9, 2 / 7, 2 / 5, 2 / 3);

/** Powers of two from 2^-540 to 2^540. Two of them multiply to any power that a double can hold. */
const LARGEST_POWER = 540;
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2 * LARGEST_POWER + 1);
  powers[LARGEST_POWER] = 1;
  for (let n = 1; n <= LARGEST_POWER; n++) {
    powers[LARGEST_POWER + n] = powers[LARGEST_POWER + n - 1]! * 2;
    powers[LARGEST_POWER - n] = powers[LARGEST_POWER - n + 1]! / 2;
  }
  return powers;
}

/**
 * e^x for any double, within 1 ulp where the result is a normal number. Infinity above 709.78, 0 below -745.13, NaN for NaN.
 * With x = k ln 2 + r it is 2^k e^r.
 */
export function exp(x: number): number {
  if (!(x > -746)) return Number.isNaN(x) ? x : 0;
  if (x > 710) return Infinity;
  const k = Math.floor(x * LOG2_E + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const reduced = 1 + (r + r * r * polynomial(EXP_SERIES, r));
  // In two factors, since 2^k itself may be no double; the first product is exact, so there is one rounding.
  const half = k >> 1;
  return reduced * POWERS[LARGEST_POWER + half]! * POWERS[LARGEST_POWER + k - half]!;
}

const view = new DataView(new ArrayBuffer(8));
// Not `2 ** n`: even of powers the language leaves the last bits to the engine.
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 0x40000000000000;
const EXPONENT_BITS = 0x7ff00000;
const BIAS = 1023;
/** High word of the square root of 2, without sign and exponent. */
const SQRT2_FRACTION = 0x6a09e;

/**
 * Natural logarithm, within 1 ulp. -Infinity at 0, NaN below 0, Infinity at Infinity.
 * With x = 2^k (1 + f), 1 + f between sqrt(1/2) and sqrt(2), and s = f / (2 + f), it is k ln 2 + 2 atanh(s).
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < SMALLEST_NORMAL) return ln(x * TWO_54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const halve = (high & 0xfffff) > SQRT2_FRACTION ? 1 : 0;
  const k = ((high & EXPONENT_BITS) >>> 20) - BIAS + halve;
  view.setUint32(0, (high & 0xfffff) | ((BIAS - halve) << 20));
  const f = view.getFloat64(0) - 1;
  const s = f / (2 + f);
  const rest = s * s * polynomial(ATANH_SERIES, s * s);
  // 2 s = f - s f, where f has no rounding error: closer than 2 s + s rest.
  return k * LN2_HIGH + (f - (s * (f - rest) - k * LN2_LOW));
}

/** Horner's scheme, coefficient of the highest power first. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = coefficients[0]!;
  for (let n = 1; n < coefficients.length; n++) sum = sum * x + coefficients[n]!;
  return sum;
}
