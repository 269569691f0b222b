import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../experiment/parse';
import { differences, pack, sums, unpack } from './packed';

const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -(2 ** 23), max: 2 ** 23 }));
const numbers = fc.array(number, { maxLength: 50 });

describe('packed numbers', () => {
  it('come back as they were, of characters that may stand in a link', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const text = pack(some);
        expect(unpack(text)).toEqual(some);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  it('are written as source maps write them', () => {
    expect(pack([0, 1, -1, 15, -15, 16, 123, 123456])).toBe('n1.ACDefgB2HgkxH');
  });

  it('are refused, and nothing worse, where they are damaged; no two texts mean the same', () => {
    fc.assert(
      fc.property(numbers, fc.nat(60), fc.string({ maxLength: 2 }), (some, at, by) => {
        const text = pack(some);
        const damaged = text.slice(0, at) + by + text.slice(at + 1);
        try {
          expect(pack(unpack(damaged))).toBe(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 1000 },
    );
    for (const text of ['', 'n2.AA', 'n1.%', 'n1.B', 'n1.gA', 'n1.g', 'n1.gggggB', 'n1.'.padEnd(30_000, 'A')]) {
      expect(() => unpack(text), text).toThrow(FormatError);
    }
  });

  it('are smaller as differences, which add up again', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 4 }), (some, apart) => {
        expect(sums(differences(some, apart), apart)).toEqual(some);
      }),
    );
    expect(differences([10, 500, 12, 498], 2)).toEqual([10, 500, 2, -2]);
  });
});
