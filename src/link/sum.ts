/**
 * The checksum that stands first in every link that the page makes, so that one that was cut off or changed on its way is
 * noticed wherever that happened.
 */
import { CHOICE_KEYS } from '../experiment/choice';
import type { Note } from '../experiment/clamp';
import { linkPairs, PAGE_KEYS } from '../experiment/link';
import { isSettingKey } from '../experiment/settings';
import { PART_NAMES } from './parts';

export const SUM_KEY = 'sum';

/** Keys that mean something; what others add on the way, such as where a link was clicked, changes nothing. */
const KNOWN: ReadonlySet<string> = new Set(['v', 'preset', ...CHOICE_KEYS, ...PAGE_KEYS, ...PART_NAMES]);

type Pairs = readonly (readonly [key: string, text: string])[];

/** A query with its sum before it; one of a single part has nothing to lose. */
export function withSum(query: string): string {
  const pairs = known(query);
  return pairs.length < 2 ? query : `${SUM_KEY}=${sumOf(pairs)}&${query}`;
}

/** What a link that brings a sum has lost or changed since; nothing of one without. */
export function sumNotes(link: string): Note[] {
  const [sum, ...more] = linkPairs(link).getAll(SUM_KEY);
  if (sum === undefined) return [];
  const pairs = known(link);
  const again = more.map((given): Note => ({ key: SUM_KEY, kind: 'duplicate', given, used: sum, allowed: '' }));
  return sum === sumOf(pairs) ? again : [lossNote(pairs, sum), ...again];
}

/**
 * How many parts stand (`used`) of how many there were (`allowed`), and what can be told of where (`piece`): `given` holds parts that
 * were others (`parts`), the first one that is not in its place (`from`), the last one (`end`), or nothing (`unknown`).
 */
function lossNote(pairs: Pairs, sum: string): Note {
  const letters = SUM.exec(sum)?.[1];
  const made = letters?.length ?? pairs.length;
  const others = pairs.filter((pair, i) => letters !== undefined && letterOf(pair) !== letters[i]);
  const [name, named] = culprit(pairs, made, others);
  return {
    key: SUM_KEY,
    kind: pairs.length < made ? 'cut' : 'changed',
    given: named.map(([key, text]) => `${key}=${text}`).join(', '),
    used: String(pairs.length),
    allowed: String(made),
    piece: { name, at: null },
  };
}

function culprit(pairs: Pairs, made: number, others: Pairs): [name: string, named: Pairs] {
  if (others.length === 0) return 0 < pairs.length && pairs.length < made ? ['end', pairs.slice(-1)] : ['unknown', []];
  if (pairs.length === made) return ['parts', others];
  return ['from', others.slice(0, 1)];
}

/** The pairs of a link whose keys mean something to the page. */
export function known(link: string): Pairs {
  return [...linkPairs(link)].filter(([key]) => isSettingKey(key) || KNOWN.has(key));
}

const SUM = /^([\da-z]+)-[\da-z]{7}$/;

/** A letter for each pair, which tells with 35 to 1 whether it is another, and a checksum over all; as they read once unescaped. */
function sumOf(pairs: Pairs): string {
  return `${pairs.map(letterOf).join('')}-${fnv1a(pairs).toString(36).padStart(7, '0')}`;
}

function letterOf(pair: Pairs[number]): string {
  return (fnv1a(pair) % 36).toString(36);
}

/** FNV-1a of 32 bits (draft-eastlake-fnv, section 2): one byte that was changed always changes it. */
function fnv1a(value: unknown): number {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
