import { describe, expect, it } from 'vitest';
import { decodePoint, encodePoint, FLAT_INPUTS } from './flatPoint';

describe('encodePoint', () => {
  it.each([
    [0, 1, [0, 255, 255, 0]],
    [0.5, 0.25, [128, 127, 64, 191]],
    [-3, 7, [0, 255, 255, 0]],
  ])('gives each coordinate with its complement: %s, %s', (x, y, bytes) => {
    expect(encodePoint(x, y)).toEqual(bytes);
    expect(bytes).toHaveLength(FLAT_INPUTS);
  });

  it('is undone by decodePoint, for every byte', () => {
    for (let byte = 0; byte <= 255; byte++) {
      const point = { x: byte / 255, y: 1 - byte / 255 };
      const bytes = [9, 9, ...encodePoint(point.x, point.y)];
      expect(encodePoint(decodePoint(bytes, 2).x, decodePoint(bytes, 2).y)).toEqual(bytes.slice(2));
      expect(decodePoint(bytes, 2).x).toBe(point.x);
      expect(decodePoint(bytes, 2).y).toBeCloseTo(point.y, 15);
    }
  });
});
