import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logSoftmax, softmax } from './softmax';

const logits = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 10 });
const temperature = fc.double({ min: 0.05, max: 1000, noNaN: true });
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('softmax', () => {
  it('gives the worked example at T = 1 and flattens it at T = 4', () => {
    const z = [Math.log(1), Math.log(2), Math.log(5)];
    expect([...softmax(z, 1)]).toEqual([0.125, 0.25, 0.625].map((p) => expect.closeTo(p, 15) as number));
    const roots = [1, 2 ** 0.25, 5 ** 0.25];
    const total = roots.reduce((a, b) => a + b);
    expect([...softmax(z, 4)]).toEqual(roots.map((root) => expect.closeTo(root / total, 15) as number));
  });

  it('sums to 1, keeps the order of logits and does not see a constant added to all', () => {
    fc.assert(
      fc.property(logits, temperature, fc.integer({ min: -64, max: 64 }), (z, T, constant) => {
        const q = softmax(z, T);
        expect(sum(q)).toBeCloseTo(1, 12);
        const moved = softmax(
          z.map((value) => value + constant),
          T,
        );
        q.forEach((share, i) => {
          expect(moved[i]).toBeCloseTo(share, 10);
          q.forEach((other, j) => {
            if (z[i]! > z[j]!) expect(share).toBeGreaterThanOrEqual(other);
          });
        });
      }),
    );
  });

  it('treats every row alone', () => {
    fc.assert(
      fc.property(logits, logits, temperature, (first, second, T) => {
        const classes = Math.min(first.length, second.length);
        const [a, b] = [first.slice(0, classes), second.slice(0, classes)];
        expect(softmax([...a, ...b], T, classes)).toEqual(Float64Array.of(...softmax(a, T), ...softmax(b, T)));
      }),
    );
  });

  it('stands logits that would overflow', () => {
    expect(softmax([1e4, 0, -1e4], 1)).toEqual(Float64Array.of(1, 0, 0));
    expect(softmax([-1e30, -1e30], 0.05)).toEqual(Float64Array.of(0.5, 0.5));
  });

  it('refuses what is not made of whole rows', () => {
    expect(() => softmax([1, 2, 3], 1, 2)).toThrow(RangeError);
  });
});

describe('logSoftmax', () => {
  it('is the logarithm of softmax', () => {
    fc.assert(
      fc.property(logits, temperature, (z, T) => {
        const q = softmax(z, T);
        logSoftmax(z, T).forEach((logQ, i) => {
          expect(Math.exp(logQ)).toBeCloseTo(q[i]!, 12);
        });
      }),
    );
  });

  it('still tells apart what is too small for a probability', () => {
    expect(logSoftmax([0, -1000, -2000], 1)).toEqual(Float64Array.of(0, -1000, -2000));
  });
});
