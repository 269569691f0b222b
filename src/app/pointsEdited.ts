/** A list of points as somebody edits it: a history of lists, of which the last one stands. */
import { formatPoints, parsePoints, POINT_LIMITS, PointsError, pointSet } from '../data/points';
import type { LabelledPoint, PointList } from './pointsShown';

/** Classes that a point may have. */
export const POINT_CLASSES = POINT_LIMITS.classes.most;

export type History = readonly PointList[];

export function standing(history: History): PointList {
  return history.at(-1) ?? [];
}

export function added(history: History, point: LabelledPoint): History {
  return [...history, [...standing(history), rounded(point)]];
}

/** How far apart points set one after the other lie, and how close to a spot another one takes it. */
const APART = 0.04;
const TAKEN = 0.02;

/** A point in the middle, or in the free place on a spiral around it that is next to the middle. */
export function addedInMiddle(history: History, label: number): History {
  const taken = (x: number, y: number): boolean =>
    standing(history).some((point) => Math.hypot(point.x - x, point.y - y) < TAKEN);
  const most = standing(history).length;
  for (let i = 0; i <= most; i++) {
    const [radius, turn] = [APART * Math.sqrt(i), i * GOLDEN];
    const [x, y] = [0.5 + radius * Math.cos(turn), 0.5 + radius * Math.sin(turn)];
    if (i === most || !taken(x, y)) return added(history, { x, y, label });
  }
  return history;
}

/** The angle between two seeds of a sunflower, which never come to lie on each other. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export function relabelled(history: History, index: number, label: number): History {
  return [...history, standing(history).map((point, i) => (i === index ? { ...point, label } : point))];
}

export function removed(history: History, index: number): History {
  return [...history, standing(history).filter((_, i) => i !== index)];
}

/** A point at another place. @param anew false where it goes on being dragged, which is one step of undo */
export function moved(history: History, index: number, to: Pick<LabelledPoint, 'x' | 'y'>, anew: boolean): History {
  const list = standing(history).map((point, i) => (i === index ? rounded({ ...point, ...to }) : point));
  return [...(anew ? history : history.slice(0, -1)), list];
}

export function cleared(history: History): History {
  return [...history, []];
}

export function undone(history: History): History {
  return history.length > 1 ? history.slice(0, -1) : history;
}

/** Why a text or a list of points can't be taken, as data. */
export type Fault = Pick<PointsError, 'code' | 'line'>;

/** Why networks can't learn from a list; null where they can. */
export function faultOf(points: PointList): Fault | null {
  return faultIn(() => pointSet(points));
}

/** The points of a text in place of those that stand, or why they can't be read. */
export function read(history: History, text: string): { readonly history: History; readonly fault: Fault | null } {
  let list: PointList = [];
  const fault = faultIn(() => (list = parsePoints(text)));
  return { history: fault === null ? [...history, list] : history, fault };
}

/** The points as text that can be read back. */
export function textOf(points: PointList): string {
  return formatPoints(points);
}

function faultIn(work: () => unknown): Fault | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof PointsError) return error;
    throw error;
  }
}

/** Within the square, to the thousandth: what is copied should be short. */
function rounded({ x, y, label }: LabelledPoint): LabelledPoint {
  const place = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
  return { x: place(x), y: place(y), label };
}
