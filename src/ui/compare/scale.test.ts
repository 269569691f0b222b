import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf } from './scale';

test('an axis holds all values and has a few round ticks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 }), (values) => {
      const { at, ticks } = scaleOf(values, 6);
      for (const value of [...values, ...ticks]) {
        expect(at(value)).toBeGreaterThanOrEqual(-1e-9);
        expect(at(value)).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
  expect(scaleOf([1000, 1900], 6).ticks).toEqual([1000, 1200, 1400, 1600, 1800]);
});
