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
  for (let i = 0; i <= last; i++) {
    const { x, y } = decodePoint(bytes, i * FLAT_INPUTS);
    expect(x).toBeCloseTo(gridPlace(i).x, 12);
    expect(y).toBeCloseTo(gridPlace(i).y, 12);
  }
});
