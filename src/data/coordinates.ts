/** Encoded points, whose bytes are not independent, as their coordinates alone, and back. */
import { FLAT_INPUTS } from './flatPoint';

/** Bytes of the coordinates of a point. */
export const COORDINATES = 2;

/** @returns x and y of each encoded point, a byte each */
export function coordinatesOf(points: Uint8Array): Uint8Array<ArrayBuffer> {
  const coordinates = new Uint8Array((points.length / FLAT_INPUTS) * COORDINATES);
  return coordinates.map((_, i) => points[2 * i]!);
}

/** Gives each coordinate its complement again. */
export function withComplements(coordinates: Uint8Array): Uint8Array<ArrayBuffer> {
  const points = new Uint8Array((coordinates.length / COORDINATES) * FLAT_INPUTS);
  return points.map((_, i) => (i % 2 === 0 ? coordinates[i / 2]! : 255 - coordinates[(i - 1) / 2]!));
}
