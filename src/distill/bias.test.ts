import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBias, BIASES, biasCurve, placeOfBias, withBias } from './bias';
import { answers, errors } from './metrics';

const CLASSES = 4;
const COUNT = 12;
// Eighths: no difference between two of them is so small that a bias would swallow it.
const eighths = fc.integer({ min: -32, max: 32 }).map((n) => n / 8);
const logits = fc.array(eighths, {
  minLength: CLASSES * COUNT,
  maxLength: CLASSES * COUNT,
});
const labels = fc.array(fc.nat(CLASSES - 1), { minLength: COUNT, maxLength: COUNT });
const biased = fc.constantFrom<number[]>([3], [0, 1], [1, 2, 3]);

describe('biasCurve', () => {
  it('has the errors of every bias, and those among the biased classes', () => {
    fc.assert(
      fc.property(logits, labels, biased, (z, labels, biased) => {
        const curve = biasCurve(z, labels, biased);
        for (let bias = BIASES.min; bias <= BIASES.max; bias += 0.25) {
          const given = answers(withBias(z, CLASSES, biased, bias), CLASSES);
          const wrong = labels.filter((label, i) => given[i] !== label);
          expect(curve.errors[placeOfBias(bias)]).toBe(wrong.length);
          expect(curve.errorsBiased[placeOfBias(bias)]).toBe(wrong.filter((label) => biased.includes(label)).length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('bestBias', () => {
  it('has the errors that adding it gives, and no bias of the grid has fewer', () => {
    fc.assert(
      fc.property(logits, labels, biased, (z, labels, biased) => {
        const best = bestBias(z, labels, biased);
        const errorsAt = (bias: number): number => errors(withBias(z, CLASSES, biased, bias), labels);
        expect(errorsAt(best.bias)).toBe(best.errors);
        for (let bias = -5; bias <= 15; bias += 0.25) expect(errorsAt(bias)).toBeGreaterThanOrEqual(best.errors);
      }),
    );
  });

  it('finds the class that only lacks a bias', () => {
    // Class 1 is always two nats short where it is right, and eight where it is wrong.
    const z = [3, 1, 0, 3, 1, 0, 8, 0, 0, 0, -2, 6];
    expect(bestBias(z, [1, 1, 0, 2], [1])).toEqual({ bias: 5, errors: 0 });
  });
});
