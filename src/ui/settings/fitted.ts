/** Settings as the data allow them: their upper ends are those of the examples that there are. */
import { combinedLimit } from '../../experiment/clamp';
import type { Experiment } from '../../experiment/experiment';
import type { Range, Setting } from '../../experiment/settings';

const LIMITED = ['labelled', 'transferSize', 'transferLabelled'] as const;

/** The greatest value of a setting that would be taken; Infinity where the data set no limit. */
export function upperEnd({ key }: Setting, experiment: Experiment): number {
  const limited = LIMITED.find((other) => other === key);
  return limited === undefined ? Infinity : combinedLimit(limited, experiment);
}

/** The setting with `max`, and the slider's, no greater than its upper end. */
export function fitted(setting: Setting, end: number): Setting {
  if (end === Infinity || !('slider' in setting)) return setting;
  const limit = Math.max(setting.min, end);
  const within = <R extends Range>(range: R): R => ({ ...range, max: Math.min(range.max, limit) });
  return { ...within(setting), slider: setting.slider && within(setting.slider) };
}
