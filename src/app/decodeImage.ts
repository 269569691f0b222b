/** Images of any format that the browser reads, and PGM, as shades of grey. */
import { decodePgm, isPgm } from '../data/decodePgm';
import type { GreyImage } from '../data/fitImage';

/** Pixels of the longer side beyond which the browser brings an image down first: far more than networks are shown. */
const LONGEST = 1024;

/** @throws whatever the browser throws for what is no image that it reads, or `decodePgm` for a damaged PGM */
export async function decodeImage(bytes: Uint8Array<ArrayBuffer>): Promise<GreyImage> {
  if (isPgm(bytes)) return decodePgm(bytes);
  const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: 'none' });
  try {
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0, width, height);
    return { width, height, grey: greyOf(context.getImageData(0, 0, width, height).data) };
  } finally {
    bitmap.close();
  }
}

/**
 * Brightness as of television (ITU-R BT.601), on white paper where the image is transparent.
 * @param rgba four bytes a pixel
 */
export function greyOf(rgba: ArrayLike<number>): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < grey.length; i++) {
    const luma = 299 * rgba[4 * i]! + 587 * rgba[4 * i + 1]! + 114 * rgba[4 * i + 2]!;
    const darkness = (255_000 - luma) * rgba[4 * i + 3]!;
    grey[i] = 255 - Math.floor(darkness / 255_000 + 0.5);
  }
  return grey;
}
