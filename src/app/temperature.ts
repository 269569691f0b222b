/** The temperatures at which slider and keys stop: round numbers, about evenly spaced in their logarithm. */
import { SETTINGS } from '../experiment/settings';

const { min: COLDEST, max: HOTTEST } = SETTINGS.T.slider ?? SETTINGS.T;

const MANTISSAS = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8, 9];

export const TEMPERATURES: readonly number[] = [0.1, 1, 10]
  .flatMap((decade) => MANTISSAS.map((mantissa) => Number((decade * mantissa).toFixed(2))))
  .filter((T) => T >= COLDEST && T <= HOTTEST);

/** Place of T on the slider, 0 to 1; temperatures beyond its ends stand at its ends. */
export function placeOf(T: number): number {
  const place = Math.log(T / COLDEST) / Math.log(HOTTEST / COLDEST);
  return Math.min(1, Math.max(0, place));
}

/** The temperature at a place on the slider, be it a stop or not. */
export function temperatureOn(place: number): number {
  return COLDEST * (HOTTEST / COLDEST) ** place;
}

/** The temperature to stop at that is nearest to a place on the slider. */
export function temperatureAt(place: number): number {
  const distance = (T: number): number => Math.abs(placeOf(T) - place);
  return TEMPERATURES.reduce((best, T) => (distance(T) < distance(best) ? T : best));
}

/** The next stop above or below T; T itself where there is none. */
export function nextTemperature(T: number, way: 1 | -1): number {
  const next = way === 1 ? TEMPERATURES.find((stop) => stop > T) : TEMPERATURES.findLast((stop) => stop < T);
  return next ?? T;
}
