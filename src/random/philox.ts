/**
 * The counter-based generator under all randomness of a run: a block of four words is a pure function of a key and a
 * counter, so that any draw can be made in any order, on any thread, without drawing those before it. Integers only,
 * hence the same words on every machine.
 */

/** Two unsigned 32-bit words that choose one of 2^64 independent sequences of blocks. */
export type Key = readonly [number, number];

// Multipliers (in halves) and Weyl increments of Philox4x32: Salmon et al. 2011, section 3.3, and Random123's philox.h.
const M0 = 0xd2511f53;
const M0_HIGH = 0xd251;
const M0_LOW = 0x1f53;
const M1 = 0xcd9e8d57;
const M1_HIGH = 0xcd9e;
const M1_LOW = 0x8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const ROUNDS = 10;

/**
 * Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011). Writes the four words of the
 * block at the counter (c0, c1, c2, c3) to `out[offset]` to `out[offset + 3]`.
 *
 * A counter word is taken modulo 2^32. By custom of this project c3 is 0 in everything drawn and all ones in `fork`.
 */
export function philox(
  key: Key,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  out: Uint32Array,
  offset: number = 0,
): void {
  let x0 = c0 | 0;
  let x1 = c1 | 0;
  let x2 = c2 | 0;
  let x3 = c3 | 0;
  let k0 = key[0] | 0;
  let k1 = key[1] | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const product0 = highWord(M0_HIGH, M0_LOW, x0);
    const product2 = highWord(M1_HIGH, M1_LOW, x2);
    const y1 = Math.imul(M1, x2);
    const y3 = Math.imul(M0, x0);
    x0 = product2 ^ x1 ^ k0;
    x2 = product0 ^ x3 ^ k1;
    x1 = y1;
    x3 = y3;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  out[offset] = x0;
  out[offset + 1] = x1;
  out[offset + 2] = x2;
  out[offset + 3] = x3;
}

/** High word of the 64-bit product, from products of 16-bit halves: no sum of theirs exceeds 32 unsigned bits. */
function highWord(factorHigh: number, factorLow: number, x: number): number {
  const low = x & 0xffff;
  const high = x >>> 16;
  const middle = Math.imul(factorHigh, low) + (Math.imul(factorLow, low) >>> 16);
  const cross = Math.imul(factorLow, high) + (middle & 0xffff);
  return (Math.imul(factorHigh, high) + (middle >>> 16) + (cross >>> 16)) | 0;
}
