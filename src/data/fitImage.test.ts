import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitImage, type GreyImage } from './fitImage';

function image(width: number, height: number, shade: (column: number, row: number) => number): GreyImage {
  const grey = Uint8Array.from({ length: width * height }, (_, i) => shade(i % width, Math.floor(i / width)));
  return { width, height, grey };
}

const side = fc.integer({ min: 1, max: 90 });

describe('fitImage', () => {
  it('leaves images of 28 x 28 as they are', () => {
    const same = image(28, 28, (column, row) => (column * 37 + row * 101) % 256);
    expect(fitImage(same)).toEqual(same.grey);
  });

  it('keeps a blank sheet blank, whatever its size', () => {
    fc.assert(
      fc.property(side, side, fc.nat(255), (width, height, shade) => {
        expect(fitImage(image(width, height, () => shade)).every((pixel) => pixel === shade)).toBe(true);
      }),
    );
  });

  it('gives each pixel the mean of its area', () => {
    const shade = (column: number, row: number): number => (column * 7 + row * 13) % 256;
    const out = fitImage(image(56, 56, shade));
    for (const [column, row] of [
      [0, 0],
      [27, 27],
      [5, 19],
    ] as const) {
      const four = [0, 1].flatMap((dx) => [0, 1].map((dy) => shade(2 * column + dx, 2 * row + dy)));
      expect(out[row * 28 + column]).toBe(Math.floor(four.reduce((a, b) => a + b) / 4 + 0.5));
    }
    // 42 to 28: three columns make two, the middle one shared.
    const stripes = fitImage(image(42, 42, (column) => [0, 90, 240][column % 3]!));
    expect([...stripes.subarray(0, 4)]).toEqual([30, 190, 30, 190]);
  });

  it('enlarges what is smaller', () => {
    const out = fitImage(image(2, 2, (column, row) => 100 * column + 50 * row));
    expect([out[0], out[13], out[14], out[27], out[14 * 28], out[783]]).toEqual([0, 0, 100, 100, 50, 150]);
  });

  it('keeps the mean', () => {
    fc.assert(
      fc.property(side, fc.array(fc.nat(255), { minLength: 1, maxLength: 90 }), (width, shades) => {
        const square = image(width, width, (column, row) => shades[(column + row * 31) % shades.length]!);
        const mean = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length;
        expect(Math.abs(mean(fitImage(square)) - mean(square.grey))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('keeps proportions, in the middle, on the shade of the border', () => {
    // A bright frame around black, twice as wide as high.
    const wide = image(112, 56, (column, row) => (column % 111 === 0 || row % 55 === 0 ? 200 : 0));
    const out = fitImage(wide);
    const rows = Array.from({ length: 28 }, (_, row) => out[row * 28 + 14]);
    expect(rows.slice(0, 7)).toEqual(new Array(7).fill(200));
    expect(rows.slice(7, 21)).toEqual([50, ...new Array<number>(12).fill(0), 50]);
    expect(rows.slice(21)).toEqual(new Array(7).fill(200));
  });

  it('keeps a line of whatever length a line', () => {
    const out = fitImage(image(1, 4000, () => 255));
    expect(out.every((pixel) => pixel === 255)).toBe(true);
    const dark = fitImage(image(300, 2, (column) => (column < 150 ? 0 : 255)));
    expect([dark[13 * 28], dark[13 * 28 + 27], dark[0]]).toEqual([0, 255, 128]);
  });
});
