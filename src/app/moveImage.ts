/** Turns and shifts an image as a hand would move a sheet of paper. */
import { SIDE } from './drawing';

export interface Move {
  /** Degrees, clockwise. */
  readonly angle: number;
  /** Pixels to the right. */
  readonly right: number;
  /** Pixels downwards. */
  readonly down: number;
}

export const UNMOVED: Move = { angle: 0, right: 0, down: 0 };

/** @param image 28 * 28 bytes, row-major. What leaves the frame is lost, what comes in is paper (0). */
export function movedImage(image: Uint8Array, { angle, right, down }: Move): Uint8Array {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const middle = (SIDE - 1) / 2;
  return Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const x = (i % SIDE) - middle - right;
    const y = Math.floor(i / SIDE) - middle - down;
    return Math.round(inkAt(image, cos * x + sin * y + middle, cos * y - sin * x + middle));
  });
}

/** Bilinear between the four pixels around a place. */
function inkAt(image: Uint8Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const pixel = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= SIDE || row >= SIDE ? 0 : image[row * SIDE + column]!;
  const between = (a: number, b: number, part: number): number => a + (b - a) * part;
  const part = x - left;
  const above = between(pixel(left, top), pixel(left + 1, top), part);
  const below = between(pixel(left, top + 1), pixel(left + 1, top + 1), part);
  return between(above, below, y - top);
}
