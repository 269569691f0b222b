import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeanSoftTargets, examplesByClass, meanSoftTargets, mostLike, shareOffLabel } from './darkKnowledge';
import { softmax } from './softmax';

/** Logits of three classes with their labels. */
const CLASSES = 3;
const set = (most: number) =>
  fc
    .array(
      fc.tuple(
        fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: CLASSES, maxLength: CLASSES }),
        fc.nat(CLASSES - 1),
      ),
      { minLength: 1, maxLength: 40 },
    )
    .map((rows) => ({ logits: rows.flatMap(([z]) => z), labels: rows.map(([, label]) => label) }));
const temperature = fc.double({ min: 0.05, max: 1000, noNaN: true });

describe('meanSoftTargets', () => {
  it('gives the worked example', () => {
    const logits = [Math.log(3), 0, 0, Math.log(3), Math.log(9), 0];
    expect([...meanSoftTargets(logits, [0, 0, 1], 1)].map((share) => share.toFixed(12))).toEqual(
      [0.5, 0.5, 0.9, 0.1].map((share) => share.toFixed(12)),
    );
  });

  it('has rows that sum to 1, or to 0 where a class has no example', () => {
    fc.assert(
      fc.property(set(50), temperature, ({ logits, labels }, T) => {
        const means = meanSoftTargets(logits, labels, T);
        examplesByClass(labels, CLASSES).forEach((count, row) => {
          const sum = means.subarray(row * CLASSES, (row + 1) * CLASSES).reduce((a, b) => a + b);
          expect(sum).toBeCloseTo(count === 0 ? 0 : 1, 12);
        });
      }),
    );
  });

  it('tends to 1 / classes everywhere as T grows', () => {
    fc.assert(
      fc.property(set(5), ({ logits, labels }) => {
        const means = meanSoftTargets(logits, labels, 1e9);
        examplesByClass(labels, CLASSES).forEach((count, row) => {
          if (count > 0) expect(means[row * CLASSES]).toBeCloseTo(1 / CLASSES, 7);
        });
      }),
    );
  });
});

describe('createMeanSoftTargets', () => {
  it('differs from the exact means by less than 1e-11 of themselves at every T', () => {
    fc.assert(
      fc.property(set(3000), fc.array(temperature, { minLength: 1, maxLength: 5 }), ({ logits, labels }, Ts) => {
        const at = createMeanSoftTargets(logits, labels);
        for (const T of Ts) {
          const exact = meanSoftTargets(logits, labels, T);
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

describe('shareOffLabel', () => {
  it('is the mean of what each example gives to other classes', () => {
    fc.assert(
      fc.property(set(20), temperature, ({ logits, labels }, T) => {
        const q = softmax(logits, T, CLASSES);
        const direct = labels.reduce((sum, label, b) => sum + 1 - q[b * CLASSES + label]!, 0) / labels.length;
        const share = shareOffLabel(meanSoftTargets(logits, labels, T), examplesByClass(labels, CLASSES));
        expect(share).toBeCloseTo(direct, 11);
      }),
    );
  });
});

describe('mostLike', () => {
  it('finds the examples of a class that look most like another', () => {
    fc.assert(
      fc.property(set(20), temperature, fc.nat(2), fc.nat(2), ({ logits, labels }, T, row, column) => {
        const found = mostLike(logits, labels, [row, column], T, 5);
        const q = softmax(logits, T, CLASSES);
        expect(found.every(({ index, share }) => labels[index] === row && share === q[index * CLASSES + column])).toBe(
          true,
        );
        const rest = labels.flatMap((label, b) =>
          label === row && !found.some(({ index }) => index === b) ? [q[b * CLASSES + column]!] : [],
        );
        expect(found.length).toBe(Math.min(5, labels.filter((label) => label === row).length));
        const shares = found.map(({ share }) => share);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        if (rest.length > 0) expect(Math.max(...rest)).toBeLessThanOrEqual(shares.at(-1)!);
      }),
    );
  });
});
