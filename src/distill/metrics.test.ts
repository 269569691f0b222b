import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracy,
  agreement,
  answers,
  ece,
  eceOf,
  effectiveClasses,
  entropy,
  errors,
  gapClosed,
  interval95,
  meanEntropy,
  meanKl,
  nll,
  reliability,
} from './metrics';
import { softmax } from './softmax';

const CLASSES = 10;
const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 30, maxLength: 30 });
const T = fc.constantFrom(0.5, 1, 4, 20);

/** A row of two classes whose softmax is (p, 1 - p). */
const sure = (p: number) => [Math.log(p), Math.log(1 - p)];

describe('answers', () => {
  it('takes the greatest logit of each row, and of equal ones the lowest class', () => {
    expect([...answers([1, 3, 2, 5, 5, 5, -1, -2, -1], 3)]).toEqual([1, 0, 0]);
  });

  it('are the same at every T', () => {
    fc.assert(
      fc.property(logits, T, (z, T) => {
        const chosen = answers(z, CLASSES);
        const q = softmax(z, T, CLASSES);
        chosen.forEach((answer, b) => {
          expect(q[b * CLASSES + answer]).toBe(Math.max(...q.subarray(b * CLASSES, (b + 1) * CLASSES)));
        });
      }),
    );
  });
});

describe('errors, accuracy and nll', () => {
  const z = [...sure(0.9), ...sure(0.2), ...sure(0.6), ...sure(0.7)];
  const labels = [0, 1, 1, 0];

  it('give the worked example', () => {
    expect(errors(z, labels)).toBe(1);
    expect(accuracy(z, labels)).toBe(0.75);
    expect(nll(z, labels)).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8) + Math.log(0.4) + Math.log(0.7)) / 4, 14);
  });
});

describe('reliability', () => {
  it('counts every answer once, in the bin of its confidence, and adds up to the calibration error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.nat(2)), { minLength: 1 }),
        (rows) => {
          const logits = rows.flatMap(([z]) => [z, 0, -z / 2]);
          const labels = rows.map(([, label]) => label);
          const bins = reliability(logits, labels);
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
          for (const { low, high, count, confidence, accuracy } of bins) {
            expect([confidence === null, accuracy === null]).toEqual([count === 0, count === 0]);
            if (confidence === null) continue;
            expect(confidence).toBeGreaterThan(low - 1e-12);
            expect(confidence).toBeLessThan(high + 1e-12);
          }
          const gaps = bins.map((bin) => (bin.count === 0 ? 0 : bin.count * Math.abs(bin.accuracy! - bin.confidence!)));
          expect(eceOf(bins)).toBe(ece(logits, labels));
          expect(eceOf(bins)).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / rows.length, 12);
        },
      ),
    );
  });
});

describe('ece', () => {
  it('gives the worked example: two bins, gaps of 0.1 and 0.3, three digits and one', () => {
    // Bin (9/15, 10/15]: confidence 0.65 three times, two right. Bin (13/15, 14/15]: 0.9 once, wrong.
    const z = [...sure(0.65), ...sure(0.65), ...sure(0.65), ...sure(0.9)];
    expect(ece(z, [0, 0, 1, 1])).toBeCloseTo((3 * Math.abs(2 / 3 - 0.65) + 0.9) / 4, 12);
  });

  it('closes its bins on the right: 1/3 shares bin (4/15, 5/15] with 0.3', () => {
    const third = [0, 0, 0, -1e4];
    const below = [Math.log(0.3), ...Array<number>(3).fill(Math.log(0.7 / 3))];
    expect(ece([...third, ...below], [0, 1])).toBeCloseTo(Math.abs(1 - (1 / 3 + 0.3)) / 2, 12);
  });

  it('is 0 for a sure and right classifier, 1 for a sure and wrong one', () => {
    expect(ece([1000, 0, 0, 1000], [0, 1])).toBe(0);
    expect(ece([1000, 0, 0, 1000], [1, 0])).toBe(1);
  });
});

