/** Files of the format that MNIST came in: a header of big-endian words, then bytes. */
import { OwnError } from './ownError';

const IMAGES_MAGIC = 0x803;
const LABELS_MAGIC = 0x801;
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;
const GREATEST_SIDE = 256;

export interface IdxImages {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  /** `count * rows * columns` bytes, one image after another, row by row. */
  readonly pixels: Uint8Array;
}

/** What the first bytes of a file say that it is; null for anything but IDX of bytes with one or three dimensions. */
export function idxKind(bytes: Uint8Array): 'images' | 'labels' | null {
  if (bytes.length < 4) return null;
  const magic = word(bytes, 0);
  if (magic === IMAGES_MAGIC) return 'images';
  return magic === LABELS_MAGIC ? 'labels' : null;
}

/**
 * @param file name for errors
 * @throws OwnError `idx-header`, `idx-length`
 */
export function readIdxImages(bytes: Uint8Array, file: string): IdxImages {
  if (idxKind(bytes) !== 'images' || bytes.length < IMAGES_HEADER) throw new OwnError('idx-header', file);
  const [count, rows, columns] = [word(bytes, 4), word(bytes, 8), word(bytes, 12)];
  if (![rows, columns].every((side) => side >= 1 && side <= GREATEST_SIDE)) throw new OwnError('idx-header', file);
  const pixels = bytes.subarray(IMAGES_HEADER);
  if (pixels.length !== count * rows * columns) throw new OwnError('idx-length', file);
  return { count, rows, columns, pixels };
}

/**
 * @param file name for errors
 * @returns a label for each image, any byte
 * @throws OwnError `idx-header`, `idx-length`
 */
export function readIdxLabels(bytes: Uint8Array, file: string): Uint8Array {
  if (idxKind(bytes) !== 'labels' || bytes.length < LABELS_HEADER) throw new OwnError('idx-header', file);
  const labels = bytes.subarray(LABELS_HEADER);
  if (labels.length !== word(bytes, 4)) throw new OwnError('idx-length', file);
  return labels;
}

function word(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);
}
