/** The commonest question: fewer errors, about as many, or more. */
import type { Question, Row } from './lesson';
import { meanOf } from './rows';

export const CHANGE = ['fewer', 'same', 'more'] as const;

type Change = (typeof CHANGE)[number];

/** Less than this share of the other's errors is about as many. */
const SLIGHT = 0.02;

export function changeOf(rows: readonly Row[], id: string, than: string): Change {
  return change(meanOf(rows, id), meanOf(rows, than), SLIGHT);
}

/** Asks it of one row against another. */
export function changeAsked(id: string, than: string): Question {
  return { kind: 'choice', options: CHANGE, right: (rows) => changeOf(rows, id, than) };
}

/** @param slight share of `before` that is about as many */
export function change(errors: number, before: number, slight: number): Change {
  const ratio = errors / before;
  return ratio < 1 - slight ? 'fewer' : ratio > 1 + slight ? 'more' : 'same';
}
