import { describe, expect, it } from 'vitest';
import { median, operations, type Row } from './row';
import { section } from './table';

const ROW: Row = {
  job: 'steps',
  what: 'one step',
  shape: [784, 128, 10],
  batch: 64,
  engine: 'wasm',
  count: 5,
  ms: 0.5,
  range: [0.48, 0.61],
  gflops: 52.4,
  roofShare: 0.875,
  peers: { 'tfjs-wasm': 12, convnetjs: 18.5 },
  ratios: { 'tfjs-wasm': 24.3, convnetjs: 37 },
};

describe('operations', () => {
  it('counts no gradient of the images', () => {
    // Forward and weights for 784 x 128, forward, weights and activations for 128 x 10, two operations each.
    const once = 2 * (2 * 784 * 128 + 3 * 128 * 10);
    expect(operations({ shape: [784, 128, 10], batch: 1, members: 1 })).toBe(once);
    expect(operations({ shape: [784, 128, 10], batch: 64, members: 5 })).toBe(64 * 5 * once);
  });
});

describe('median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 2])).toBe(3);
  });
});

describe('section', () => {
  it('gives each peer its time and how many times as long it is', () => {
    const table = section('steps', [
      ROW,
      { ...ROW, batch: 128, peers: { 'tfjs-wasm': 20_000 }, ratios: { 'tfjs-wasm': 40_000 } },
    ]);
    const lines = table.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
    expect(lines).toContain(
      '| 784-128-10, batch 64 | 5 | 0.50 ms | 0.48 ms to 0.61 ms | 52.4 | 88 % | 12.0 ms = 24.3× | 18.5 ms = 37.0× |',
    );
    expect(lines.at(-1)).toMatch(/20\.0 s = 40000\.0× \| \|$/);
    // A table that does not line up is hard to read in a terminal.
    expect(
      new Set(
        table
          .split('\n')
          .slice(2)
          .map((line) => line.length),
      ).size,
    ).toBe(1);
  });

  it('lists memory by runs', () => {
    const table = section('memory', [{ job: 'memory', runs: 10, mebibytes: 27.64 }]);
    expect(table.replaceAll(/ +/g, ' ')).toContain('| 10 | 27.6 |');
  });
});
