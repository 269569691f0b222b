import { describe, expect, it } from 'vitest';
import { gatherImages, joinPieces } from './imageSet';
import { PIXELS } from './manifest';
import type { LoadedPiece } from './pieces';

/** Every pixel of image i is i, and its label i % 10. */
function loaded(first: number, count: number): LoadedPiece {
  const indices = Array.from({ length: count }, (_, i) => first + i);
  const images = Uint8Array.from(indices.flatMap((index) => new Array<number>(PIXELS).fill(index)));
  const labels = Uint8Array.from(indices, (index) => index % 10);
  const described = { file: 'x.bin', split: 'train', bytes: 0, sha256: '', classCounts: [] } as const;
  return { piece: { ...described, classCounts: [], first, count }, images, labels };
}

describe('gatherImages', () => {
  it('follows the order of the indices, across pieces', () => {
    const { images, labels } = gatherImages([loaded(20, 5), loaded(0, 10)], [24, 3, 20, 3]);
    expect([...labels]).toEqual([4, 3, 0, 3]);
    expect(images).toHaveLength(4 * PIXELS);
    for (const [i, index] of [24, 3, 20, 3].entries()) {
      expect(images.subarray(i * PIXELS, (i + 1) * PIXELS).every((pixel) => pixel === index)).toBe(true);
    }
  });

  it('refuses an image that is not loaded', () => {
    expect(() => gatherImages([loaded(0, 10), loaded(20, 5)], [10])).toThrow(RangeError);
  });
});

describe('joinPieces', () => {
  it('gives all images in file order', () => {
    const { images, labels } = joinPieces([loaded(0, 3), loaded(3, 2)]);
    expect([...labels]).toEqual([0, 1, 2, 3, 4]);
    expect(Array.from({ length: 5 }, (_, i) => images[i * PIXELS + PIXELS - 1])).toEqual([0, 1, 2, 3, 4]);
  });
});
