/** Points that a person has set: their text form, `x,y,class` lines, and the set that networks learn from. */
import { encodePoint, FLAT_INPUTS, type Point } from './flatPoint';
import type { OwnSet } from './ownImages';

export interface LabelledPoint extends Point {
  /** 0 to 4. */
  readonly label: number;
}

export type PointList = readonly LabelledPoint[];

/** Least and greatest numbers in a list that networks can learn from. Of the classes at least two have points. */
export const POINT_LIMITS = { classes: { least: 2, most: 5 }, points: { least: 2, most: 2000 } } as const;

/**
 * `point-unreadable`: a line is not three numbers with commas between them. `point-outside`: a coordinate is not in 0 to
 * 1. `point-class`: a class is none of 0 to 4. `points-few`, `points-many`: there are not 2 to 2,000 points.
 * `points-one-class`: all points have the same class.
 */
export type PointsErrorCode =
  'point-unreadable' | 'point-outside' | 'point-class' | 'points-few' | 'points-many' | 'points-one-class';

/** Why points could not be taken, as data: `code` is what programs look at. */
export class PointsError extends Error {
  override readonly name = 'PointsError';
  readonly code: PointsErrorCode;
  /** Of the text, from 1; of a list that never was text, the number of the point. Null where it is about all of them. */
  readonly line: number | null;

  constructor(code: PointsErrorCode, line: number | null = null) {
    super(line === null ? code : `${code}: line ${line}`);
    this.code = code;
    this.line = line;
  }
}

const HEADER = 'x,y,class';
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads lines `x,y,class`. Blank lines, blanks around numbers and a first line that says `x,y,class` are passed over.
 * @throws PointsError about the first line that is none, or about the list as a whole
 */
export function parsePoints(text: string): PointList {
  const points: LabelledPoint[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  let begun = false;
  lines.forEach((raw, i) => {
    const line = raw.replace(/\s/g, '');
    if (line === '' || (!begun && line.toLowerCase() === HEADER)) return;
    begun = true;
    points.push(parseLine(raw, i + 1));
    if (points.length > POINT_LIMITS.points.most) throw new PointsError('points-many', i + 1);
  });
  checkList(points);
  return points;
}

/** The points as text that `parsePoints` reads back to the same list, with its header. */
export function formatPoints(points: PointList): string {
  return [HEADER, ...points.map(({ x, y, label }) => `${x},${y},${label}`), ''].join('\n');
}

/** The classes of the networks for these points: those up to the last that has a point. */
export function pointClasses(points: PointList): number {
  return points.reduce((classes, { label }) => Math.max(classes, label + 1), 0);
}

/**
 * The points as networks take them, in their order; the name of a class is its number.
 * @returns `count * 4` bytes and `count` labels
 * @throws PointsError about the first point that is none, or about the list as a whole
 */
export function pointSet(points: PointList): OwnSet {
  points.forEach((point, i) => checkPoint(point, i + 1));
  checkList(points);
  const images = new Uint8Array(points.length * FLAT_INPUTS);
  points.forEach(({ x, y }, i) => images.set(encodePoint(x, y), i * FLAT_INPUTS));
  const names = Array.from({ length: pointClasses(points) }, (_, label) => String(label));
  return { images, labels: Uint8Array.from(points, ({ label }) => label), names };
}

function parseLine(text: string, line: number): LabelledPoint {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 3 || !parts.every((part) => DECIMAL.test(part))) throw new PointsError('point-unreadable', line);
  const [x = NaN, y = NaN, label = NaN] = parts.map(Number);
  const point = { x, y, label };
  checkPoint(point, line);
  return point;
}

function checkPoint({ x, y, label }: LabelledPoint, line: number): void {
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) throw new PointsError('point-outside', line);
  if (!Number.isInteger(label) || label < 0 || label >= POINT_LIMITS.classes.most) {
    throw new PointsError('point-class', line);
  }
}

function checkList(points: PointList): void {
  const { least, most } = POINT_LIMITS.points;
  if (points.length < least) throw new PointsError('points-few');
  if (points.length > most) throw new PointsError('points-many');
  if (points.every(({ label }) => label === points[0]!.label)) throw new PointsError('points-one-class');
}
