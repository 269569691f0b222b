import { describe, expect, it } from 'vitest';
import { idxKind, readIdxImages, readIdxLabels } from './idx';
import { OwnError } from './ownError';

function words(...values: number[]): number[] {
  return values.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
}

const images = (count: number, rows: number, columns: number, length = count * rows * columns): Uint8Array =>
  Uint8Array.from([...words(0x803, count, rows, columns), ...Array.from({ length }, (_, i) => i % 256)]);
const labels = (count: number, length = count): Uint8Array =>
  Uint8Array.from([...words(0x801, count), ...Array.from({ length }, (_, i) => i % 3)]);

describe('readIdxImages', () => {
  it('gives the pixels, wherever in its buffer the file lies', () => {
    const moved = new Uint8Array([1, 2, 3, ...images(2, 3, 4)]).subarray(3);
    const pixels = Uint8Array.from({ length: 24 }, (_, i) => i);
    expect(readIdxImages(moved, 'a')).toEqual({ count: 2, rows: 3, columns: 4, pixels });
    expect(readIdxImages(images(1, 256, 256), 'a').pixels).toHaveLength(65536);
  });

  it.each([
    ['labels', labels(300), 'idx-header'],
    ['nothing', new Uint8Array(0), 'idx-header'],
    ['half a header', images(2, 3, 4).subarray(0, 15), 'idx-header'],
    ['numbers of another kind', images(2, 3, 4).fill(0x0d, 2, 3), 'idx-header'],
    ['images too high', images(1, 257, 1), 'idx-header'],
    ['images too wide', images(1, 1, 257), 'idx-header'],
    ['images without pixels', images(1, 0, 4), 'idx-header'],
    ['a missing end', images(2, 3, 4, 23), 'idx-length'],
    ['more than was said', images(2, 3, 4, 25), 'idx-length'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(() => readIdxImages(bytes, 'x-idx3-ubyte')).toThrow(new OwnError(code, 'x-idx3-ubyte'));
  });
});

describe('readIdxLabels', () => {
  it('gives the labels', () => {
    expect([...readIdxLabels(labels(4), 'a')]).toEqual([0, 1, 2, 0]);
  });

  it.each([
    ['images', images(1, 2, 2), 'idx-header'],
    ['half a header', labels(2).subarray(0, 7), 'idx-header'],
    ['a missing end', labels(4, 3), 'idx-length'],
    ['more than was said', labels(4, 5), 'idx-length'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(() => readIdxLabels(bytes, 'y')).toThrow(new OwnError(code, 'y'));
  });
});

describe('idxKind', () => {
  it('goes by the first four bytes', () => {
    expect([images(1, 1, 1), labels(1), Uint8Array.of(0x89, 0x50, 0x4e, 0x47)].map(idxKind)).toEqual([
      'images',
      'labels',
      null,
    ]);
    expect(idxKind(Uint8Array.of(0, 0, 8))).toBeNull();
  });
});
