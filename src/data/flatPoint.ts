/** How a point of the unit square stands in a set of images: as the bytes that networks take. */

/** In a set of points 0 to 1 in both directions; x to the right, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Bytes of an encoded point. */
export const FLAT_INPUTS = 4;

const GREATEST = 255;

/**
 * A point as [x, 255 - x, y, 255 - y], x and y rounded to bytes. Each coordinate comes with its complement, so that a
 * network, whose inputs are never negative, sees as much of what is near 0 as of what is near 1.
 * @param x moved into 0 to 1, as y is
 */
export function encodePoint(x: number, y: number): readonly [number, number, number, number] {
  const right = toByte(x);
  const up = toByte(y);
  return [right, GREATEST - right, up, GREATEST - up];
}

/**
 * The point whose code begins at `offset`, to the nearest 255th.
 * @param bytes of which two of the four are read
 */
export function decodePoint(bytes: ArrayLike<number>, offset = 0): Point {
  return { x: bytes[offset]! / GREATEST, y: bytes[offset + 2]! / GREATEST };
}

function toByte(share: number): number {
  return Math.floor(Math.min(1, Math.max(0, share)) * GREATEST + 0.5);
}
