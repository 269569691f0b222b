/** Settings as the data allow them: their upper ends are those of the examples that there are. */
import { combinedLimit } from '../../experiment/clamp';
import type { Experiment } from '../../experiment/experiment';
import type { Range, Setting } from '../../experiment/settings';

const LIMITED = ['labelled', 'transferSize', 'transferLabelled'] as const;

/** The setting with `max`, and the slider's, no greater than what would be taken. */
export function fitted(setting: Setting, experiment: Experiment): Setting {
  const key = LIMITED.find((limited) => limited === setting.key);
  if (key === undefined || !('slider' in setting)) return setting;
  const limit = Math.max(setting.min, combinedLimit(key, experiment));
  const within = <R extends Range>(range: R): R => ({ ...range, max: Math.min(range.max, limit) });
  return { ...within(setting), slider: setting.slider && within(setting.slider) };
}
