import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Loss } from './losses';
import { LABELS_ONLY, NO_LABEL, TARGETS, distillationLoss, hardLoss, logitMatchingLoss, softLoss } from './losses';
import { entropy, meanKl } from './metrics';
import { softmax } from './softmax';

const CLASSES = 10;
const COUNT = 3;

const logits = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), {
  minLength: COUNT * CLASSES,
  maxLength: COUNT * CLASSES,
});
const labels = fc.array(fc.oneof(fc.integer({ min: 0, max: CLASSES - 1 }), fc.constant(NO_LABEL)), {
  minLength: COUNT,
  maxLength: COUNT,
});
const T = fc.constantFrom(0.5, 1, 4, 20);
const alpha = fc.constantFrom(0, 0.25, 0.5, 1);
const objective = fc.record({
  target: fc.constantFrom(...TARGETS),
  T,
  alpha,
  labelWeight: fc.constantFrom(0, 0.5, 1, 2),
  smoothing: fc.constantFrom(0, 0.1, 0.5),
});

/** A teacher and a student of five examples that do not agree; fixed, of the size of real logits (sd about 5). */
const TEACHER = Array.from({ length: 5 * CLASSES }, (_, i) => 5 * Math.sin(7 * i) + 5 * Math.cos(3 * i * i));
const STUDENT = Array.from({ length: 5 * CLASSES }, (_, i) => 6 * Math.sin(5 * i + 1));

/** Central differences are good to about h^2 and 1e-16 / h. */
const H = 1e-5;

function expectGradient(loss: (student: readonly number[]) => Loss, student: readonly number[]): void {
  const { gradient } = loss(student);
  expect(gradient).toHaveLength(student.length);
  gradient.forEach((slope, i) => {
    const up = loss(student.with(i, student[i]! + H)).loss;
    const down = loss(student.with(i, student[i]! - H)).loss;
    expect(slope).toBeCloseTo((up - down) / (2 * H), 5);
  });
}

/** Euclidean distance of two gradients, relative to the second. */
function relativeDistance(a: Float64Array, b: Float64Array): number {
  return Math.hypot(...a.map((x, i) => x - b[i]!)) / Math.hypot(...b);
}

