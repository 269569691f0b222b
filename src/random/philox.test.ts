import { describe, expect, it } from 'vitest';
import { philox, type Key } from './philox';

function block(key: Key, counter: readonly [number, number, number, number]): string[] {
  const out = new Uint32Array(4);
  philox(key, ...counter, out);
  return Array.from(out, (word) => word.toString(16).padStart(8, '0'));
}

describe('philox', () => {
  // Known-answer vectors of Random123 (tests/kat_vectors, philox4x32 with 10 rounds).
  it.each([
    {
      key: [0, 0] as const,
      counter: [0, 0, 0, 0] as const,
      words: ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8'],
    },
    {
      key: [0xffffffff, 0xffffffff] as const,
      counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff] as const,
      words: ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
    },
    {
      key: [0xa4093822, 0x299f31d0] as const,
      counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const,
      words: ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
    },
  ])('gives the published words for the counter $counter', ({ key, counter, words }) => {
    expect(block(key, counter)).toEqual(words);
  });

  it('writes its four words at the offset and nothing else', () => {
    const out = new Uint32Array(7).fill(5);
    philox([0, 0], 0, 0, 0, 0, out, 2);
    expect([...out]).toEqual([5, 5, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8, 5]);
  });

  it('agrees with the definition in whole numbers of any size', () => {
    for (let i = 0; i < 200; i++) {
      const words = [i * 0x9e3779b1, i * 0x85ebca77, i * 0xc2b2ae3d, ~i, i * 0x27d4eb2f, i << 20].map((x) => x >>> 0);
      const [c0, c1, c2, c3, k0, k1] = words as [number, number, number, number, number, number];
      const expected = philoxOfBigInts([c0, c1, c2, c3], [k0, k1]);
      expect(block([k0, k1], [c0, c1, c2, c3])).toEqual(expected);
    }
  });
});

/** The definition, word for word (Salmon et al. 2011, section 3.3), without any trick for 64-bit products. */
function philoxOfBigInts(counter: readonly number[], key: readonly number[]): string[] {
  const word = 0xffffffffn;
  let [l0, r0, l1, r1] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const p0 = 0xd2511f53n * l0;
    const p1 = 0xcd9e8d57n * l1;
    [l0, r0, l1, r1] = [(p1 >> 32n) ^ r0 ^ k0, p1 & word, (p0 >> 32n) ^ r1 ^ k1, p0 & word];
    k0 = (k0 + 0x9e3779b9n) & word;
    k1 = (k1 + 0xbb67ae85n) & word;
  }
  return [l0, r0, l1, r1].map((x) => x.toString(16).padStart(8, '0'));
}
