/**
 * Turns strokes drawn by hand into a digit as the makers of MNIST prepared theirs: scaled to fit 20 x 20 pixels with its
 * proportions kept, then placed in 28 x 28 so that its centre of mass is in the middle.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line drawn in one go; any unit of length, y downwards. */
export type Stroke = readonly Point[];

export const SIDE = 28;
/** Side of the pad that is drawn on, in its own units. */
export const PAD = 280;
const BOX = 20;
/** Half the width of the pen in pixels of the digit: about that of MNIST's own strokes. */
const PEN = 1.25;
/** A dot or a straight line has no extent to scale by; it is drawn as if it were at least this share of the pad. */
const LEAST_EXTENT = 0.25;

/** `SIDE * SIDE` bytes, row-major, 0 paper, 255 ink. `pad` is the length of the side of the surface drawn on. */
export function digitFromStrokes(strokes: readonly Stroke[], pad: number): Uint8Array {
  const scaled = fitted(strokes, pad);
  const roughly = rasterised(scaled, 0, 0);
  const mass = centreOfMass(roughly);
  if (mass === null) return new Uint8Array(SIDE * SIDE);
  return inBytes(rasterised(scaled, shift(mass.x), shift(mass.y)));
}

/** From the centre of mass to the middle of the image, as far as nothing is cut off. */
function shift(centre: number): number {
  const most = (SIDE - BOX) / 2;
  return Math.min(most, Math.max(-most, (SIDE - 1) / 2 - centre));
}

function fitted(strokes: readonly Stroke[], pad: number): Stroke[] {
  const points = strokes.flat();
  if (points.length === 0) return [];
  const [left, right] = extent(points.map((point) => point.x));
  const [top, bottom] = extent(points.map((point) => point.y));
  const longest = Math.max(right - left, bottom - top, LEAST_EXTENT * pad);
  const scale = (BOX - 2 * PEN) / longest;
  const place = (point: Point): Point => ({
    x: (point.x - (left + right) / 2) * scale + (SIDE - 1) / 2,
    y: (point.y - (top + bottom) / 2) * scale + (SIDE - 1) / 2,
  });
  return strokes.map((stroke) => stroke.map(place));
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Ink of each pixel, 0 to 1: full inside the pen's width, fading over one pixel at its rim. */
function rasterised(strokes: readonly Stroke[], right: number, down: number): Float64Array {
  const ink = new Float64Array(SIDE * SIDE);
  for (let i = 0; i < ink.length; i++) {
    const pixel = { x: (i % SIDE) - right, y: Math.floor(i / SIDE) - down };
    const squared = Math.min(Infinity, ...strokes.map((stroke) => squaredDistance(pixel, stroke)));
    ink[i] = Math.min(1, Math.max(0, PEN + 0.5 - Math.sqrt(squared)));
  }
  return ink;
}

function squaredDistance(pixel: Point, stroke: Stroke): number {
  let least = Infinity;
  stroke.forEach((point, i) => {
    least = Math.min(least, squaredToSegment(pixel, stroke[i - 1] ?? point, point));
  });
  return least;
}

function squaredToSegment(pixel: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((pixel.x - from.x) * dx + (pixel.y - from.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  const [right, down] = [pixel.x - from.x - t * dx, pixel.y - from.y - t * dy];
  return right * right + down * down;
}

function centreOfMass(ink: Float64Array): Point | null {
  let mass = 0;
  let x = 0;
  let y = 0;
  ink.forEach((amount, i) => {
    mass += amount;
    x += amount * (i % SIDE);
    y += amount * Math.floor(i / SIDE);
  });
  return mass === 0 ? null : { x: x / mass, y: y / mass };
}

function inBytes(ink: Float64Array): Uint8Array {
  return Uint8Array.from(ink, (amount) => Math.round(amount * 255));
}
