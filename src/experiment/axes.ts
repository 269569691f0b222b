/** Settings along which a student can be compared with itself. */
import type { Experiment } from './experiment';
import { hasTemperature } from './stale';

/** Along which a comparison can go. */
export const AXIS_KEYS = ['T', 'alpha', 'transferSize', 'smoothing', 'noise', 'studentJitter'] as const;
export type AxisKey = (typeof AXIS_KEYS)[number];

/** Over which a landscape can stretch; of `studentHidden` the width of every hidden layer. */
export const SWEEP_KEYS = [
  'T',
  'alpha',
  'labelled',
  'transferSize',
  'studentHidden',
  'teachers',
  'labelNoise',
  'noise',
] as const;
export type SweepKey = (typeof SWEEP_KEYS)[number];

/** The settings at one value of the axis, and where they would not know of it, so that they do. */
export function atValue(base: Experiment, key: AxisKey | SweepKey, value: number): Experiment {
  const hears = base.alpha === 0 ? { alpha: 1 } : {};
  switch (key) {
    case 'T':
      return { ...base, T: value, ...hears, ...(hasTemperature(base) ? {} : { target: 'soft' }) };
    case 'noise':
    case 'teachers':
      return { ...base, [key]: value, ...hears };
    case 'transferSize':
      return { ...base, [key]: value, ...hears, ...(base.transfer === 'labelled' ? { transfer: 'unlabelled' } : {}) };
    case 'smoothing':
      return { ...base, [key]: value, ...(base.alpha === 1 ? { alpha: 0 } : {}) };
    case 'studentHidden':
      return { ...base, studentHidden: base.studentHidden.map(() => value) };
    case 'alpha':
    case 'studentJitter':
    case 'labelled':
    case 'labelNoise':
      return { ...base, [key]: value };
  }
}
