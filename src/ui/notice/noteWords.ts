/** What a note says. */
import type { TFunction } from 'i18next';
import type { Note } from '../../experiment/clamp';
import { SETTINGS, isSettingKey, type ChainSetting, type Setting } from '../../experiment/settings';
import type { Format } from '../../i18n/format';
import { lossWords } from '../../i18n/lossWords';
import { pieceWords } from '../../i18n/pieceWords';
import { PART_NAMES } from '../../link/parts';
import { SUM_KEY } from '../../link/sum';
import { layersWords, settingName } from '../words';

export function noteWords(t: TFunction, format: Format, note: Note): string {
  const { key, kind, allowed, used } = note;
  const given = shortened(note.given);
  if (kind === 'cut' || kind === 'changed') return lossWords(t, { ...note, kind, given });
  const name = noteName(t, key);
  const setting: Setting | null = isSettingKey(key) ? SETTINGS[key] : null;
  const stands = setting !== null && 'min' in setting ? numberWords(format, used ?? '') : (used ?? '');
  const may = setting === null ? allowed : allowedWords(t, format, setting, allowed);
  const piece = pieceWords(t, key, { ...note, given });
  // Of several things in a part, the one that does not go with the settings is named.
  const said = kind === 'unfit' && note.piece ? 'not-a-part' : kind;
  return t(`notes.kinds.${said}`, { key: shortened(key), name, given, piece, allowed: may, used: stands });
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

/** Whether all that the link says stands as it is given, though it was made otherwise. */
export function isLoss({ kind }: Note): boolean {
  return kind === 'cut' || kind === 'changed';
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
  if (part !== undefined) return t(`notes.parts.${part}`);
  if (key === SUM_KEY) return t('notes.sum');
  return key === 'preset' ? t('preset.label') : t('notes.version');
}
