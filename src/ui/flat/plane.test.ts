import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRID_SIDE, gridPlace } from '../../data/planeGrid';
import { answers } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { borderPath, mixColours, regionsOf, type Palette } from './plane';

const PLACES = GRID_SIDE * GRID_SIDE;
const SIZE = 51;

/** Logits that are linear in the plane: classes meet in straight lines. */
function linear(weights: readonly (readonly [number, number, number])[]): Float32Array {
  const logits = new Float32Array(PLACES * weights.length);
  for (let i = 0; i < PLACES; i++) {
    const { x, y } = gridPlace(i);
    weights.forEach(([a, b, c], k) => (logits[i * weights.length + k] = a * x + b * y + c));
  }
  return logits;
}

const weight = fc.double({ min: -9, max: 9, noNaN: true });
const planes = fc
  .array(fc.tuple(weight, weight, weight), { minLength: 2, maxLength: 5 })
  .map((weights) => ({ classes: weights.length, logits: linear(weights) }));

test('a border of straight lines lies where both answers have the same logit', () => {
  const logits = linear([
    [1, 0, 0],
    [0, 0, 0.3],
  ]);
  const path = borderPath(logits, 2, SIZE);
  const numbers = [...path.matchAll(/[ML](\S+) (\S+?)(?=[ML]|$)/g)].map(([, x]) => Number(x));
  expect(numbers).toHaveLength(2 * (GRID_SIDE - 1));
  for (const x of numbers) expect(x).toBeCloseTo(0.3 * SIZE, 1);
});

test('there is a border exactly where there is more than one answer, and no number in it is none', () => {
  fc.assert(
    fc.property(planes, ({ classes, logits }) => {
      const path = borderPath(logits, classes, SIZE);
      expect(path === '').toBe(new Set(answers(logits, classes)).size === 1);
      expect(path).not.toContain('NaN');
    }),
    { numRuns: 8 },
  );
});

test('regions share the whole plane, and each is named at a place with its answer', () => {
  fc.assert(
    fc.property(planes, ({ classes, logits }) => {
      const regions = regionsOf(logits, classes);
      const answer = answers(logits, classes);
      expect(regions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const { label, x, y } of regions) {
        const last = GRID_SIDE - 1;
        expect(answer[Math.round(y * last) * GRID_SIDE + Math.round(x * last)]).toBe(label);
      }
    }),
    { numRuns: 8 },
  );
});

test('colours are those of the classes, weighted by soft targets at T', () => {
  const palette: Palette = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [80, 80, 80],
    [200, 10, 90],
  ];
  fc.assert(
    fc.property(planes, fc.double({ min: 0.5, max: 50, noNaN: true }), ({ classes, logits }, T) => {
      const pixels = new Uint8ClampedArray(4 * PLACES);
      mixColours(softmax(logits, T, classes), classes, palette, pixels);
      for (const i of [0, 777, PLACES - 1]) {
        const p = softmax(logits.subarray(i * classes, (i + 1) * classes), T);
        for (const part of [0, 1, 2]) {
          const mixed = p.reduce((sum, share, c) => sum + share * palette[c]![part]!, 0);
          expect(Math.abs(pixels[4 * i + part]! - mixed)).toBeLessThanOrEqual(0.51);
        }
        expect(pixels[4 * i + 3]).toBe(255);
      }
    }),
    { numRuns: 8 },
  );
});
