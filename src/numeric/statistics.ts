/**
 * Small-sample statistics from `exact.ts` alone, so that every machine comes to the same verdict: Student's t, intervals,
 * the paired t-test and McNemar's exact test.
 */
import { exp, ln } from './exact';
import { mean } from './mean';

const LN_2 = ln(2);
const HALF_LN_2_PI = 0.9189385332046728;

/** Stirling's series is used from here on; below, Gamma(x) = Gamma(x + 1) / x leads up to it. */
const STIRLING_FROM = 12;
/** B_2k / (2k (2k - 1)) for k from 1. At x >= 12 the first one left out is below 1e-15. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/** ln Gamma(x) for x > 0, within about 1e-14 (DLMF 5.11.1). */
export function lnGamma(x: number): number {
  let product = 1;
  let y = x;
  for (; y < STIRLING_FROM; y++) product *= y;
  let series = 0;
  let power = 1 / y;
  for (const term of STIRLING) {
    series += term * power;
    power /= y * y;
  }
  return (y - 0.5) * ln(y) - y + HALF_LN_2_PI + series - ln(product);
}

/** Two steps of the continued fraction differ by less than this share: it has settled. */
const SETTLED = 1e-15;
const MOST_STEPS = 10_000;
/** Stands in for a denominator of 0 in Lentz's method. */
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b), for x from 0 to 1 and a, b > 0, through its continued fraction (DLMF
 * 8.17.22) evaluated by Lentz's method (Press et al., Numerical Recipes, 3rd ed., section 6.4).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction settles quickly on this side; the other one follows by symmetry.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(x) + b * ln(1 - x)) / a;
  return front * betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < SETTLED) break;
  }
  return fraction;
}

/** Probability that |t| of Student's distribution with `freedom` degrees of freedom (> 0) is at least as large as this one. */
export function twoSidedT(t: number, freedom: number): number {
  const square = t * t;
  // A small t would be lost in the sum with the degrees of freedom.
  if (square < freedom) return 1 - incompleteBeta(square / (freedom + square), 0.5, freedom / 2);
  return Number.isFinite(square) ? incompleteBeta(freedom / (freedom + square), freedom / 2, 0.5) : 0;
}

/** P(X <= t) of Student's distribution. */
export function studentT(t: number, freedom: number): number {
  const tail = twoSidedT(t, freedom) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The t below which the share `p` (between 0 and 1) of Student's distribution lies, by bisection. */
export function studentTQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -studentTQuantile(1 - p, freedom);
  let [low, high] = [0, 1];
  while (studentT(high, freedom) < p) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (studentT(middle, freedom) < p) low = middle;
    else high = middle;
  }
}

/** Of a sample, with n - 1; 0 for a single value. */
function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (values.length - 1));
}

export interface MeanInterval {
  readonly mean: number;
  /** Ends of the 95 % t-interval of the mean; null for a single value, which has none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Bisection takes its time, and there are few numbers of seeds. */
const ENDS = new Map<number, number>();

/** The t that 95 % lie within. */
function intervalEnd(freedom: number): number {
  const known = ENDS.get(freedom) ?? studentTQuantile(0.975, freedom);
  ENDS.set(freedom, known);
  return known;
}

/** @param values at least one */
export function meanInterval(values: readonly number[]): MeanInterval {
  const centre = mean(values);
  const n = values.length;
  if (n < 2) return { mean: centre, interval: null };
  const half = (intervalEnd(n - 1) * standardDeviation(values)) / Math.sqrt(n);
  return { mean: centre, interval: { low: centre - half, high: centre + half } };
}

/**
 * Two-sided p of the paired t-test: whether differences of pairs have the mean 0. Null for fewer than two pairs. Differences
 * that are all the same have no spread to be judged by: 1 where they are 0, else 0.
 */
export function pairedT(differences: readonly number[]): number | null {
  const n = differences.length;
  if (n < 2) return null;
  const centre = mean(differences);
  const error = standardDeviation(differences) / Math.sqrt(n);
  if (error === 0) return centre === 0 ? 1 : 0;
  return twoSidedT(centre / error, n - 1);
}

/**
 * Two-sided p of McNemar's test in its exact, binomial form: of the examples that only one of two classifiers gets right,
 * whether either has more than chance gives it.
 * @param gained examples that the first alone gets right
 * @param lost examples that the second alone gets right
 */
export function mcNemar(gained: number, lost: number): number {
  const n = gained + lost;
  let tail = 0;
  for (let k = 0; k <= Math.min(gained, lost); k++) {
    tail += exp(lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1) - n * LN_2);
  }
  return Math.min(1, 2 * tail);
}
