import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDark, least, levelOf, opacityOf } from './shades';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const most = fc.double({ min: 1e-6, max: 1, noNaN: true });

test('greater shares are never drawn brighter, and both scales end at the darkest share', () => {
  fc.assert(
    fc.property(share, share, most, fc.constantFrom('linear', 'log'), (a, b, top, scale) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => opacityOf(levelOf(one, scale, top)));
      expect(low).toBeLessThanOrEqual(high!);
      expect(opacityOf(levelOf(top, scale, top))).toBe(1);
      expect(levelOf(least(top), scale, top)).toBeLessThan(0.01);
    }),
  );
});

test('letters have a contrast of 4.5 on every shade', () => {
  const [ink, paper] = [
    [20, 32, 43],
    [255, 255, 255],
  ] as const;
  const luminance = (colour: readonly number[]): number => {
    const [r, g, b] = colour.map((part) =>
      part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  for (let level = 0; level <= 1; level += 0.01) {
    const opacity = opacityOf(level);
    const ground = luminance(ink.map((part, i) => part * opacity + paper[i]! * (1 - opacity)));
    const letters = luminance(isDark(level) ? paper : ink);
    const [bright, dark] = [Math.max(ground, letters), Math.min(ground, letters)];
    expect((bright + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});
