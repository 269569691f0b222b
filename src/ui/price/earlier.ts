/** Earlier runs beside the one that stands. */
import type { TFunction } from 'i18next';
import { changedSettings } from '../../app/experimentStore';
import type { FinishedRun } from '../../app/history';
import { dataName } from '../../experiment/datasets';
import type { Experiment, SettingKey } from '../../experiment/experiment';
import type { Result } from '../../experiment/result';
import type { Format } from '../../i18n/format';
import { settingName, valueWords } from '../words';

/** Those whose errors can be compared with a result's: on the same test set; newest first. */
export function comparable(finished: readonly FinishedRun[], { digest, experiment }: Result): FinishedRun[] {
  return finished
    .filter(({ result }) => result.digest !== digest && dataName(result.experiment) === dataName(experiment))
    .reverse();
}

export function runName(t: TFunction, run: number): string {
  return run === 0 ? t('price.recorded') : t('price.run', { run });
}

/** The engine decides no more than the last bits, and has a word only where nothing else differs. */
const LAST: readonly SettingKey[] = ['engine'];

/** Of an earlier run the settings in which it differed from the present one: "T 8, Teachers 3". */
export function differedWords(t: TFunction, format: Format, earlier: Experiment, present: Experiment): string {
  const keys = changedSettings(present, earlier);
  const telling = keys.filter((key) => !LAST.includes(key));
  const named = telling.length > 0 ? telling : keys;
  if (named.length === 0) return t('price.sameSettings');
  return named.map((key) => `${settingName(t, key)} ${valueWords(t, format, key, earlier)}`).join(', ');
}
