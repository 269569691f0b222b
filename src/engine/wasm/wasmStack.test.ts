import { LABELS_ONLY } from '../../distill/losses';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, paddedCount, unpack } from './layout';
import { cuts, partsOf } from './wasmStack';

const MEMBER = { ...LABELS_ONLY, source: 0, initial: new Float32Array(0) };

describe('cuts', () => {
  it('covers the range in order, in parts that fill the threads evenly', () => {
    const whole = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(500), whole, whole, (from, length, count, threads) => {
        const job = { shape: [784, 32, 10], batch: 64, members: Array.from({ length: count }, () => MEMBER) };
        const points = cuts(from, from + length, partsOf(job, length, threads));
        expect(points[0]).toBe(from);
        expect(points.at(-1)).toBe(from + length);
        expect(points).toEqual([...points].sort((a, b) => a - b));
        if (length >= threads) expect((count * (points.length - 1)) % threads).toBe(0);
      }),
    );
  });

  it('cuts many steps of a small network further than few of a large one', () => {
    const members = [MEMBER, MEMBER];
    const parts = (shape: number[], steps: number): number => partsOf({ shape, batch: 64, members }, steps, 2);
    // 784-128-10 has 101,770 parameters: 500 steps of 64 examples are 9.8e9 multiply-adds in three directions.
    expect(parts([784, 128, 10], 500)).toBe(24);
    expect(parts([784, 128, 10], 20)).toBe(1);
    // Twelve steps of 784-1200-1200-10 keep a thread busy for a fifth of a second, and its state is 29 MB.
    expect(parts([784, 1200, 1200, 10], 12)).toBe(1);
  });
});

describe('layout', () => {
  it('unpacks what it has packed, and leaves the padding at zero', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 21 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(widths, (shape) => {
        const count = shape.slice(1).reduce((sum, width, i) => sum + (shape[i]! + 1) * width, 0);
        const parameters = Float32Array.from({ length: count }, (_, i) => i + 1);
        const padded = new Float32Array(paddedCount(shape));
        pack(shape, parameters, padded);
        expect(unpack(shape, padded, count)).toEqual(parameters);
        expect(padded.filter((value) => value !== 0)).toHaveLength(count);
      }),
    );
  });
});
