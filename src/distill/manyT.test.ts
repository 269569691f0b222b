import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongT, createSoftmax } from './manyT';
import { meanEntropy } from './metrics';
import { softmax } from './softmax';

const CLASSES = 3;
/** Some rows of logits. */
const rows = (most: number) =>
  fc
    .array(fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: CLASSES, maxLength: CLASSES }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((each) => each.flat());
const temperatures = fc.array(fc.double({ min: 0.05, max: 1000, noNaN: true }), { minLength: 1, maxLength: 5 });

describe('createSoftmax', () => {
  it('differs from the exact softmax by less than 1e-11 of itself at every T', () => {
    fc.assert(
      fc.property(rows(3000), temperatures, (logits, Ts) => {
        const at = createSoftmax(logits, CLASSES);
        for (const T of Ts) {
          const exact = softmax(logits, T, CLASSES);
          at(T).forEach((share, i) => {
            // Below 1e-300 a double has fewer digits than this.
            expect(Math.abs(share - exact[i]!)).toBeLessThanOrEqual(1e-11 * exact[i]! + 1e-300);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('alongT', () => {
  it('differs from the values themselves by less than 2e-4 at every T, however great the logits are', () => {
    fc.assert(
      fc.property(rows(3000), temperatures, (logits, Ts) => {
        const at = alongT((T) => softmax(logits, T, CLASSES));
        for (const T of Ts) {
          const exact = softmax(logits, T, CLASSES);
          at(T).forEach((share, i) => {
            expect(Math.abs(share - exact[i]!)).toBeLessThan(2e-4);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('differs from a mean entropy by less than 1e-3 nats', () => {
    fc.assert(
      fc.property(rows(3000), temperatures, (logits, Ts) => {
        const entropy = (T: number): number => meanEntropy(logits, softmax(logits, T, CLASSES), T, CLASSES);
        const at = alongT((T) => Float64Array.of(entropy(T)));
        for (const T of Ts) expect(Math.abs(at(T)[0]! - entropy(T))).toBeLessThan(1e-3);
      }),
      { numRuns: 300 },
    );
  });

  it('asks for each value once, and only near the T that it is asked at', () => {
    const asked: number[] = [];
    const at = alongT((T) => {
      asked.push(T);
      return Float64Array.of(T);
    });
    for (const T of [4, 4.01, 4.02, 4]) expect(at(T)[0]).toBeCloseTo(T, 3);
    expect(asked).toHaveLength(4);
    for (const T of asked) expect(Math.abs(Math.log(T / 4))).toBeLessThan(0.41);
  });
});
