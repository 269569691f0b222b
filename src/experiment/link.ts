/**
 * An experiment as a readable query, `v=1&preset=same-digits&T=8&studentHidden=64`: what differs from its preset, in the
 * order of the settings table.
 */
import type { Given, Note } from './clamp';
import { clamp } from './clamp';
import { CHOICE_KEYS, readChoice, type DecodedChoice } from './choice';
import type { Experiment } from './experiment';
import type { PresetId } from './presets';
import { DEFAULT_PRESET, PRESET_IDS, isPresetId, presetExperiment } from './presets';
import { SETTING_LIST } from './settings';
import { formatValue } from './values';

/** Raised when links of before would read as another experiment; those then go on being read as what they were. */
const LINK_VERSION = 1;

/** Keys of an address that say how the page is looked at. */
export const PAGE_KEYS: ReadonlySet<string> = new Set(['lang', 'tab', 'dress', 'lesson', 'page']);

export interface DecodedLink extends Given {
  readonly preset: PresetId;
}

type Pair = readonly [key: string, text: string];

/** A query without a leading `?`. Every character of it may stand in an address as it is. */
export function encodeLink(experiment: Experiment, preset: PresetId): string {
  const base = presetExperiment(preset);
  const pairs: string[] = [`v=${LINK_VERSION}`];
  if (preset !== DEFAULT_PRESET) pairs.push(`preset=${preset}`);
  for (const { key } of SETTING_LIST) {
    const text = formatValue(experiment[key]);
    if (text !== formatValue(base[key])) pairs.push(`${key}=${text}`);
  }
  return pairs.join('&');
}

/**
 * Reads a whole URL, or a query with or without its leading `?` or `#`. Takes any string, never throws, and notes
 * whatever it does not take as given, except the keys named in `foreign`, which belong to somebody else, and those of
 * `decodeChoice`.
 */
export function decodeLink(link: string, foreign: ReadonlySet<string> = new Set()): DecodedLink {
  const pairs = pairsOf(link).filter(([key]) => !foreign.has(key) && !isOfChoice(key));
  const notes: Note[] = [];
  readVersion(only('v', pairs, notes), notes);
  const preset = readPreset(only('preset', pairs, notes), notes);
  const settings = pairs.filter(([key]) => key !== 'v' && key !== 'preset');
  const { experiment, notes: clampNotes, given } = clamp(settings, presetExperiment(preset));
  return { experiment, preset, notes: [...notes, ...clampNotes], given };
}

/** What a link says of a comparison, laid over that of its preset. Throws as little. */
export function decodeChoice(link: string, preset: PresetId): DecodedChoice {
  return readChoice(pairsOf(link), preset);
}

/** The pairs of a link in any of the forms that `decodeLink` takes. */
export function linkPairs(link: string): URLSearchParams {
  return new URLSearchParams(query(link));
}

function pairsOf(link: string): Pair[] {
  return [...linkPairs(link)];
}

function isOfChoice(key: string): boolean {
  return CHOICE_KEYS.some((other) => other === key);
}

/** The `key=value` pairs of a link, joined by `&`. An anchor (`#results`) after a path or query is none. */
function query(link: string): string {
  const text = link.trim();
  if (text.startsWith('#')) return text.slice(1);
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  const search = searchPart(hash < 0 ? text : text.slice(0, hash));
  return fragment.includes('=') ? `${search}&${fragment}` : search;
}

function searchPart(text: string): string {
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(path)) {
    if (mark >= 0) return text.slice(mark + 1);
    // An address that lost its question mark on its way still says what it held.
    const last = text.slice(text.lastIndexOf('/') + 1);
    return last.includes('=') ? last : '';
  }
  return mark < 0 || path.includes('=') ? text : text.slice(mark + 1);
}

/** The first text given for a key that is not a setting; later ones are noted. */
function only(key: 'v' | 'preset', pairs: readonly Pair[], notes: Note[]): string | null {
  const [first = null, ...rest] = pairs.filter(([name]) => name === key).map(([, text]) => text);
  for (const given of rest) notes.push({ ...noteOn(key, given), kind: 'duplicate', used: first });
  return first;
}

function readVersion(given: string | null, notes: Note[]): void {
  if (given === null || given === String(LINK_VERSION)) return;
  const kind = /^\d+$/.test(given) && Number(given) > LINK_VERSION ? 'newer-version' : 'not-a-value';
  notes.push({ ...noteOn('v', given), kind, used: String(LINK_VERSION) });
}

function readPreset(given: string | null, notes: Note[]): PresetId {
  if (given === null) return DEFAULT_PRESET;
  if (isPresetId(given)) return given;
  notes.push({ ...noteOn('preset', given), kind: 'unknown-preset', used: DEFAULT_PRESET });
  return DEFAULT_PRESET;
}

function noteOn(key: 'v' | 'preset', given: string): Omit<Note, 'kind' | 'used'> {
  return { key, given, allowed: key === 'v' ? String(LINK_VERSION) : PRESET_IDS.join(', ') };
}
