import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batches } from '../engine/engine';
import { makeBatches, type BatchSettings } from './batches';

const settings: BatchSettings = { count: 1000, batch: 128, jitter: 2, orderKey: [1, 0], jitterKey: [2, 0] };
const anySettings: fc.Arbitrary<BatchSettings> = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  batch: fc.integer({ min: 1, max: 40 }),
  jitter: fc.nat(3),
  orderKey: fc.tuple(fc.nat(100), fc.nat(100)),
  jitterKey: fc.tuple(fc.nat(100), fc.nat(100)),
});

describe('makeBatches', () => {
  it('gives what engines take', () => {
    const batches: (from: number, to: number) => Batches = makeBatches(settings);
    expect(batches(0, 3).indices).toHaveLength(3 * 128);
    expect(batches(0, 3).shifts).toHaveLength(3 * 128 * 2);
    expect(makeBatches({ ...settings, jitter: 0 })(0, 3).shifts).toBeNull();
  });

  it('shows each example once in every epoch', () => {
    fc.assert(
      fc.property(anySettings, (any) => {
        const { indices } = makeBatches(any)(0, any.count); // count steps of a batch are `batch` whole epochs
        for (let epoch = 0; epoch < any.batch; epoch++) {
          const seen = indices.slice(epoch * any.count, (epoch + 1) * any.count).sort();
          expect([...seen]).toEqual(Array.from({ length: any.count }, (_, i) => i));
        }
      }),
    );
  });

  it('orders each epoch afresh', () => {
    const { indices } = makeBatches({ ...settings, batch: 1000 })(0, 2);
    expect(indices.subarray(0, 1000)).not.toEqual(indices.subarray(1000));
  });

  it('gives any steps, asked for in any order, as a part of the whole', () => {
    const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 });
    fc.assert(
      fc.property(anySettings, ranges, (any, asked) => {
        const whole = makeBatches(any)(0, 60);
        const batches = makeBatches(any);
        for (const [from, length] of asked) {
          const to = from + length;
          const part = batches(from, to);
          expect(part.indices).toEqual(whole.indices.slice(from * any.batch, to * any.batch));
          expect(part.shifts).toEqual(whole.shifts?.slice(from * any.batch * 2, to * any.batch * 2) ?? null);
        }
      }),
    );
  });

  it('shifts uniformly within the jitter, both ways', () => {
    const { shifts } = makeBatches({ ...settings, batch: 1000 })(0, 50);
    const pairs = new Map<string, number>();
    for (let i = 0; i < shifts!.length; i += 2) {
      const pair = `${shifts![i]} ${shifts![i + 1]}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    expect(pairs.size).toBe(25);
    for (const count of pairs.values()) expect(Math.abs(count - 2000)).toBeLessThan(220); // 5 standard deviations
  });

  it('keeps order and shifts apart', () => {
    const moved = makeBatches({ ...settings, jitter: 1, jitterKey: [9, 9] })(0, 20);
    expect(moved.indices).toEqual(makeBatches(settings)(0, 20).indices);
  });

  it('is frozen', () => {
    const { indices, shifts } = makeBatches(settings)(7, 9); // straddles the first two epochs
    expect([...indices.subarray(100, 110)].join(' ')).toBe('548 741 680 674 999 12 803 8 52 552');
    expect([...shifts!.subarray(0, 10)].join(' ')).toBe('0 2 -1 1 -2 1 -1 0 -1 1');
  });
});
