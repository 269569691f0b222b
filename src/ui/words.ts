/** Sentences made of data: what changed, what a note says. */
import type { TFunction } from 'i18next';
import type { Note } from '../experiment/clamp';
import { factsOf, transferredClasses } from '../experiment/datasets';
import type { Experiment, SettingKey } from '../experiment/experiment';
import {
  SETTINGS,
  isSettingKey,
  type ChainSetting,
  type LayersSetting,
  type Range,
  type Setting,
} from '../experiment/settings';
import { formatValue, type Value } from '../experiment/values';
import type { Format } from '../i18n/format';
import { PART_NAMES } from '../link/parts';
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

function chainWords(t: TFunction, format: Format, setting: ChainSetting): string {
  return t('settings.allowedChain', { networks: setting.networks.max, layers: layersWords(t, format, setting) });
}

function setWords(
  t: TFunction,
  { choices, least }: { readonly choices: readonly string[]; readonly least: number },
): string {
  const example = choices.slice(0, 2).join('-');
  return t(least === 0 ? 'settings.allowedAny' : 'settings.allowedSome', { choices: choices.join(', '), example });
}

/** A value that was moved into its range and then further is noted once: what was given, and what stands in the end. */
export function withoutRepetition(notes: readonly Note[]): readonly Note[] {
  const limited = new Set(notes.filter(({ kind }) => kind === 'combined-limit').map(({ key }) => key));
  const given = new Map(notes.filter(({ kind }) => kind === 'clamped').map((note) => [note.key, note.given]));
  return notes
    .filter(({ kind, key }) => kind !== 'clamped' || !limited.has(key))
    .map((note) => (note.kind === 'combined-limit' ? { ...note, given: given.get(note.key) ?? note.given } : note));
}

const PARTS = ['methods', 'along', 'seeds', 'tab', 'dress', 'lang', 'lesson', 'page', ...PART_NAMES] as const;

function noteName(t: TFunction, key: string): string {
  if (isSettingKey(key)) return settingName(t, key);
  const part = PARTS.find((other) => other === key);
  if (part !== undefined) return t(`notice.parts.${part}`);
  return key === 'preset' ? t('preset.label') : t('notice.version');
}

/** A stretch of time to read at a glance: seconds up to a minute and a half, then minutes, then hours. */
export function timeWords(t: TFunction, format: Format, seconds: number, decimals = 0): string {
  if (seconds < 90) return t('time.seconds', { number: format.fixed(seconds, decimals) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return t('time.minutes', { number: format.count(minutes) });
  return t('time.hours', { hours: format.count(Math.floor(minutes / 60)), minutes: format.count(minutes % 60) });
}

export function noteWords(t: TFunction, format: Format, note: Note): string {
  const { key, kind, allowed, used } = note;
  const given = shortened(note.given);
  const name = noteName(t, key);
  const setting: Setting | null = isSettingKey(key) ? SETTINGS[key] : null;
  const stands = setting !== null && 'min' in setting ? numberWords(format, used ?? '') : (used ?? '');
  const may = setting === null ? allowed : allowedWords(t, format, setting, allowed);
  return t(`notice.kinds.${kind}`, { key: shortened(key), name, given, allowed: may, used: stands });
}

/** What may be given; of numbers the range of the note, which other settings may have narrowed. */
function allowedWords(t: TFunction, format: Format, setting: Setting, allowed: string): string {
  switch (setting.kind) {
    case 'choice':
      return allowed;
    case 'set':
      return setWords(t, setting);
    case 'layers':
      return layersWords(t, format, setting);
    case 'chain':
      return chainWords(t, format, setting);
    case 'integer':
      return t('settings.allowedWhole', { range: rangeWords(format, allowed) });
    case 'number':
    case 'logarithmic':
      return rangeWords(format, allowed);
  }
}

function rangeWords(format: Format, allowed: string): string {
  return allowed
    .split('..')
    .map((end) => numberWords(format, end))
    .join('–');
}

function numberWords(format: Format, text: string): string {
  return format.plain(Number(text), 5);
}

const LONGEST = 60;

/** A link may hold anything; a notice has only so much room. */
function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
