import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveClasses } from './metrics';
import { softmax } from './softmax';
import { pullOf, targetsOver } from './tempering';

const CLASSES = 10;
const logits = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: CLASSES, maxLength: CLASSES });
const temperature = fc.double({ min: 0.5, max: 50, noNaN: true });

describe('targetsOver', () => {
  it('has a row of soft targets for each temperature', () => {
    fc.assert(
      fc.property(logits, fc.array(temperature, { maxLength: 5 }), (z, temperatures) => {
        const all = targetsOver(z, temperatures);
        expect(all).toHaveLength(temperatures.length * CLASSES);
        temperatures.forEach((T, i) => {
          expect(all.slice(i * CLASSES, (i + 1) * CLASSES)).toEqual(softmax(z, T));
        });
      }),
    );
  });

  it('keeps the order of the classes at every T, and goes from one-hot to uniform', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const rows = targetsOver(z, [0.5, 1, 4, 50]);
        const order = [...z.keys()].sort((a, b) => z[a]! - z[b]!);
        for (let row = 0; row < 4; row++) {
          const p = order.map((c) => rows[row * CLASSES + c]!);
          expect(p.every((share, i) => i === 0 || share >= p[i - 1]!)).toBe(true);
        }
        const hesitations = [0, 1, 2, 3].map((row) =>
          effectiveClasses(rows.subarray(row * CLASSES, (row + 1) * CLASSES)),
        );
        hesitations.forEach((count, i) => {
          expect(count).toBeGreaterThanOrEqual((hesitations[i - 1] ?? 1) - 1e-9);
        });
      }),
    );
  });
});

describe('pullOf', () => {
  it('is T (q - p), and 1 / T^2 of it without T^2', () => {
    fc.assert(
      fc.property(logits, logits, temperature, (student, teacher, T) => {
        const { scaled, unscaled } = pullOf(student, teacher, T);
        const [p, q] = [softmax(teacher, T), softmax(student, T)];
        scaled.forEach((slope, i) => {
          expect(slope).toBeCloseTo(T * (q[i]! - p[i]!), 12);
          expect(unscaled[i]).toBeCloseTo(slope / T ** 2, 12);
        });
      }),
    );
  });

  it('moves no mean: what is sent to all classes together is nothing', () => {
    fc.assert(
      fc.property(logits, logits, temperature, (student, teacher, T) => {
        const { scaled, limit } = pullOf(student, teacher, T);
        for (const gradient of [scaled, limit]) expect(gradient.reduce((a, b) => a + b)).toBeCloseTo(0, 10);
      }),
    );
  });

  it('tends to the gradient of logit matching: within 2 % of the largest difference at T = 1000', () => {
    fc.assert(
      fc.property(logits, logits, (student, teacher) => {
        const { scaled, limit } = pullOf(student, teacher, 1000);
        const spread = Math.max(...limit.map(Math.abs));
        scaled.forEach((slope, i) => {
          expect(Math.abs(slope - limit[i]!)).toBeLessThanOrEqual(0.02 * spread + 1e-9);
        });
      }),
    );
  });

  it('says how far from that limit it is: little at T = 1000, much at T = 4, and nothing can be said of a copy', () => {
    const student = Array.from({ length: CLASSES }, (_, i) => 6 * Math.sin(5 * i + 1));
    const teacher = Array.from({ length: CLASSES }, (_, i) => 5 * Math.sin(7 * i) + 5 * Math.cos(3 * i * i));
    expect(pullOf(student, teacher, 1000).fromLimit).toBeLessThan(0.01);
    expect(pullOf(student, teacher, 4).fromLimit).toBeGreaterThan(0.2);
    expect(pullOf(teacher, teacher, 4).fromLimit).toBeNull();
  });
});
