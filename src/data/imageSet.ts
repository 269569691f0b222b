import { PIXELS } from './manifest';
import type { LoadedPiece } from './pieces';

/** Images with their labels, as engines take them. */
export interface ImageSet {
  /** `count * 784` bytes, one image after another; of a set of points `count * 4`, as `encodePoint` gives them. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** `count` classes, 0 to 9. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/**
 * Copies images out of loaded pieces of one split, in the order of the indices.
 * @param indices of images within their split
 * @throws RangeError for an index that lies in none of the pieces
 */
export function gatherImages(pieces: readonly LoadedPiece[], indices: ArrayLike<number>): ImageSet {
  const images = new Uint8Array(indices.length * PIXELS);
  const labels = new Uint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    const { images: from, labels: classes, piece } = pieceWith(pieces, indices[i]!);
    const local = indices[i]! - piece.first;
    images.set(from.subarray(local * PIXELS, (local + 1) * PIXELS), i * PIXELS);
    labels[i] = classes[local]!;
  }
  return { images, labels };
}

/** All images of pieces that follow each other, in file order: the way to the test set. */
export function joinPieces(pieces: readonly LoadedPiece[]): ImageSet {
  const count = pieces.reduce((sum, { piece }) => sum + piece.count, 0);
  const images = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  let end = 0;
  for (const piece of pieces) {
    images.set(piece.images, end * PIXELS);
    labels.set(piece.labels, end);
    end += piece.labels.length;
  }
  return { images, labels };
}

function pieceWith(pieces: readonly LoadedPiece[], index: number): LoadedPiece {
  const found = pieces.find(({ piece }) => index >= piece.first && index < piece.first + piece.count);
  if (found === undefined) throw new RangeError(`image ${index} is in none of the loaded pieces`);
  return found;
}

/** Copies images out of a set, in the order of the indices. */
export function gatherFrom({ images, labels }: ImageSet, indices: ArrayLike<number>): ImageSet {
  const size = labels.length === 0 ? 0 : images.length / labels.length;
  const chosen = new Uint8Array(indices.length * size);
  const classes = new Uint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    chosen.set(images.subarray(indices[i]! * size, (indices[i]! + 1) * size), i * size);
    classes[i] = labels[indices[i]!]!;
  }
  return { images: chosen, labels: classes };
}
