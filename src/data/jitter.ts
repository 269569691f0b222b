import { PIXELS, SIDE } from './manifest';

/**
 * Moves an image by whole pixels, with zeros coming in at the edges it leaves: the definition of jitter that every
 * engine is tested against.
 * @param image 784 bytes
 * @param dx to the right, negative to the left
 * @param dy down, negative up
 * @param out 784 bytes that are written; not the image itself
 */
export function shiftImage(image: Uint8Array, dx: number, dy: number, out: Uint8Array): void {
  for (let i = 0; i < PIXELS; i++) {
    const column = (i % SIDE) - dx;
    const row = Math.floor(i / SIDE) - dy;
    const inside = column >= 0 && column < SIDE && row >= 0 && row < SIDE;
    out[i] = inside ? image[row * SIDE + column]! : 0;
  }
}
