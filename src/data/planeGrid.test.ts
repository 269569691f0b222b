import { expect, test } from 'vitest';
import { decodePoint, FLAT_INPUTS } from './flatPoint';
import { GRID_SIDE, gridBytes, gridPlace } from './planeGrid';

test('places fill the square from its upper left to its lower right corner, and their bytes are exact', () => {
  const bytes = gridBytes();
  const last = GRID_SIDE * GRID_SIDE - 1;
  expect(gridPlace(0)).toEqual({ x: 0, y: 1 });
  expect(gridPlace(1)).toEqual({ x: 1 / (GRID_SIDE - 1), y: 1 });
  expect(gridPlace(last)).toEqual({ x: 1, y: 0 });
  expect(bytes).toHaveLength((last + 1) * FLAT_INPUTS);
  const strays = Array.from({ length: last + 1 }, (_, i) => {
    const [place, coded] = [gridPlace(i), decodePoint(bytes, i * FLAT_INPUTS)];
    return Math.max(Math.abs(place.x - coded.x), Math.abs(place.y - coded.y));
  });
  expect(Math.max(...strays)).toBeLessThan(1e-12);
});
