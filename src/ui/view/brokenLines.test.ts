import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLines } from './brokenLines';

const within =
  (width: number) =>
  (words: string): boolean =>
    words.length <= width;

test('a link is broken before a setting, a sentence before a word', () => {
  expect(brokenLines('https://a.org/?v=1&labelled=200&alpha=0.5', within(20))).toEqual([
    'https://a.org/?v=1',
    '&labelled=200',
    '&alpha=0.5',
  ]);
  expect(brokenLines('seed 0 · numerics 1', within(12))).toEqual(['seed 0 ·', ' numerics 1']);
});

test('no line is too wide, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (line, width) => {
      const lines = brokenLines(line, within(width));
      expect(lines.join('')).toBe(line);
      expect(lines.every((one) => one.length <= width)).toBe(true);
    }),
  );
});
