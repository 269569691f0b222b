import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftImage } from './jitter';
import { PIXELS } from './manifest';

const image = Uint8Array.from({ length: PIXELS }, (_, i) => 1 + (i % 251));

function shifted(from: Uint8Array, dx: number, dy: number): Uint8Array {
  const out = new Uint8Array(PIXELS).fill(99);
  shiftImage(from, dx, dy, out);
  return out;
}

describe('shiftImage', () => {
  it('leaves the image at 0, 0', () => {
    expect(shifted(image, 0, 0)).toEqual(image);
  });

  it('moves right and down', () => {
    const dot = new Uint8Array(PIXELS);
    dot[10 * 28 + 5] = 200;
    const moved = shifted(dot, 2, -3);
    expect(moved.indexOf(200)).toBe(7 * 28 + 7);
    expect(moved.reduce((sum, pixel) => sum + pixel, 0)).toBe(200);
  });

  it('does not carry over an edge, and brings zeros in', () => {
    const right = shifted(image, 1, 0);
    const down = shifted(image, 0, 1);
    for (let i = 0; i < 28; i++) {
      expect([right[i * 28], right[i * 28 + 27]]).toEqual([0, image[i * 28 + 26]]);
      expect([down[i], down[27 * 28 + i]]).toEqual([0, image[26 * 28 + i]]);
    }
  });

  it('moved back, lacks only what left the image', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }), (dx, dy) => {
        const back = shifted(shifted(image, dx, dy), -dx, -dy);
        const left = Math.max(0, 28 - Math.abs(dx)) * Math.max(0, 28 - Math.abs(dy));
        expect(back.filter((pixel) => pixel > 0)).toHaveLength(left);
        expect(back.every((pixel, i) => pixel === 0 || pixel === image[i])).toBe(true);
      }),
    );
  });
});
