import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Worn } from '../../app/dress';
import { least, levelOf, opacityOf } from './shades';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const dress = fc.constantFrom<Worn>('light', 'dark', 'projector');
const most = fc.double({ min: 1e-6, max: 1, noNaN: true });

test('greater shares are never drawn brighter, and both scales end at the darkest share', () => {
  fc.assert(
    fc.property(share, share, most, fc.constantFrom('linear', 'log'), dress, (a, b, top, scale, worn) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => opacityOf(levelOf(one, scale, top), worn));
      expect(low).toBeLessThanOrEqual(high!);
      expect(opacityOf(levelOf(top, scale, top), worn)).toBeCloseTo(1, 12);
      expect(levelOf(least(top), scale, top)).toBeLessThan(0.01);
    }),
  );
});
