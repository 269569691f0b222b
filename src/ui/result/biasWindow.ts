/** Which part of a curve of biases is worth looking at. */
import { BIASES, placeOfBias, type BiasCurve } from '../../distill/bias';
import { niceScale } from './niceScale';

export interface BiasWindow {
  /** Whole nats. */
  readonly low: number;
  readonly high: number;
  /** Errors, from 0 to the upper end of the axis; no curve leaves it. */
  readonly ticks: readonly number[];
}

/** In nats; what lies beyond is seldom of interest. */
const USUAL = { low: -4, high: 6 } as const;
/** In nats: can always be tried, as the paper raised the bias of one class by 3.5 (Hinton, Vinyals, Dean 2015, section 3). */
const LEAST = 4;
/** Room in nats around a bias that must be in sight. */
const AROUND = 1;
/** Errors in sight, in multiples of those at a bias that must be in sight: more would flatten the dip. */
const MOST = 1.25;
const TICKS = 4;

/**
 * From below the lowest to above the highest of `marked` biases and 0, and on to the usual ends as long as the errors do not
 * outgrow all that happens there. @param examples of the classes left out
 */
export function biasWindow(curve: BiasCurve, marked: readonly number[], examples: number): BiasWindow {
  const needed = [0, ...marked];
  const errorsAt = (bias: number): number => curve.errors[placeOfBias(bias)] ?? 0;
  const low = Math.max(BIASES.min, Math.min(USUAL.low, Math.floor(Math.min(...needed)) - AROUND));
  const least = Math.min(BIASES.max, Math.max(LEAST, Math.ceil(Math.max(...needed)) + AROUND));
  const most = MOST * Math.max(examples, errorsAt(low), ...needed.map(errorsAt), errorsAt(least));
  let high = Math.max(least, USUAL.high);
  while (high > least && errorsAt(high) > most) high--;
  const shown = curve.errors.subarray(placeOfBias(low), placeOfBias(high) + 1);
  const top = shown.reduce((worst, errors) => Math.max(worst, errors), examples);
  return { low, high, ticks: niceScale([0, top], TICKS).ticks };
}
