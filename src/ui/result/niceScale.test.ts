import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceScale } from './niceScale';

test('round numbers around the values', () => {
  expect(niceScale([581, 636, 936])).toEqual({ low: 500, high: 1000, ticks: [500, 600, 700, 800, 900, 1000] });
  expect(niceScale([5, 5])).toMatchObject({ low: 5, high: 6 });
});

test('every value lies within, and ticks are few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }), (values) => {
      const { low, high, ticks } = niceScale(values);
      expect(low).toBeLessThanOrEqual(Math.min(...values));
      expect(high).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(high).toBeGreaterThan(low);
    }),
  );
});
