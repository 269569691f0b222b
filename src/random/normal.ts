import { philox, type Key } from './philox';

const TWO_32 = 2 ** 32;

/**
 * A standard normal deviate as a pure function of a key and three counters: the sum of the twelve words of the blocks of
 * `key` at (a, b, c, 0), (a, b, c, 1) and (a, b, c, 2), each as a number around 0 of variance 1 / 12. Between -6 and 6.
 */
export function normal(key: Key, a: number, b: number, c: number): number {
  const words = new Uint32Array(12);
  for (let block = 0; block < 3; block++) philox(key, a, b, c, block, words, 4 * block);
  return words.reduce((sum, word) => sum + (word + 0.5) / TWO_32, 0) - 6;
}
