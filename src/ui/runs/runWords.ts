/** What is said of kept runs. */
import type { TFunction } from 'i18next';
import { changedSettings } from '../../app/experimentStore';
import { wordsOf, type KeptRun, type Source } from '../../app/keptRun';
import type { Experiment, SettingKey } from '../../experiment/experiment';
import type { Format } from '../../i18n/format';
import { runWords } from '../../i18n/runNames';
import { changeWords } from '../words';
import { timeWriter } from './timeWriter';

/** What a person calls it, or else the words of its digest: "calm otter", "calm otter 2". */
export function runName(language: string, { ownName, number, result }: KeptRun): string {
  if (ownName !== null) return ownName;
  const words = runWords(language, wordsOf(result.digest));
  return number > 1 ? `${words} ${number}` : words;
}

/** Where a run comes from: trained here, recorded with the page, or from a file. */
export function sourceWords(t: TFunction, language: string, source: Source): string {
  if (source.kind !== 'file') return t(`runs.source.${source.kind}`);
  return t('runs.source.file', { file: shortName(source.file), time: timeWriter(language)(source.taken) });
}

/** What in a run from a file does not go together; null where all of it does. */
export function alteredWords(t: TFunction, source: Source): string | null {
  if (source.kind !== 'file' || source.altered === null) return null;
  const { kind, arm } = source.altered;
  return t(`runs.altered.${kind}`, { network: t(arm === null ? 'runs.altered.network' : `result.${arm}`) });
}

/** In Latin letters; those of East Asia are about twice as wide. */
const LONGEST = 18;
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/** A person may have called a run anything; in a drawing there is only so much room. */
export function shortName(name: string): string {
  let [short, room] = ['', LONGEST];
  for (const letter of name) {
    room -= WIDE.test(letter) ? 2 : 1;
    if (room < 0) return `${short.trimEnd()}…`;
    short += letter;
  }
  return name;
}

/** The engine decides no more than the last bits, and has a word only where nothing else differs. */
const LAST: readonly SettingKey[] = ['engine'];

/** The settings worth a word in which two experiments differ. */
export function tellingSettings(a: Experiment, b: Experiment): readonly SettingKey[] {
  const keys = changedSettings(a, b);
  const telling = keys.filter((key) => !LAST.includes(key));
  return telling.length > 0 ? telling : keys;
}

/** What was changed from one run to another, each a few words: "T 4 → 8". */
export function changesBetween(t: TFunction, format: Format, from: Experiment, to: Experiment): readonly string[] {
  return tellingSettings(from, to).map((key) => changeWords(t, format, key, from, to));
}
