/** Standard normal deviates as a pure function of a key and a place, whatever else was drawn. */
import { ln } from '../numeric/exact';
import { philox, type Key } from './philox';

const TWO_32 = 2 ** 32;

/** Where the middle of the approximation ends, as a distance of the probability from a half. */
const MIDDLE = 0.425;

// Numerators and denominators of Wichura 1988, Algorithm AS 241 (PPND7): relative error about 1e-7.
const A = [3.387132718, 50.434271938, 159.29113202, 59.10937472];
const B = [1, 17.895169469, 78.757757664, 67.1875636];
const C = [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103];
const D = [1, 0.7370016425, 0.12021132975];
const E = [6.657905115, 3.081226386, 0.42868294337, 0.017337203997];
const F = [1, 0.24197894225, 0.012258202635];

/** The value whose cumulative standard normal probability is `p`, 0 < p < 1. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= MIDDLE) {
    const r = MIDDLE * MIDDLE - q * q;
    return (q * polynomial(A, r)) / polynomial(B, r);
  }
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const size = r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5);
  return q < 0 ? -size : size;
}

/**
 * A standard normal deviate: the quantile of (w + 1/2) / 2^32, where w is the first word of the block of `key` at the
 * counter (a, b, c, 0).
 * @param a, b, c whole numbers, 0 to 2^32 - 1
 */
export function normal(key: Key, a: number, b: number, c: number): number {
  const block = new Uint32Array(4);
  philox(key, a, b, c, 0, block);
  return normalQuantile((block[0]! + 0.5) / TWO_32);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
