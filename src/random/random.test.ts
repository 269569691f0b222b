import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { philox, type Key } from './philox';
import { fork, random, seedKey, type Purpose } from './random';

const PURPOSES: readonly Purpose[] = ['split', 'weights', 'order', 'jitter', 'dropout', 'noise'];
const anyKey = fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff));

describe('seedKey', () => {
  it('holds the whole seed', () => {
    expect(seedKey(0)).toEqual([0, 0]);
    expect(seedKey(5)).toEqual([5, 0]);
    expect(seedKey(2 ** 32 + 7)).toEqual([7, 1]);
    expect(seedKey(Number.MAX_SAFE_INTEGER)).toEqual([0xffffffff, 0x1fffff]);
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])('refuses %d', (seed) => {
    expect(() => seedKey(seed)).toThrow(RangeError);
  });
});

describe('fork', () => {
  it('gives every purpose and index its own key', () => {
    const parent = seedKey(0);
    const keys = PURPOSES.flatMap((purpose) => [0, 1, 2, 0xffffffff].map((index) => fork(parent, purpose, index)));
    expect(new Set(keys.map(String)).size).toBe(keys.length);
  });

  it('is frozen', () => {
    expect(PURPOSES.flatMap((purpose) => fork(seedKey(0), purpose)).join(' ')).toBe(
      '2211621116 3524497577 2314396274 2275118745 3434310948 1015534257 2467234628 2098764677 2682693618 1664973895 1535549363 2356161539',
    );
    expect(fork(seedKey(1), 'weights', 3).join(' ')).toBe('3048913499 3132147687');
  });

  it('does not depend on what was drawn or forked before', () => {
    const parent = seedKey(3);
    const before = fork(parent, 'weights', 1);
    fork(parent, 'jitter');
    random(parent).permutation(50);
    expect(fork(parent, 'weights', 1)).toEqual(before);
  });
});

describe('random', () => {
  it('gives the words of successive blocks', () => {
    const key: Key = [11, 12];
    const stream = random(key);
    const words = new Uint32Array(12);
    for (let counter = 0; counter < 3; counter++) philox(key, counter, 0, 0, 0, words, counter * 4);
    expect(Array.from(words, () => stream.uint32())).toEqual([...words]);
  });

  it('stays in range', () => {
    fc.assert(
      fc.property(anyKey, fc.integer({ min: 1, max: 2 ** 32 }), (key, n) => {
        const stream = random(key);
        const index = stream.below(n);
        const share = stream.float();
        expect(Number.isInteger(index) && index >= 0 && index < n).toBe(true);
        expect(share >= 0 && share < 1 && Number.isInteger(share * 2 ** 24)).toBe(true);
      }),
    );
  });

  it('draws below n without bias', () => {
    // With 3 * 2^30 a plain remainder would give the lowest third twice the probability of the others.
    const stream = random([1, 1]);
    const thirds = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) thirds[Math.floor(stream.below(3 * 2 ** 30) / 2 ** 30)]!++;
    for (const count of thirds) expect(Math.abs(count - 10_000)).toBeLessThan(400); // 5 standard deviations
  });

  it('permutes', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(300), (key, n) => {
        const order = random(key).permutation(n);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it('finds every order of three as likely', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = random(seedKey(seed)).permutation(3).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('shuffles as it permutes', () => {
    const letters = ['a', 'b', 'c', 'd', 'e'];
    random([4, 0]).shuffle(letters);
    const order = random([4, 0]).permutation(5);
    expect(letters).toEqual(Array.from(order, (index) => 'abcde'[index]));
  });

  it('is frozen', () => {
    const stream = random(seedKey(0));
    expect([stream.uint32(), stream.below(1000), stream.float()].join(' ')).toBe('1713891541 453 0.7357127666473389');
    expect([...random(seedKey(0)).permutation(10)].join(' ')).toBe('0 2 6 3 5 7 9 4 8 1');
  });
});
