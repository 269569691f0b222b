/**
 * Keys and streams. Every purpose has a key of its own, derived from the seed; a stream is a function of its key alone.
 * So the numbers of one purpose never depend on how many another has drawn, nor on whether it was asked at all: adding
 * a teacher or switching jitter on leaves the split, the batch order and everybody else's initial weights as they were.
 */
import { philox, type Key } from './philox';

/** What a key is for. */
export type Purpose =
  | 'split'
  | 'weights'
  | 'order'
  | 'jitter'
  | 'dropout'
  | 'noise'
  | 'labels'
  | 'munge'
  | 'pixels'
  | 'bootstrap'
  | 'points'
  | 'map';

// Part of the numerics: another number here gives every run other results.
const PURPOSE_NUMBER: Readonly<Record<Purpose, number>> = {
  split: 1,
  weights: 2,
  order: 3,
  jitter: 4,
  dropout: 5,
  noise: 6,
  labels: 7,
  munge: 8,
  pixels: 9,
  bootstrap: 10,
  points: 11,
  map: 12,
};

/** Fourth counter word of derived keys, which no draw uses, so that a key's forks are unrelated to its own stream. */
const FORK = 0xffffffff;

const TWO_32 = 2 ** 32;
const TWO_24 = 2 ** 24;

/**
 * The key from which all keys of a run are forked.
 * @param seed a whole number, 0 to 2^53 - 1
 * @throws RangeError for any other number
 */
export function seedKey(seed: number): Key {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed must be a whole number from 0: ${seed}`);
  return [seed % TWO_32, Math.floor(seed / TWO_32)];
}

/**
 * The key of a purpose: the first two words of the block of `key` at (purpose, index, 0, all ones).
 * @param index tells several of one purpose apart, such as the members of an ensemble; 0 to 2^32 - 1
 */
export function fork(key: Key, purpose: Purpose, index = 0): Key {
  const block = new Uint32Array(4);
  philox(key, PURPOSE_NUMBER[purpose], index, 0, FORK, block);
  return [block[0]!, block[1]!];
}

/** A stream of draws, one after another. */
export interface Random {
  /** 0 to 2^32 - 1. */
  uint32(): number;
  /** A whole number from 0 to n - 1, unbiased; n from 1 to 2^32. */
  below(n: number): number;
  /** A multiple of 2^-24 in [0, 1). */
  float(): number;
  /** Puts the items into an order of which each is as likely as any other (Fisher-Yates, from the last item down). */
  shuffle<T>(items: { [index: number]: T; readonly length: number }): void;
  /** 0 to n - 1, shuffled. */
  permutation(n: number): Uint32Array<ArrayBuffer>;
}

/** The stream of a key: the words of its blocks at the counters (0, 0, 0, 0), (1, 0, 0, 0), … */
export function random(key: Key): Random {
  return new Stream(key);
}

class Stream implements Random {
  private readonly key: Key;
  private readonly block = new Uint32Array(4);
  private next = 0;

  constructor(key: Key) {
    this.key = key;
  }

  uint32(): number {
    const word = this.next & 3;
    if (word === 0) philox(this.key, this.next / 4, Math.floor(this.next / 4 / TWO_32), 0, 0, this.block);
    this.next++;
    return this.block[word]!;
  }

  below(n: number): number {
    const end = TWO_32 - (TWO_32 % n); // words from here on would make the low remainders likelier
    let word = this.uint32();
    while (word >= end) word = this.uint32();
    return word % n;
  }

  float(): number {
    return (this.uint32() >>> 8) / TWO_24;
  }

  shuffle<T>(items: { [index: number]: T; readonly length: number }): void {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const item = items[last] as T;
      items[last] = items[other] as T;
      items[other] = item;
    }
  }

  permutation(n: number): Uint32Array<ArrayBuffer> {
    const order = new Uint32Array(n).map((_, index) => index);
    this.shuffle(order);
    return order;
  }
}