describe('agreement and meanKl', () => {
  it('are 1 and 0 for a perfect copy at every T', () => {
    fc.assert(
      fc.property(logits, T, (z, T) => {
        expect(agreement(z, z, CLASSES)).toBe(1);
        expect(meanKl(z, z, CLASSES, T)).toBe(0);
      }),
    );
  });

  it('see no constant added to the logits, and KL is never negative', () => {
    fc.assert(
      fc.property(logits, logits, T, fc.integer({ min: -50, max: 50 }), (teacher, student, T, constant) => {
        const moved = teacher.map((v) => v + constant);
        const kl = meanKl(teacher, student, CLASSES, T);
        expect(kl).toBeGreaterThanOrEqual(-1e-12);
        expect(meanKl(moved, student, CLASSES, T)).toBeCloseTo(kl, 9);
      }),
    );
  });

  it('give the worked example, and another one with teacher and student exchanged', () => {
    const [teacher, student] = [sure(0.75), sure(0.5)];
    expect(meanKl(teacher, student, 2)).toBeCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), 14);
    expect(meanKl(student, teacher, 2)).toBeCloseTo(0.5 * Math.log(2 / 3) + 0.5 * Math.log(2), 14);
    expect(agreement([...sure(0.9), ...sure(0.9)], [...sure(0.6), ...sure(0.4)], 2)).toBe(0.5);
  });

  it('do not change when the batch is doubled', () => {
    fc.assert(
      fc.property(logits, logits, (teacher, student) => {
        const kl = meanKl(teacher, student, CLASSES);
        expect(meanKl([...teacher, ...teacher], [...student, ...student], CLASSES)).toBeCloseTo(kl, 10);
      }),
    );
  });
});

describe('interval95', () => {
  it('gives the tabulated 5.52 to 17.44 for 10 of 100', () => {
    const { low, high } = interval95(10, 100);
    expect(low).toBeCloseTo(5.523, 2);
    expect(high).toBeCloseTo(17.437, 2);
  });

  it('holds the count and stays within 0 and n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const count = share * n;
        const { low, high } = interval95(count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count + 1e-9);
        expect(high).toBeGreaterThanOrEqual(count - 1e-9);
        expect(high).toBeLessThanOrEqual(n);
      }),
    );
  });

  it('has a width even where nothing went wrong', () => {
    expect(interval95(0, 10_000).low).toBe(0);
    expect(interval95(0, 10_000).high).toBeCloseTo(3.84, 2);
  });
});

describe('meanEntropy', () => {
  it('is the mean of the entropies of the rows', () => {
    fc.assert(
      fc.property(logits, T, (z, at) => {
        const p = softmax(z, at, CLASSES);
        const each = [0, 1, 2].map((row) => entropy(p.subarray(row * CLASSES, (row + 1) * CLASSES)));
        expect(meanEntropy(z, p, at, CLASSES)).toBeCloseTo(each.reduce((sum, one) => sum + one) / 3, 11);
      }),
    );
  });
});

describe('entropy and effectiveClasses', () => {
  it('go from one class to all', () => {
    expect(effectiveClasses([1, 0, 0])).toBe(1);
    expect(effectiveClasses(Array<number>(10).fill(0.1))).toBeCloseTo(10, 12);
    expect(entropy([0.5, 0.5])).toBeCloseTo(Math.LN2, 15);
  });

  it('grow with T', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0.05, max: 900, noNaN: true }), (z, T) => {
        const row = z.slice(0, CLASSES);
        expect(effectiveClasses(softmax(row, T * 1.1))).toBeGreaterThanOrEqual(
          effectiveClasses(softmax(row, T)) - 1e-9,
        );
      }),
    );
  });
});

describe('gapClosed', () => {
  it('is 0 at the baseline, 1 at the ensemble and null without a gap', () => {
    expect(gapClosed(600, 1200, 1200)).toBe(0);
    expect(gapClosed(600, 600, 1200)).toBe(1);
    expect(gapClosed(600, 900, 1200)).toBe(0.5);
    expect(gapClosed(600, 500, 600)).toBeNull();
    expect(gapClosed(700, 500, 600)).toBeNull();
  });
});
