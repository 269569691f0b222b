import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestTo, towards, type Spot } from './spots';

const coordinate = fc.integer({ min: 0, max: 50 });
const spots = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 })
  .map((places) => places.map(([x, y], index): Spot => ({ index, label: 0, x, y })));

test('the nearest spot is as near as any', () => {
  fc.assert(
    fc.property(spots, coordinate, coordinate, (all, x, y) => {
      // Squared, which of whole numbers is exact: `Math.hypot` may tell two equal distances apart.
      const far = (spot: Spot): number => (spot.x - x) ** 2 + (spot.y - y) ** 2;
      expect(far(all[nearestTo(all, x, y)]!)).toBe(Math.min(...all.map(far)));
    }),
  );
});

test('an arrow leads on in its direction, or stays where there is nothing', () => {
  fc.assert(
    fc.property(spots, (all) => {
      const to = towards(all, 0, [1, 0]);
      const ahead = all.filter(({ x, y }) => x > all[0]!.x && Math.abs(y - all[0]!.y) <= x - all[0]!.x);
      if (ahead.length === 0) expect(to).toBe(0);
      else expect(ahead).toContain(all[to]);
    }),
  );
});
