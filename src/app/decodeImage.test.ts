import { expect, test } from 'vitest';
import { decodeImage, greyOf } from './decodeImage';

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

test('PGM, which no browser reads, is read here', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('P5 2 1 255\n'), 7, 200]);
  expect(await decodeImage(bytes)).toEqual({ width: 2, height: 1, grey: Uint8Array.of(7, 200) });
});
