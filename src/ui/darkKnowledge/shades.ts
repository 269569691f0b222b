/** How strongly a cell is drawn. */
import type { Worn } from '../../app/dress';
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

/** Whether what is written on a shade of this level has the colour of the paper. */
export function isDark(level: number): boolean {
  return level > 0.5;
}

/** Shades between these are left out: neither ink nor paper has a contrast of 4.5 on them. */
const ILLEGIBLE: Readonly<Record<Worn, readonly [number, number]>> = {
  light: [0.5, 0.62],
  dark: [0.36, 0.52],
  projector: [0.5, 0.62],
};

export function opacityOf(level: number, worn: Worn): number {
  const [from, to] = ILLEGIBLE[worn];
  return isDark(level) ? to + (1 - to) * (2 * level - 1) : 2 * from * level;
}
