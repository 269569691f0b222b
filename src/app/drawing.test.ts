import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitFromStrokes, SIDE, type Stroke } from './drawing';

const PAD = 280;

function massOf(image: Uint8Array): { x: number; y: number; mass: number } {
  let mass = 0;
  let x = 0;
  let y = 0;
  image.forEach((ink, i) => {
    mass += ink;
    x += ink * (i % SIDE);
    y += ink * Math.floor(i / SIDE);
  });
  return { x: x / mass, y: y / mass, mass };
}

function inkedExtent(image: Uint8Array): number {
  const inked = [...image.keys()].filter((i) => (image[i] ?? 0) > 127);
  const columns = inked.map((i) => i % SIDE);
  const rows = inked.map((i) => Math.floor(i / SIDE));
  return Math.max(Math.max(...columns) - Math.min(...columns), Math.max(...rows) - Math.min(...rows)) + 1;
}

/** Whether ink stands at either edge, counted in columns or in rows. */
function touches(image: Uint8Array, lineOf: (index: number) => number): boolean {
  return image.some((ink, i) => ink > 0 && (lineOf(i) === 0 || lineOf(i) === SIDE - 1));
}

const coordinate = fc.double({ min: 0, max: PAD, noNaN: true });
const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 12 });

test('nothing drawn is an empty image', () => {
  expect(digitFromStrokes([], PAD).every((ink) => ink === 0)).toBe(true);
});

test('the centre of mass is in the middle, unless ink would be cut off there', () => {
  fc.assert(
    fc.property(fc.array(stroke, { minLength: 1, maxLength: 3 }), (strokes) => {
      const image = digitFromStrokes(strokes, PAD);
      const { x, y } = massOf(image);
      expect(Math.abs(x - 13.5) < 0.6 || touches(image, (i) => i % SIDE)).toBe(true);
      expect(Math.abs(y - 13.5) < 0.6 || touches(image, (i) => Math.floor(i / SIDE))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a seven, whose mass is not in the middle of its box, is moved there', () => {
  const seven: Stroke = [
    { x: 40, y: 40 },
    { x: 160, y: 40 },
    { x: 90, y: 220 },
  ];
  const { x, y } = massOf(digitFromStrokes([seven], PAD));
  expect(x).toBeCloseTo(13.5, 0);
  expect(y).toBeCloseTo(13.5, 0);
});

test('a digit fills 20 pixels, large or small as it was drawn', () => {
  for (const height of [90, 150, 270]) {
    const one: Stroke = [
      { x: 140, y: 5 },
      { x: 140, y: 5 + height },
    ];
    expect(inkedExtent(digitFromStrokes([one], PAD))).toBe(20);
  }
});

test('moving a drawing on the pad changes nothing', () => {
  const seven: Stroke = [
    { x: 40, y: 40 },
    { x: 120, y: 40 },
    { x: 70, y: 160 },
  ];
  const moved = seven.map(({ x, y }) => ({ x: x + 64, y: y + 32 }));
  expect(digitFromStrokes([moved], PAD)).toEqual(digitFromStrokes([seven], PAD));
});

test('a dot stays a dot', () => {
  expect(inkedExtent(digitFromStrokes([[{ x: 10, y: 10 }]], PAD))).toBeLessThan(5);
});
