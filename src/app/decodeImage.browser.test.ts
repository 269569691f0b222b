import { describe, expect, it } from 'vitest';
import { decodeImage } from './decodeImage';

/** A file of an image with a grey left half and a transparent right one. */
async function file(type: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'rgb(90 90 90)';
  context.fillRect(0, 0, width / 2, height);
  const blob = await canvas.convertToBlob({ type });
  return new Uint8Array(await blob.arrayBuffer());
}

describe('decodeImage', () => {
  it('gives the pixels of a PNG, on white', async () => {
    const { width, height, grey } = await decodeImage(await file('image/png', 6, 2));
    expect([width, height]).toEqual([6, 2]);
    expect([...grey]).toEqual([90, 90, 90, 255, 255, 255, 90, 90, 90, 255, 255, 255]);
  });

  it('brings down what is too large, with its proportions', async () => {
    const { width, height, grey } = await decodeImage(await file('image/png', 4096, 1024));
    expect([width, height, grey.length]).toEqual([1024, 256, 1024 * 256]);
    expect([grey[0], grey[1023]]).toEqual([90, 255]);
  });

  it('refuses what is no image', async () => {
    await expect(decodeImage(Uint8Array.of(1, 2, 3))).rejects.toThrow();
  });
});
