/** Sentences made of data: what changed, how long something takes. */
import type { TFunction } from 'i18next';
import { factsOf, transferredClasses } from '../experiment/datasets';
import type { Experiment, SettingKey } from '../experiment/experiment';
import { SETTINGS, type LayersSetting, type Range, type Setting } from '../experiment/settings';
import { formatValue, type Value } from '../experiment/values';
import type { Format } from '../i18n/format';
import { classNames } from './dataWords';

export function settingName(t: TFunction, key: SettingKey): string {
  return t(`settings.keys.${key}.label`);
}

/** The value of a setting as the page writes it: choices in words, layers as 400-400, numbers by the language's habits. */
export function valueWords(t: TFunction, format: Format, key: SettingKey, experiment: Experiment): string {
  const setting: Setting = SETTINGS[key];
  const value: Value = experiment[key];
  if (setting.kind === 'choice') {
    const choice = setting.choices.find((other) => other === value);
    return choice === undefined ? formatValue(value) : t(`settings.choices.${choice}`);
  }
  if (key === 'controls') return controlsWords(t, value);
  if (key === 'transferClasses') return classesWords(t, experiment);
  if (setting.kind === 'chain' && formatValue(value) === 'none') return t('settings.noneChosen');
  return typeof value === 'number' && key !== 'seed' ? format.plain(value, 5) : formatValue(value);
}

function controlsWords(t: TFunction, value: Value): string {
  const chosen = SETTINGS.controls.choices.filter((choice) => Array.isArray(value) && value.includes(choice));
  return chosen.map((control) => t(`settings.controls.${control}`)).join(', ') || t('settings.noneChosen');
}

/** The shorter of those that are in and those that are out. */
function classesWords(t: TFunction, experiment: Experiment): string {
  const chosen = transferredClasses(experiment);
  const all = [...Array(factsOf(experiment).classes).keys()];
  if (chosen.length === all.length) return t('settings.allClasses');
  if (chosen.length <= all.length / 2) return classNames(t, experiment, chosen);
  const out = all.filter((label) => !chosen.includes(label));
  return t('settings.without', { classes: classNames(t, experiment, out) });
}

/** "Teachers 5 → 3" */
export function changeWords(t: TFunction, format: Format, key: SettingKey, from: Experiment, to: Experiment): string {
  return t('status.change', {
    setting: settingName(t, key),
    from: valueWords(t, format, key, from),
    to: valueWords(t, format, key, to),
  });
}

const MOST_CHANGES = 2;

/** "Labelled digits 1,000 → 500, Teachers 5 → 3 and 2 more" */
export function changesWords(
  t: TFunction,
  format: Format,
  keys: readonly SettingKey[],
  from: Experiment,
  to: Experiment,
): string {
  const changes = keys
    .slice(0, MOST_CHANGES)
    .map((key) => changeWords(t, format, key, from, to))
    .join(', ');
  const count = keys.length - MOST_CHANGES;
  return count > 0 ? t('status.staleMore', { changes, count }) : t('status.stale', { changes });
}

/** "1–3 layers of 1–2,048 units" */
export function layersWords(
  t: TFunction,
  format: Format,
  { layers, units }: Pick<LayersSetting, 'layers' | 'units'>,
): string {
  const between = ({ min, max }: Range): string => `${format.count(min)}–${format.count(max)}`;
  return t('settings.layers', { layers: between(layers), units: between(units) });
}

/** A stretch of time to read at a glance: seconds up to a minute and a half, then minutes, then hours. */
export function timeWords(t: TFunction, format: Format, seconds: number, decimals = 0): string {
  if (seconds < 90) return t('time.seconds', { number: format.fixed(seconds, decimals) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return t('time.minutes', { number: format.count(minutes) });
  return t('time.hours', { hours: format.count(Math.floor(minutes / 60)), minutes: format.count(minutes % 60) });
}
