/** Places in the plot of soft targets over T. */
import { temperatureOn } from '../../app/temperature';
import type { Scale } from '../../app/viewStore';

/** So many temperatures, evenly spaced in their logarithm, make a curve that looks smooth. */
const POINTS = 161;
export const CURVE_TEMPERATURES: readonly number[] = Array.from({ length: POINTS }, (_, i) =>
  temperatureOn(i / (POINTS - 1)),
);

/** Decades of probability on the logarithmic axis. */
export const DECADES = 6;
/** Far below the axis, where the logarithm of nothing is drawn. */
const NOTHING = 1e-30;

/** Place of a probability from the bottom of the plot (0) to its top (1); on the logarithmic axis it may lie below. */
export function heightOf(p: number, scale: Scale): number {
  return scale === 'linear' ? p : 1 + Math.log10(Math.max(p, NOTHING)) / DECADES;
}

/** The line of one class through a plot. @param targets a row of `classes` for each of `CURVE_TEMPERATURES` */
export function curvePath(
  targets: Float64Array,
  classes: number,
  label: number,
  scale: Scale,
  [width, height]: readonly [number, number],
): string {
  return CURVE_TEMPERATURES.map((_, i) => {
    const x = (width * i) / (POINTS - 1);
    const y = height * (1 - heightOf(targets[i * classes + label]!, scale));
    return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  }).join('');
}

/** Where a class is written on its own line. */
export interface LinePlace {
  readonly label: number;
  readonly x: number;
  readonly y: number;
}

/** So far from the ends of a line nothing is written on it. */
const MARGIN = 0.05;

/**
 * A place on each line to write its class at: where it is farthest from all other lines and from what is written already.
 * Classes that lie on the bottom of the plot, or of which no place is `room` away from the others', have none.
 * @param order of the classes that are written first
 */
export function linePlaces(
  targets: Float64Array,
  order: readonly number[],
  scale: Scale,
  [width, height]: readonly [number, number],
  room: number,
): LinePlace[] {
  const classes = order.length;
  const heights = targets.map((p) => height * (1 - heightOf(p, scale)));
  const placed: LinePlace[] = [];
  for (const label of order) {
    const free = CURVE_TEMPERATURES.flatMap((_, i) => {
      const [x, y] = [(width * i) / (POINTS - 1), heights[i * classes + label]!];
      if (x < MARGIN * width || x > (1 - MARGIN) * width || y < room / 2 || y > height - room / 2) return [];
      const lines = order.map((other) => (other === label ? Infinity : Math.abs(heights[i * classes + other]! - y)));
      const written = placed.map((other) => Math.hypot(other.x - x, other.y - y));
      return Math.min(Infinity, ...written) < room ? [] : [{ label, x, y, apart: Math.min(...lines) }];
    });
    const [first, ...rest] = free;
    if (first) placed.push(rest.reduce((best, place) => (place.apart > best.apart ? place : best), first));
  }
  return placed;
}

/** Classes from the greatest logit to the least: their order by soft target, which is the same at every T. */
export function ranked(logits: readonly number[]): number[] {
  return [...logits.keys()].sort((a, b) => logits[b]! - logits[a]!);
}
