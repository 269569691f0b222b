/**
 * The checksum that stands first in a link which was made to be sent, so that one that was cut off or changed on its way is
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

/** A query with its sum before it. */
export function withSum(query: string): string {
  return `${SUM_KEY}=${sumOf(known(query))}&${query}`;
}

/** What a link that brings a sum has lost or changed since; nothing of one without. */
export function sumNotes(link: string): Note[] {
  const [sum, ...more] = linkPairs(link).getAll(SUM_KEY);
  if (sum === undefined) return [];
  const pairs = known(link);
  const again = more.map((given): Note => ({ key: SUM_KEY, kind: 'duplicate', given, used: sum, allowed: '' }));
  if (sum === sumOf(pairs)) return again;
  const made = Number(/^(\d{1,3})-/.exec(sum)?.[1] ?? 0);
  const note = { key: SUM_KEY, given: String(pairs.length), used: null, allowed: String(made) };
  return [{ ...note, kind: pairs.length < made ? 'cut' : 'changed' }, ...again];
}

function known(link: string): Pairs {
  return [...linkPairs(link)].filter(([key]) => isSettingKey(key) || KNOWN.has(key));
}

/** How many pairs there are, and a checksum over them as they read once nothing in them is escaped any more. */
function sumOf(pairs: Pairs): string {
  const bytes = new TextEncoder().encode(JSON.stringify(pairs));
  return `${pairs.length}-${fnv1a(bytes).toString(36).padStart(7, '0')}`;
}

/** FNV-1a of 32 bits (draft-eastlake-fnv, section 2): one byte that was changed always changes it. */
function fnv1a(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
