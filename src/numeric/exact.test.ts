import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln } from './exact';

/** Two units in the last place: one of ours, one that the engine's own function may be off. */
const TWO_ULP = 2 * 2 ** -52;

describe('exp', () => {
  it('agrees with Math.exp to 2 ulp wherever the result is a normal number', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709.7, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(TWO_ULP);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with Math.exp near 0, where softmax uses it', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(TWO_ULP);
      }),
      { numRuns: 2000 },
    );
  });

  it('goes down to the smallest subnormal, then to 0', () => {
    expect(exp(-740)).toBe(Math.exp(-740));
    expect(exp(-745)).toBe(Number.MIN_VALUE);
    expect(exp(-745.2)).toBe(0);
    expect(exp(-1e300)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
  });

  it('overflows where doubles end', () => {
    expect(exp(709.782712893384) / Number.MAX_VALUE).toBeCloseTo(1, 9);
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
  });

  it('is exact at 0 and hands NaN on', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(NaN)).toBeNaN();
  });
});

describe('ln', () => {
  const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

  it('agrees with Math.log to 2 ulp for all positive doubles', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(TWO_ULP * Math.abs(Math.log(x)));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with Math.log near 1, where it vanishes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(TWO_ULP * Math.abs(Math.log(x)));
      }),
      { numRuns: 2000 },
    );
  });

  it('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(TWO_ULP * (1 + Math.abs(x)));
      }),
    );
  });

  it('knows its ends', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(NaN)).toBeNaN();
    expect(ln(Infinity)).toBe(Infinity);
  });
});

/** Sum of the two words of each double, modulo 2^32: changes with nearly any bit of them. */
function checksum(values: readonly number[]): number {
  const words = new Uint32Array(Float64Array.from(values).buffer);
  return words.reduce((sum, word) => (Math.imul(sum, 31) + word) >>> 0, 0);
}

// Frozen from the first version of this file. If they move, every digest of every result moves with them.
describe('the bits', () => {
  const points = Array.from({ length: 1000 }, (_, i) => i + 1);

  it('of exp stay what they are', () => {
    expect(checksum(points.map((i) => exp((500 - i) / 7)))).toBe(1602319933);
  });

  it('of ln stay what they are', () => {
    expect(checksum(points.map((i) => ln(i / 37)))).toBe(263132301);
  });
});
