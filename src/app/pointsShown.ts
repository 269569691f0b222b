/** Points of a data set as pictures of it show them. */
import { decodePoint, encodePoint, FLAT_INPUTS, type Point } from '../data/flatPoint';
import { learningPoints } from '../data/drawnPoints';
import type { ImageSet } from '../data/imageSet';
import type { LabelledPoint, PointList } from '../data/points';
import { isDrawn, type DataChoice } from '../experiment/datasets';

export type { LabelledPoint, PointList } from '../data/points';
export type { Point } from '../data/flatPoint';

/** The first points that networks of a seed learn from; those of a person are in `own`. */
export function pointsShown(choice: DataChoice, seed: number, count: number, own: PointList): PointList {
  const { dataset } = choice;
  if (isDrawn(dataset)) return listed(learningPoints({ ...choice, dataset }, seed, count));
  return dataset === 'points' ? own : [];
}

/** A point from its bytes. */
export function decoded(bytes: Uint8Array): Point {
  return decodePoint(bytes);
}

/** A point as networks get it. */
export function encoded({ x, y }: Point): Uint8Array {
  return Uint8Array.from(encodePoint(x, y));
}

function listed({ images, labels }: ImageSet): PointList {
  return Array.from(labels, (label, i): LabelledPoint => ({ ...decodePoint(images, i * FLAT_INPUTS), label }));
}
