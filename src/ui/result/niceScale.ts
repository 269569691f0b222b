/** The ends of an axis of counts and its ticks, at round numbers around all values. */
export interface NiceScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: number[];
}

const STEPS = [1, 2, 5, 10];

/** @param most so many steps at most */
export function niceScale(values: readonly number[], most = 5): NiceScale {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const rough = Math.max(greatest - least, 1) / most;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, decade * (STEPS.find((times) => decade * times >= rough) ?? 10));
  const first = Math.floor(least / step);
  const count = Math.max(1, Math.ceil(greatest / step) - first);
  const ticks = Array.from({ length: count + 1 }, (_, i) => (first + i) * step);
  return { low: first * step, high: (first + count) * step, ticks };
}
