/** Temperature as colour: from cold to hot, evenly in the logarithm of T from 0.5 to 50. */
import { placeOf } from '../app/temperature';

/** Where on the scale the colours of a dress stand, `--heat-0` and those after it. */
const PLACES = [0, 0.25, 0.48, 0.78, 1] as const;

export function heatGlow(T: number): string {
  return colourAt('heat', placeOf(T));
}

/** The same, to be read on a panel. */
export function heatInk(T: number): string {
  return colourAt('heat-ink', placeOf(T));
}

/** The whole ramp from left to right. */
export const HEAT_RAMP = `linear-gradient(to right, ${PLACES.map((place, i) => `var(--heat-${i}) ${place * 100}%`).join(', ')})`;

function colourAt(ramp: 'heat' | 'heat-ink', place: number): string {
  const above = Math.max(
    1,
    PLACES.findIndex((at) => at >= place),
  );
  const [from = 0, to = 1] = PLACES.slice(above - 1);
  const share = (100 * (place - from)) / (to - from);
  return `color-mix(in srgb, var(--${ramp}-${above}) ${share.toFixed(1)}%, var(--${ramp}-${above - 1}))`;
}
