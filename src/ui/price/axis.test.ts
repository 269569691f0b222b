import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceAxis } from './axis';

test('all prices lie within the axis in their order, and at least one tick does', () => {
  const price = fc.double({ min: 1e-4, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(price, { minLength: 1, maxLength: 12 }), (prices) => {
      const { at, ticks } = priceAxis(prices);
      const places = [...prices].sort((a, b) => a - b).map(at);
      places.forEach((place, i) => {
        expect(place).toBeGreaterThan(0);
        expect(place).toBeLessThan(1);
        expect(place).toBeGreaterThanOrEqual(places[i - 1] ?? 0);
      });
      expect(ticks.length).toBeGreaterThan(0);
      ticks.forEach((tick, i) => {
        expect(tick).toBeGreaterThan(ticks[i - 1] ?? 0);
        expect(at(tick)).toBeGreaterThanOrEqual(0);
        expect(at(tick)).toBeLessThanOrEqual(1);
      });
    }),
  );
});
