/** Earlier runs beside the one that stands. */
import type { TFunction } from 'i18next';
import type { KeptRun } from '../../app/keptRun';
import { dataName } from '../../experiment/datasets';
import type { Experiment } from '../../experiment/experiment';
import type { Result } from '../../experiment/result';
import type { Format } from '../../i18n/format';
import { tellingSettings } from '../runs/runWords';
import { settingName, valueWords } from '../words';

/** More marks than of so many runs hide each other. */
const MOST_EARLIER = 60;

/** The latest of those whose errors can be compared with a result's, on the same test set; newest first. */
export function comparable(runs: readonly KeptRun[], { digest, experiment }: Result): KeptRun[] {
  return runs
    .filter(({ result }) => result.digest !== digest && dataName(result.experiment) === dataName(experiment))
    .slice(-MOST_EARLIER)
    .reverse();
}

/** Of an earlier run the settings in which it differed from the present one: "T 8, Teachers 3". */
export function differedWords(t: TFunction, format: Format, earlier: Experiment, present: Experiment): string {
  const keys = tellingSettings(present, earlier);
  if (keys.length === 0) return t('price.sameSettings');
  return keys.map((key) => `${settingName(t, key)} ${valueWords(t, format, key, earlier)}`).join(', ');
}
