import { expect, test } from 'vitest';
import { decodePgm } from './decodePgm';

const pgm = (head: string, ...pixels: number[]): Uint8Array =>
  Uint8Array.from([...new TextEncoder().encode(head), ...pixels]);

test('a binary PGM is read, comments and all', () => {
  const { width, height, grey } = decodePgm(pgm('P5\n# of a camera\n3 2\n255\n', 10, 20, 32, 0, 255, 13));
  expect([width, height, [...grey]]).toEqual([3, 2, [10, 20, 32, 0, 255, 13]]);
});

test.each([
  pgm('P2\n1 1\n255\n', 48),
  pgm('P5 2 2 255\n', 1, 2, 3),
  pgm('P5 1 1 65535\n', 1, 2),
  pgm('P5 0 1 255\n'),
  new Uint8Array(0),
])('anything else is refused', (bytes) => {
  expect(() => decodePgm(bytes)).toThrow();
});
