/** What is said of kept runs. */
import type { TFunction } from 'i18next';
import { changedSettings } from '../../app/experimentStore';
import { signsOf, type KeptRun } from '../../app/keptRun';
import type { Experiment, SettingKey } from '../../experiment/experiment';
import type { Format } from '../../i18n/format';
import { runWords } from '../../i18n/runNames';
import { changeWords } from '../words';

/** What a person calls it, or else the words of its digest: "calm otter", "calm otter 2". */
export function runName(language: string, { ownName, number, result }: KeptRun): string {
  if (ownName !== null) return ownName;
  const words = runWords(language, signsOf(result.digest).words);
  return number > 1 ? `${words} ${number}` : words;
}

const LONGEST = 18;

/** A person may have called a run anything; in a drawing there is only so much room. */
export function shortName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
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
