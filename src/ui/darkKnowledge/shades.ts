/** How dark a cell is drawn. */
import type { Scale } from '../../app/viewStore';

/** The logarithmic scale ends so many powers of ten below its darkest share. */
const DECADES = 3;

/** The share that is drawn darkest: on the logarithmic scale what every class gets as T grows, else the greatest there is. */
export function darkest(scale: Scale, classes: number, greatest: number): number {
  return scale === 'log' ? 1 / classes : greatest;
}

/** The share at which the logarithmic scale begins. */
export function least(most: number): number {
  return most / 10 ** DECADES;
}

/** 0 to 1. */
export function levelOf(share: number, scale: Scale, most: number): number {
  if (share <= 0 || most <= 0) return 0;
  const level = scale === 'log' ? 1 + Math.log10(share / most) / DECADES : share / most;
  return Math.min(1, Math.max(0, level));
}

/** Whether what is written on a shade of this level has to be bright. */
export function isDark(level: number): boolean {
  return level > 0.5;
}

/** Leaves out the shades on which neither dark nor bright letters have a contrast of 4.5. */
export function opacityOf(level: number): number {
  return isDark(level) ? 0.62 + 0.76 * (level - 0.5) : level;
}
