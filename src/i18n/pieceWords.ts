/** What is wrong within a part of a link, on the page and on the command line. */
import type { TFunction } from 'i18next';

interface Piece {
  readonly piece?: { readonly name: string; readonly at: number | null };
  readonly given: string;
  readonly allowed: string;
}

const PIECES = [
  'code',
  'word',
  'number',
  'control',
  'step',
  'length',
  'characters',
  'numerics',
  'engine',
  'steps.teachers',
  'steps.students',
  'errors.ensemble',
  'errors.student',
  'errors.baseline',
  'digest',
  'strokes',
  'stroke',
  'move',
  'point',
  'points-few',
  'points-many',
  'points-one-class',
  'result',
  'name',
  'setting',
] as const;

/** "run 2: the digest, “abc”, is not 16 characters of 0–9 and a–f" */
export function pieceWords(t: TFunction, key: string, { piece, given, allowed }: Piece): string {
  const { name = 'shape', at = null } = piece ?? {};
  const known = PIECES.find((other) => other === name) ?? 'shape';
  const words = t(`notes.pieces.${known}`, { given, allowed: allowed.replaceAll('..', '–'), at: at ?? '' });
  return key === 'pins' && at !== null ? t('notes.pin', { at, piece: words }) : words;
}
