import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropoutMask } from './dropout';
import { philox } from './philox';

describe('dropoutMask', () => {
  it('decides each unit as defined', () => {
    const whole = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(3), whole, whole, fc.double({ min: 0, max: 0.99, noNaN: true }), (...draw) => {
        const [step, layer, batch, units, share] = draw;
        const block = new Uint32Array(4);
        const expected = Array.from({ length: batch * units }, (_, i) => {
          philox([5, 6], Math.floor(i / 8), step, layer, 0, block);
          const half = (block[Math.floor((i % 8) / 2)]! / (i % 2 === 0 ? 1 : 65536)) % 65536;
          return Math.floor(half) >= Math.round(share * 65536) ? 1 : 0;
        });
        expect([...dropoutMask([5, 6], step, layer, batch, units, share)]).toEqual(expected);
      }),
    );
  });

  it('keeps everything at 0 and the share it should otherwise', () => {
    expect(dropoutMask([1, 2], 0, 1, 10, 10, 0).every((kept) => kept === 1)).toBe(true);
    const kept = dropoutMask([1, 2], 0, 1, 100, 1000, 0.2).reduce((sum, one) => sum + one, 0);
    expect(Math.abs(kept - 80_000)).toBeLessThan(640); // 5 standard deviations
  });

  it('begins with the mask of a smaller batch', () => {
    const small = dropoutMask([1, 2], 7, 1, 3, 13, 0.5);
    expect(dropoutMask([1, 2], 7, 1, 5, 13, 0.5).subarray(0, small.length)).toEqual(small);
  });

  it('differs by step, layer and key', () => {
    const masks = [
      dropoutMask([1, 2], 0, 1, 4, 50, 0.5),
      dropoutMask([1, 2], 1, 1, 4, 50, 0.5),
      dropoutMask([1, 2], 0, 2, 4, 50, 0.5),
      dropoutMask([1, 3], 0, 1, 4, 50, 0.5),
    ];
    expect(new Set(masks.map((mask) => mask.join(''))).size).toBe(4);
  });

  it('is frozen', () => {
    expect(dropoutMask([0, 0], 0, 0, 2, 16, 0.5).join('')).toBe('10111111110001101000000011000100');
  });
});
