/** Temperature as colour: cold blue, through red, to bright yellow, evenly in the logarithm of T from 0.5 to 50. */
import { placeOf } from '../app/temperature';

type Colour = readonly [number, number, number];
type Stop = readonly [place: number, colour: Colour];

const GLOW: readonly Stop[] = [
  [0, [43, 89, 217]],
  [0.25, [124, 68, 190]],
  [0.48, [208, 62, 38]],
  [0.78, [235, 124, 14]],
  [1, [245, 176, 20]],
];

/** The same, dark enough to be read on white (a contrast of at least 4.5). */
const INK: readonly Stop[] = [
  [0, [33, 77, 200]],
  [0.25, [107, 55, 170]],
  [0.48, [184, 48, 22]],
  [0.78, [168, 76, 0]],
  [1, [138, 92, 0]],
];

export function heatGlow(T: number): string {
  return css(colourAt(GLOW, placeOf(T)));
}

export function heatInk(T: number): string {
  return css(colourAt(INK, placeOf(T)));
}

/** The whole ramp from left to right. */
export const HEAT_RAMP = `linear-gradient(to right, ${GLOW.map(([place, colour]) => `${css(colour)} ${place * 100}%`).join(', ')})`;

function colourAt(stops: readonly Stop[], place: number): Colour {
  const above = Math.max(
    1,
    stops.findIndex(([at]) => at >= place),
  );
  const [from, cold] = stops[above - 1] ?? GLOW[0]!;
  const [to, warm] = stops[above] ?? GLOW[0]!;
  const part = (place - from) / (to - from);
  const mix = (a: number, b: number): number => Math.round(a + part * (b - a));
  return [mix(cold[0], warm[0]), mix(cold[1], warm[1]), mix(cold[2], warm[2])];
}

function css([red, green, blue]: Colour): string {
  return `rgb(${red} ${green} ${blue})`;
}
