/** The one kind of picture that needs no decoder of a browser, and that none has one for: grey in plain bytes. */
import type { GreyImage } from './fitImage';

/** `P5`, width, height and the greatest grey, with blanks and comments between them, and one blank before the pixels. */
const HEADER = /^P5(?:\s|#[^\n]*\n)+(\d+)(?:\s|#[^\n]*\n)+(\d+)(?:\s|#[^\n]*\n)+(\d+)\s/;
/** More than any header has. */
const LONGEST = 512;
const GREATEST_SIDE = 4096;

/** By its first bytes. */
export function isPgm(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x35;
}

/** @throws Error for anything but a binary PGM of a byte a pixel, 0 to 255 */
export function decodePgm(bytes: Uint8Array): GreyImage {
  const head = HEADER.exec(new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST)));
  if (head === null) throw new Error('no binary PGM');
  const [width = 0, height = 0, most = 0] = head.slice(1).map(Number);
  const grey = bytes.subarray(head[0].length);
  const sides = [width, height].every((side) => side >= 1 && side <= GREATEST_SIDE);
  if (!sides || most !== 255 || grey.length !== width * height) throw new Error('no PGM of bytes');
  return { width, height, grey };
}
