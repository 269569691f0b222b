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

/** Classes from the greatest logit to the least: their order by soft target, which is the same at every T. */
export function ranked(logits: readonly number[]): number[] {
  return [...logits.keys()].sort((a, b) => logits[b]! - logits[a]!);
}
