import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resultOf } from '../../app/testing';
import { interval95 } from '../../distill/metrics';
import type { Result } from '../../experiment/result';
import { DEFAULTS } from '../../experiment/settings';
import { bargainOf, PRICES } from './bargain';

const BASE = resultOf(DEFAULTS);

function resultWith(ensemble: number, student: number, baseline: number): Result {
  return {
    ...BASE,
    ensemble: { ...BASE.ensemble, errors: ensemble, multiplyAdds: 2_396_000, bytes: 9_600_000, msPerDigit: 0.5 },
    student: { ...BASE.student, errors: student, multiplyAdds: 100_000, bytes: 400_000, msPerDigit: 0.02 },
    baseline: { ...BASE.baseline, errors: baseline },
  };
}

test('the factor is the price of the ensemble over that of the student', () => {
  const factors = PRICES.map((price) => bargainOf(resultWith(581, 719, 936), price).factor);
  expect(factors).toEqual([23.96, 24, 25]);
});

test('what is within the interval is called unclear, and what is no gain is called none', () => {
  const verdicts = (...errors: [number, number, number]) => {
    const { ensemble, student } = bargainOf(resultWith(...errors), 'bytes');
    return [ensemble, student];
  };
  expect(verdicts(581, 719, 936)).toEqual(['fewer', 'fewer']);
  expect(verdicts(581, 590, 600)).toEqual(['unclear', 'unclear']);
  expect(verdicts(600, 590, 700)).toEqual(['overtaken', 'fewer']);
  expect(verdicts(700, 650, 690)).toEqual(['useless', 'unclear']);
  expect(verdicts(500, 700, 650)).toEqual(['fewer', 'none']);
});

test('nothing with as many errors as another is ever said to make fewer', () => {
  const errors = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(errors, errors, errors, (ensemble, student, baseline) => {
      const verdict = bargainOf(resultWith(ensemble, student, baseline), 'bytes');
      expect(verdict.student === 'fewer').toBe(student < baseline && baseline > interval95(student, 10_000).high);
      if (ensemble >= student) expect(['overtaken', 'useless']).toContain(verdict.ensemble);
      if (ensemble >= baseline) expect(verdict.ensemble).toBe('useless');
    }),
  );
});
