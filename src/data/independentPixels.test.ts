import { describe, expect, it } from 'vitest';
import { fork, seedKey } from '../random/random';
import { independentPixels } from './independentPixels';

const SIZE = 5;
const key = fork(seedKey(3), 'pixels');
/** Three images; pixel a of image i is 10 i + a. */
const originals = Uint8Array.from({ length: 3 * SIZE }, (_, k) => 10 * Math.floor(k / SIZE) + (k % SIZE));

describe('independentPixels', () => {
  it('takes each pixel from the same place of any original, each as likely', () => {
    const made = independentPixels(originals, SIZE, 3000, key);
    const counts = [0, 0, 0];
    made.forEach((value, k) => {
      expect(value % 10).toBe(k % SIZE);
      counts[Math.floor(value / 10)]!++;
    });
    for (const count of counts) expect(Math.abs(count / made.length - 1 / 3)).toBeLessThan(0.02);
  });

  it('lets no pixel know of another', () => {
    const made = independentPixels(originals, SIZE, 3000, key);
    let alike = 0;
    for (let j = 0; j < 3000; j++) {
      const [a, b] = [made[j * SIZE]!, made[j * SIZE + 1]!].map((value) => Math.floor(value / 10));
      if (a === b) alike++;
    }
    expect(Math.abs(alike / 3000 - 1 / 3)).toBeLessThan(0.05);
  });

  it('gives fewer images as the first of more', () => {
    const many = independentPixels(originals, SIZE, 40, key);
    expect(independentPixels(originals, SIZE, 9, key)).toEqual(many.slice(0, 9 * SIZE));
    expect(independentPixels(originals, SIZE, 40, fork(seedKey(4), 'pixels'))).not.toEqual(many);
  });
});
