/** Places on an axis. */
export interface Scale {
  /** 0 to 1 for values on the axis. */
  readonly at: (value: number) => number;
  /** Round values within it, in rising order. */
  readonly ticks: readonly number[];
}

const MARGIN = 0.06;

/** An axis that holds all values, at least one, with a little room on both sides and about `count` ticks. */
export function scaleOf(values: readonly number[], count: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.max(1, most)) * MARGIN;
  const [low, high] = [least - room, most + room];
  const step = roundStep((high - low) / count);
  const first = Math.ceil(low / step);
  const length = Math.max(0, Math.floor(high / step) - first + 1);
  return {
    at: (value) => (value - low) / (high - low),
    ticks: Array.from({ length }, (_, i) => (first + i) * step),
  };
}

/** The least of 1, 2, 2.5, 5, 10, 20, … that is no less than this. */
function roundStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  // Errors are whole: there is nothing to write between 2 and 3.
  return power * ((power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]).find((factor) => factor * power >= least) ?? 10);
}
