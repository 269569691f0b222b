import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, paddedCount, unpack } from './layout';
import { cuts } from './wasmStack';

describe('cuts', () => {
  it('covers the range in order, in parts that fill the threads evenly', () => {
    const whole = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(500), whole, whole, (from, length, members, threads) => {
        const points = cuts(from, from + length, members, threads);
        expect(points[0]).toBe(from);
        expect(points.at(-1)).toBe(from + length);
        expect(points).toEqual([...points].sort((a, b) => a - b));
        if (length >= threads) expect((members * (points.length - 1)) % threads).toBe(0);
      }),
    );
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