describe('softLoss', () => {
  it('has the gradient alpha T (q - p) / batch, as finite differences confirm', () => {
    fc.assert(
      fc.property(logits, logits, T, alpha, (student, teacher, T, alpha) => {
        const loss = (z: readonly number[]) => softLoss(z, teacher, CLASSES, { T, alpha });
        expectGradient(loss, student);
        const [p, q] = [softmax(teacher, T, CLASSES), softmax(student, T, CLASSES)];
        loss(student).gradient.forEach((slope, i) => {
          expect(slope).toBeCloseTo((alpha * T * (q[i]! - p[i]!)) / COUNT, 12);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is T^2 (KL + H(p)), with KL as it is shown', () => {
    fc.assert(
      fc.property(logits, logits, T, (student, teacher, T) => {
        const p = softmax(teacher, T, CLASSES);
        const entropies = Array.from({ length: COUNT }, (_, b) => entropy(p.subarray(b * CLASSES, (b + 1) * CLASSES)));
        const meanEntropy = entropies.reduce((a, b) => a + b) / COUNT;
        const { loss } = softLoss(student, teacher, CLASSES, { T, alpha: 1 });
        expect(loss / T ** 2).toBeCloseTo(meanKl(teacher, student, CLASSES, T) + meanEntropy, 10);
      }),
    );
  });

  it('pulls nowhere when the student is a copy of the teacher, and somewhere when it is not', () => {
    fc.assert(
      fc.property(logits, T, (teacher, T) => {
        const { gradient } = softLoss(teacher, teacher, CLASSES, { T, alpha: 1 });
        expect(gradient.every((slope) => slope === 0)).toBe(true);
      }),
    );
    expect(softLoss(STUDENT, TEACHER, CLASSES, { T: 4, alpha: 1 }).gradient.some((slope) => slope !== 0)).toBe(true);
  });

  it('does not take teacher for student', () => {
    const balance = { T: 4, alpha: 1 };
    const there = softLoss(STUDENT, TEACHER, CLASSES, balance).loss;
    const back = softLoss(TEACHER, STUDENT, CLASSES, balance).loss;
    expect(Math.abs(there - back)).toBeGreaterThan(0.1);
  });

  it('does not see a constant added to all logits of the teacher', () => {
    const moved = TEACHER.map((v) => v + 3);
    const balance = { T: 4, alpha: 1 };
    expect(softLoss(STUDENT, moved, CLASSES, balance).loss).toBeCloseTo(
      softLoss(STUDENT, TEACHER, CLASSES, balance).loss,
      10,
    );
  });

  it('is a mean over the batch and a sum over classes', () => {
    const balance = { T: 4, alpha: 0.5 };
    const { loss, gradient } = softLoss(STUDENT, TEACHER, CLASSES, balance);
    const twice = softLoss([...STUDENT, ...STUDENT], [...TEACHER, ...TEACHER], CLASSES, balance);
    expect(twice.loss).toBeCloseTo(loss, 10);
    expect(twice.gradient[0]).toBeCloseTo(gradient[0]! / 2, 12);
    const wide = softLoss(withTwoMore(STUDENT), withTwoMore(TEACHER), CLASSES + 2, balance);
    expect(wide.loss).toBeCloseTo(loss, 10);
  });
});

/** Rows with two more classes that neither network believes in. */
function withTwoMore(z: readonly number[]): number[] {
  return Array.from({ length: z.length / CLASSES }, (_, b) => [
    ...z.slice(b * CLASSES, (b + 1) * CLASSES),
    -1e4,
    -1e4,
  ]).flat();
}

describe('hardLoss', () => {
  it('is the negative log-likelihood of the label, -ln(5/8) in the worked example', () => {
    const { loss, gradient } = hardLoss([Math.log(1), Math.log(2), Math.log(5)], [2], 1);
    expect(loss).toBeCloseTo(-Math.log(0.625), 14);
    expect([...gradient]).toEqual([0.125, 0.25, -0.375].map((slope) => expect.closeTo(slope, 14) as number));
  });

  it('has the gradient of finite differences', () => {
    fc.assert(
      fc.property(logits, labels, alpha, (student, labels, weight) => {
        expectGradient((z) => hardLoss(z, labels, weight), student);
      }),
      { numRuns: 20 },
    );
  });

  it('hears nothing from an example without a label, which still counts in the mean', () => {
    const z = STUDENT.slice(0, 2 * CLASSES);
    const both = hardLoss(z, [3, 4], 1);
    const one = hardLoss(z, [3, NO_LABEL], 1);
    expect(one.gradient.subarray(0, CLASSES)).toEqual(both.gradient.subarray(0, CLASSES));
    expect(one.gradient.subarray(CLASSES)).toEqual(new Float64Array(CLASSES));
    expect(one.loss).toBeCloseTo(hardLoss(z.slice(0, CLASSES), [3], 1).loss / 2, 14);
  });
});

describe('distillationLoss', () => {
  it('has the gradient of finite differences, whatever is heard', () => {
    fc.assert(
      fc.property(logits, logits, labels, objective, (student, teacher, labels, objective) => {
        expectGradient((z) => distillationLoss(z, teacher, labels, objective), student);
      }),
      { numRuns: 60 },
    );
  });

  it('is the sum of its two terms', () => {
    fc.assert(
      fc.property(logits, logits, labels, T, alpha, (student, teacher, labels, T, alpha) => {
        const soft = softLoss(student, teacher, CLASSES, { T, alpha });
        const hard = hardLoss(student, labels, 1 - alpha);
        const { loss } = distillationLoss(student, teacher, labels, {
          ...LABELS_ONLY,
          T,
          alpha,
          labelWeight: 1 - alpha,
        });
        expect(loss).toBe(soft.loss + hard.loss);
      }),
    );
  });

  it('is at alpha 0 what a baseline without a teacher has, to the bit, whatever would be heard', () => {
    fc.assert(
      fc.property(logits, logits, labels, objective, (student, teacher, labels, { target, T }) => {
        const baseline = distillationLoss(student, null, labels, LABELS_ONLY);
        expect(distillationLoss(student, teacher, labels, { ...LABELS_ONLY, target, T })).toEqual(baseline);
      }),
    );
  });

  it('differs from target to target', () => {
    const found = TARGETS.map(
      (target) =>
        distillationLoss(STUDENT, TEACHER, [1, 2, 3, 4, 5], { ...LABELS_ONLY, target, T: 4, alpha: 0.5 }).loss,
    );
    expect(new Set(found).size).toBe(TARGETS.length);
  });

  it('without its factor is T^2 times smaller in what is heard', () => {
    fc.assert(
      fc.property(logits, logits, T, (student, teacher, T) => {
        const of = (target: 'soft' | 'unscaled') =>
          distillationLoss(student, teacher, [NO_LABEL, NO_LABEL, NO_LABEL], { ...LABELS_ONLY, target, T, alpha: 0.5 });
        expect(of('unscaled').loss * T ** 2).toBeCloseTo(of('soft').loss, 8);
        of('unscaled').gradient.forEach((slope, i) => expect(slope * T ** 2).toBeCloseTo(of('soft').gradient[i]!, 8));
      }),
    );
  });

  it('takes the decision of a teacher for a label', () => {
    const teacher = [0, 3, 1, 2, 2, -1];
    const student = [0.5, -1, 2, 1, 0, -3];
    const objective = { ...LABELS_ONLY, target: 'decision', alpha: 1, labelWeight: 0 } as const;
    // Of two equal logits the first is the answer.
    const expected = hardLoss(student, [1, 0], 1);
    const heard = distillationLoss(student, teacher, [NO_LABEL, NO_LABEL], objective);
    expect(heard.loss).toBeCloseTo(expected.loss, 14);
    heard.gradient.forEach((slope, i) => expect(slope).toBeCloseTo(expected.gradient[i]!, 14));
  });

  it('sees a constant added to all logits of a teacher only where logits are matched as they are', () => {
    const moved = TEACHER.map((v) => v + 3);
    for (const target of TARGETS) {
      const loss = (teacher: readonly number[]): number =>
        distillationLoss(STUDENT, teacher, [1, 2, 3, 4, 5], { ...LABELS_ONLY, target, T: 4, alpha: 1, labelWeight: 0 })
          .loss;
      if (target === 'rawLogits') expect(Math.abs(loss(moved) - loss(TEACHER))).toBeGreaterThan(0.1);
      else expect(loss(moved)).toBeCloseTo(loss(TEACHER), 9);
    }
  });

  it('spreads the smoothed share of a label evenly', () => {
    const uniform = Array.from({ length: CLASSES }, (_, c) => hardLoss(STUDENT, [c, c, c, c, c], 1).loss);
    const mean = uniform.reduce((a, b) => a + b) / CLASSES;
    const labels = [1, 2, 3, 4, 5];
    const smoothed = hardLoss(STUDENT, labels, 1, 0.1);
    expect(smoothed.loss).toBeCloseTo(0.9 * hardLoss(STUDENT, labels, 1).loss + 0.1 * mean, 12);
  });

  it('wants a teacher to hear', () => {
    expect(() => distillationLoss(STUDENT, null, [1, 2, 3, 4, 5], { ...LABELS_ONLY, alpha: 0.5 })).toThrow(RangeError);
  });
});

describe('logitMatchingLoss', () => {
  it('has the gradient of finite differences', () => {
    fc.assert(
      fc.property(logits, logits, (student, teacher) => {
        expectGradient((z) => logitMatchingLoss(z, teacher, CLASSES), student);
      }),
      { numRuns: 20 },
    );
  });

  it('is half the mean square of the centred difference: 1/3 in the worked example', () => {
    expect(logitMatchingLoss([1, 2, 3], [5, 5, 5], 3).loss).toBeCloseTo(1 / 3, 14);
  });

  it('does not see a constant added to all logits of the teacher', () => {
    const moved = TEACHER.map((v) => v + 3);
    const { loss } = logitMatchingLoss(STUDENT, TEACHER, CLASSES);
    expect(logitMatchingLoss(STUDENT, moved, CLASSES).loss).toBeCloseTo(loss, 10);
  });

  it('is the limit of the soft term as T grows: within 1 % at T = 1000, and far from it at T = 4', () => {
    const limit = logitMatchingLoss(STUDENT, TEACHER, CLASSES).gradient;
    const soft = (T: number) => softLoss(STUDENT, TEACHER, CLASSES, { T, alpha: 1 }).gradient;
    expect(relativeDistance(soft(1000), limit)).toBeLessThan(0.01);
    expect(relativeDistance(soft(4), limit)).toBeGreaterThan(0.2);
  });
});
