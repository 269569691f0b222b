import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fork, seedKey } from '../random/random';
import { munge, type MungeSettings } from './munge';

const SIZE = 9;
const key = fork(seedKey(1), 'munge');
const originals = fc
  .integer({ min: 2, max: 7 })
  .chain((n) => fc.uint8Array({ minLength: n * SIZE, maxLength: n * SIZE }));

const made = (settings: Partial<MungeSettings> & Pick<MungeSettings, 'originals'>) =>
  munge({ size: SIZE, count: 20, p: 0.5, s: 10, key, ...settings }, () => Promise.resolve());

const image = (images: Uint8Array, i: number): number[] => [...images.subarray(i * SIZE, (i + 1) * SIZE)];

function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0);
}

describe('munge', () => {
  it('with p = 0 gives the data again, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(originals, async (originals) => {
        const found = await made({ originals, p: 0 });
        const n = originals.length / SIZE;
        for (let j = 0; j < 20; j++) expect(image(found, j)).toEqual(image(originals, j % n));
      }),
    );
  });

  it('with p = 1 and a large s gives the nearest neighbour', async () => {
    await fc.assert(
      fc.asyncProperty(originals, async (originals) => {
        const found = await made({ originals, p: 1, s: 1e6 });
        const n = originals.length / SIZE;
        const all = Array.from({ length: n }, (_, i) => image(originals, i));
        for (let j = 0; j < n; j++) {
          const others = all.filter((_, i) => i !== j);
          const least = Math.min(...others.map((other) => distance(all[j]!, other)));
          expect(others.filter((other) => distance(all[j]!, other) === least)).toContainEqual(image(found, j));
        }
      }),
    );
  });

  it('is fixed by its key, and its images do not depend on how many there are', async () => {
    const images = Uint8Array.from({ length: 5 * SIZE }, (_, i) => (i * 37) % 256);
    const many = await made({ originals: images });
    expect(await made({ originals: images, count: 7 })).toEqual(many.slice(0, 7 * SIZE));
    expect(await made({ originals: images, key: fork(seedKey(2), 'munge') })).not.toEqual(many);
  });

  it('spreads by the distance over s around the neighbour, within the bytes', async () => {
    const two = new Uint8Array(2 * SIZE).fill(100, 0, SIZE).fill(140, SIZE);
    const found = await made({ originals: two, count: 4000, p: 1, s: 4 });
    const around: number[] = [];
    for (let j = 0; j < 4000; j += 2) around.push(...image(found, j));
    const mean = around.reduce((sum, value) => sum + value, 0) / around.length;
    const deviation = Math.sqrt(around.reduce((sum, value) => sum + (value - mean) ** 2, 0) / around.length);
    expect(mean).toBeCloseTo(140, 0);
    expect(Math.abs(deviation - 10)).toBeLessThan(0.3);
  });

  it('needs two images, unless none are asked for', async () => {
    await expect(made({ originals: new Uint8Array(SIZE) })).rejects.toThrow(RangeError);
    expect(await made({ originals: new Uint8Array(SIZE), count: 0 })).toHaveLength(0);
  });

  it('ends where it may go on no further', async () => {
    const stop = new Error('stop');
    const settings = { originals: new Uint8Array(4 * SIZE), size: SIZE, count: 4, p: 0.5, s: 1, key };
    await expect(munge(settings, () => Promise.reject(stop))).rejects.toBe(stop);
  });
});
