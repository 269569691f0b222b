import type { Point } from '../../app/pointsShown';
import { SIDE } from './PointsPicture';

/** Room around the unit square in a picture of points, in its units. */
const MARGIN = 3;

/** The place in the unit square that a pointer over a picture of points means; 0 to 1 in both directions. */
export function placeIn(
  picture: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const box = picture.getBoundingClientRect();
  const share = (at: number, start: number, length: number): number =>
    Math.min(1, Math.max(0, (((at - start) / length) * (SIDE + 2 * MARGIN) - MARGIN) / SIDE));
  return { x: share(clientX, box.left, box.width), y: 1 - share(clientY, box.top, box.height) };
}
