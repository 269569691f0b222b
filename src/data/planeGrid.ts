/** The places of the unit square at which networks are asked for a map of it. */
import { encodePoint, FLAT_INPUTS, type Point } from './flatPoint';

/** Places on each side. With 52 of them they are bytes exactly: every fifth of the 256 that a coordinate can have. */
export const GRID_SIDE = 52;

/** A place by its number: row by row from the top, each from left to right, as pixels of a picture. */
export function gridPlace(i: number): Point {
  const row = Math.floor(i / GRID_SIDE);
  return { x: (i % GRID_SIDE) / (GRID_SIDE - 1), y: 1 - row / (GRID_SIDE - 1) };
}

/** All places as networks take them, `GRID_SIDE * GRID_SIDE * 4` bytes. */
export function gridBytes(): Uint8Array {
  const bytes = new Uint8Array(GRID_SIDE * GRID_SIDE * FLAT_INPUTS);
  for (let i = 0; i < GRID_SIDE * GRID_SIDE; i++) {
    const { x, y } = gridPlace(i);
    bytes.set(encodePoint(x, y), i * FLAT_INPUTS);
  }
  return bytes;
}
