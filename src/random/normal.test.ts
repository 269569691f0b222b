import { describe, expect, it } from 'vitest';
import { normal, normalQuantile } from './normal';
import { fork, seedKey } from './random';

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.841344746068543, 1],
    [0.999968328758167, 4],
    [1e-12, -7.034483825],
  ])('gives the tabulated value at %f', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 5);
  });
});

describe('normal', () => {
  const key = fork(seedKey(7), 'noise');
  const draws = Array.from({ length: 20_000 }, (_, i) => normal(key, i, 3, 1));

  it('has mean 0, variance 1, and a share of 0.05 beyond 1.96', () => {
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
    expect(Math.abs(draws.filter((x) => Math.abs(x) > 1.96).length / draws.length - 0.05)).toBeLessThan(0.006);
  });

  it('depends on its key and place alone', () => {
    expect(normal(key, 5, 3, 1)).toBe(draws[5]);
    expect(normal(key, 5, 4, 1)).not.toBe(draws[5]);
    expect(normal(fork(seedKey(8), 'noise'), 5, 3, 1)).not.toBe(draws[5]);
  });
});
