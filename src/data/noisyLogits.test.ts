import { describe, expect, it } from 'vitest';
import { fork, seedKey } from '../random/random';
import { noisyLogits } from './noisyLogits';

const CLASSES = 4;
const BATCH = 10;
const noise = { sigma: 0.5, share: 0.3, key: fork(seedKey(6), 'noise') };
const steps = (count: number): Float32Array => new Float32Array(count * BATCH * CLASSES).fill(2);

describe('noisyLogits', () => {
  it('multiplies the logits of a share of the examples by 1 + xi, xi normal', () => {
    const noisy = noisyLogits(steps(800), CLASSES, BATCH, 0, noise);
    const xi: number[] = [];
    let hit = 0;
    for (let row = 0; row < 8000; row++) {
      const own = [...noisy.subarray(row * CLASSES, (row + 1) * CLASSES)];
      if (own.every((value) => value === 2)) continue;
      hit++;
      xi.push(...own.map((value) => value / 2 - 1));
    }
    expect(Math.abs(hit / 8000 - 0.3)).toBeLessThan(0.02);
    const mean = xi.reduce((sum, x) => sum + x, 0) / xi.length;
    const deviation = Math.sqrt(xi.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xi.length);
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(deviation - 0.5)).toBeLessThan(0.02);
  });

  it('is the same however the steps are cut, and leaves what it was given alone', () => {
    const whole = steps(6);
    const noisy = noisyLogits(whole, CLASSES, BATCH, 10, noise);
    expect(noisyLogits(steps(2), CLASSES, BATCH, 14, noise)).toEqual(noisy.slice(4 * BATCH * CLASSES));
    expect(whole).toEqual(steps(6));
  });

  it('is nothing at sigma 0, and falls on all at a share of 1', () => {
    expect(noisyLogits(steps(3), CLASSES, BATCH, 0, { ...noise, sigma: 0 })).toEqual(steps(3));
    const all = noisyLogits(steps(20), CLASSES, BATCH, 0, { ...noise, share: 1 });
    expect(all.filter((value) => value === 2)).toHaveLength(0);
  });
});
