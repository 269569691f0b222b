import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../app/temperature';
import { softmax } from '../../distill/softmax';
import { targetsOver } from '../../distill/tempering';
import { createFormat } from '../../i18n/format';
import { CURVE_TEMPERATURES, curvePath, heightOf, linePlaces, ranked } from './plot';
import { shareWords } from './shareWords';

const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 2, maxLength: 10 });

test('curves run from the coldest T to the hottest, at even places on the axis', () => {
  expect(CURVE_TEMPERATURES[0]).toBe(0.5);
  expect(CURVE_TEMPERATURES.at(-1)).toBeCloseTo(50, 10);
  CURVE_TEMPERATURES.forEach((T, i) => {
    expect(placeOf(T)).toBeCloseTo(i / (CURVE_TEMPERATURES.length - 1), 10);
  });
});

test('each point of a curve is the soft target at its T, to the tenth of a pixel', () => {
  fc.assert(
    fc.property(logits, fc.constantFrom('linear' as const, 'log' as const), (z, scale) => {
      const targets = targetsOver(z, CURVE_TEMPERATURES);
      const label = z.length - 1;
      const points = curvePath(targets, z.length, label, scale, [400, 200])
        .slice(1)
        .split('L')
        .map((point) => point.split(' ').map(Number));
      expect(points).toHaveLength(CURVE_TEMPERATURES.length);
      CURVE_TEMPERATURES.forEach((T, i) => {
        const [x, y] = points[i]!;
        expect(Math.abs(x! - 400 * placeOf(T))).toBeLessThanOrEqual(0.051);
        expect(Math.abs(y! - 200 * (1 - heightOf(softmax(z, T)[label]!, scale)))).toBeLessThanOrEqual(0.051);
      });
    }),
    { numRuns: 20 },
  );
});

test('the logarithmic axis spans six decades, and what is less lies below it', () => {
  expect(heightOf(1, 'log')).toBe(1);
  expect(heightOf(1e-3, 'log')).toBeCloseTo(0.5, 12);
  expect(heightOf(1e-6, 'log')).toBeCloseTo(0, 12);
  expect(heightOf(0, 'log')).toBeLessThan(0);
  expect(heightOf(0.25, 'linear')).toBe(0.25);
});

test('classes come from the greatest logit to the least', () => {
  expect(ranked([1, 3, -2, 3, 0])).toEqual([1, 3, 0, 4, 2]);
});

test('small probabilities keep two digits', () => {
  const words = (p: number): string => shareWords(createFormat('en'), p);
  expect([1, 0.3721, 0.0312, 0.00318, 0.0000321, 1e-9].map(words)).toEqual([
    '100.0%',
    '37.2%',
    '3.1%',
    '0.32%',
    '0.0032%',
    '<0.0001%',
  ]);
});

test('classes are written on their own lines, and never on one another', () => {
  fc.assert(
    fc.property(logits, fc.constantFrom('linear' as const, 'log' as const), (z, scale) => {
      const targets = targetsOver(z, CURVE_TEMPERATURES);
      const places = linePlaces(targets, ranked(z), scale, [400, 200], 17);
      expect(new Set(places.map(({ label }) => label)).size).toBe(places.length);
      for (const { label, x, y } of places) {
        const i = Math.round((x / 400) * (CURVE_TEMPERATURES.length - 1));
        expect(y).toBeCloseTo(200 * (1 - heightOf(targets[i * z.length + label]!, scale)), 8);
        const near = places.filter((other) => Math.hypot(other.x - x, other.y - y) < 17);
        expect(near).toHaveLength(1);
      }
    }),
    { numRuns: 20 },
  );
});
