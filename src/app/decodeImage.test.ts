import { expect, test } from 'vitest';
import { greyOf } from './decodeImage';

test('greyOf weighs colours by their brightness, on white paper', () => {
  const pixels = [
    [0, 0, 0, 255],
    [255, 255, 255, 255],
    [255, 0, 0, 255],
    [0, 255, 0, 255],
    [0, 0, 255, 255],
    [90, 90, 90, 255],
    [0, 0, 0, 0],
    [0, 0, 0, 102],
    [255, 255, 255, 102],
  ];
  expect([...greyOf(pixels.flat())]).toEqual([0, 255, 76, 150, 29, 90, 255, 153, 255]);
});
