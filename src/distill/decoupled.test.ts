import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoupledKl } from './decoupled';
import { meanKl } from './metrics';

const COUNT = 6;
const T = fc.double({ min: 0.05, max: 900, noNaN: true });

function rows(classes: number): fc.Arbitrary<number[]> {
  const size = classes * COUNT;
  return fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: size, maxLength: size });
}

const cases = fc.integer({ min: 2, max: 12 }).chain((classes) => {
  const labels = fc.array(fc.nat(classes - 1), { minLength: COUNT, maxLength: COUNT });
  return fc.tuple(fc.constant(classes), rows(classes), rows(classes), labels);
});

describe('decoupledKl', () => {
  it('adds up to the whole divergence, whatever the logits, labels and T', () => {
    fc.assert(
      fc.property(cases, T, ([classes, teacher, student, labels], T) => {
        const whole = meanKl(teacher, student, classes, T);
        const { target, others } = decoupledKl(teacher, student, labels, T);
        expect(Math.abs(target + others - whole)).toBeLessThanOrEqual(1e-12 * Math.max(1, whole));
      }),
    );
  });

  it('has parts that are never negative, and a weight that is a share', () => {
    fc.assert(
      fc.property(cases, T, ([, teacher, student, labels], T) => {
        const { target, others, weight } = decoupledKl(teacher, student, labels, T);
        expect(target).toBeGreaterThanOrEqual(-1e-12);
        expect(others).toBeGreaterThanOrEqual(-1e-12);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('has no second part where there are two classes', () => {
    fc.assert(
      fc.property(rows(2), rows(2), T, (teacher, student, T) => {
        const labels = Array.from({ length: COUNT }, (_, i) => i % 2);
        expect(decoupledKl(teacher, student, labels, T).others).toBe(0);
      }),
    );
  });

  it('tells a student that shares out the rest wrongly from one that is too unsure of the label', () => {
    const [half, quarter, sixth] = [1 / 2, 1 / 4, 1 / 6].map(Math.log) as [number, number, number];
    const teacher = [half, quarter, quarter];
    const unsure = decoupledKl(teacher, [quarter, Math.log(3 / 8), Math.log(3 / 8)], [0]);
    expect(unsure.others).toBeCloseTo(0, 14);
    expect(unsure.target).toBeCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(2 / 3), 14);
    const lopsided = decoupledKl(teacher, [half, Math.log(1 / 3), sixth], [0]);
    expect(lopsided.target).toBeCloseTo(0, 14);
    expect(lopsided.weight).toBeCloseTo(0.5, 14);
    expect(lopsided.others).toBeCloseTo(0.25 * (Math.log(3 / 4) + Math.log(3 / 2)), 14);
  });
});
