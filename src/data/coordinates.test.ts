import { expect, test } from 'vitest';
import { coordinatesOf, withComplements } from './coordinates';
import { encodePoint } from './flatPoint';

test('points survive the way to their coordinates and back', () => {
  const points = Uint8Array.from([...encodePoint(0, 1), ...encodePoint(0.25, 0.5), ...encodePoint(1, 0.75)]);
  const coordinates = coordinatesOf(points);
  expect([...coordinates]).toEqual([0, 255, 64, 128, 255, 191]);
  expect(withComplements(coordinates)).toEqual(points);
});
