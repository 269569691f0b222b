/** A whole link: experiment, comparison, and all that it says beside them. */
import type { Choice } from '../experiment/comparison';
import { decodeChoice, decodeLink, linkPairs, PAGE_KEYS, type DecodedLink } from '../experiment/link';
import { fitParts } from './fit';
import { decodeParts, PART_NAMES, type Parts } from './parts';
import { SUM_KEY, sumNotes } from './sum';

export interface Link extends DecodedLink {
  readonly choice: Choice;
  readonly parts: Parts;
}

const NO_SETTINGS: ReadonlySet<string> = new Set([...PAGE_KEYS, ...PART_NAMES, SUM_KEY]);

/**
 * Takes any string, never throws, and notes whatever it does not take as given. What is the page's own, such as its language, is left
 * to the page.
 */
export function readLink(link: string): Link {
  const decoded = decodeLink(link, NO_SETTINGS);
  const { choice, notes: ofChoice } = decodeChoice(link, decoded.preset);
  const read = decodeParts(linkPairs(link));
  const { parts, notes: unfit } = fitParts(read.parts, decoded.experiment);
  return {
    ...decoded,
    choice,
    parts,
    notes: [...sumNotes(link), ...decoded.notes, ...ofChoice, ...read.notes, ...unfit],
  };
}
