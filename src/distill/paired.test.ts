import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements, pairedOf } from './paired';

const LABELS = [0, 1, 2, 3, 4];

test('examples are told apart by who is right', () => {
  const all = disagreements([0, 1, 0, 0, 1], [0, 0, 2, 1, 1], LABELS);
  expect(all).toEqual([
    { index: 1, label: 1, first: 1, second: 0, right: 'first' },
    { index: 2, label: 2, first: 0, second: 2, right: 'second' },
    { index: 3, label: 3, first: 0, second: 1, right: 'neither' },
  ]);
  expect(pairedOf(all)).toEqual({ first: 1, second: 1, neither: 1, p: 1 });
});

/** Of two binomial tails by their definition, as a sum of products of integers. */
function exactP(gained: number, lost: number): number {
  const n = gained + lost;
  let choose = 1;
  let sum = 0;
  for (let k = 0; k <= Math.min(gained, lost); k++) {
    sum += choose;
    choose = (choose * (n - k)) / (k + 1);
  }
  return Math.min(1, (2 * sum) / 2 ** n);
}

test('the counts are those of the errors, and p is the exact one, whichever comes first', () => {
  const answer = fc.integer({ min: 0, max: 2 });
  const example = fc.record({ first: answer, second: answer, label: answer });
  fc.assert(
    fc.property(fc.array(example, { maxLength: 40 }), (examples) => {
      const of = (key: 'first' | 'second' | 'label') => examples.map((one) => one[key]);
      const [a, b, labels] = [of('first'), of('second'), of('label')];
      const paired = pairedOf(disagreements(a, b, labels));
      const wrong = (answers: readonly number[]) => answers.filter((one, i) => one !== labels[i]).length;
      expect(paired.first - paired.second).toBe(wrong(b) - wrong(a));
      expect(paired.first + paired.second + paired.neither).toBe(a.filter((one, i) => one !== b[i]).length);
      expect(paired.p).toBeCloseTo(exactP(paired.first, paired.second), 10);
      const { first, second, neither, p } = pairedOf(disagreements(b, a, labels));
      expect({ first: second, second: first, neither, p }).toEqual(paired);
    }),
  );
});
