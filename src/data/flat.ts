/** Sets of points in the unit square that are drawn from figures, so that what a network learns can be seen whole. */
import { normal } from '../random/normal';
import { philox, type Key } from '../random/philox';
import { fork } from '../random/random';
import { encodePoint, FLAT_INPUTS } from './flatPoint';
import { FIGURES, type FigureKind } from './figures';
import type { ImageSet } from './imageSet';

export interface FlatRequest {
  readonly kind: FigureKind;
  /** 2 for moons, 2 to 5 for the others. */
  readonly classes: number;
  /**
   * Standard deviation from the figure in each direction, as a share of the distance between neighbouring classes: 0 to
   * 1. At 0.25 the middle between two classes is two deviations away from both.
   */
  readonly noise: number;
  /** Number of points, a whole number from 0. */
  readonly count: number;
  /** Another key gives other points of the same figure. */
  readonly key: Key;
}

const TWO_32 = 2 ** 32;

/**
 * Draws points from a figure. Classes take turns: point i is of class `i % classes`. It depends on kind, classes, noise,
 * key and i alone, so that a smaller set is the beginning of a larger one.
 *
 * Its place on the figure is word 0 of the block of `key` at the counter (i, 0, 0, 0), over 2^32; its noise are the
 * normal deviates of `fork(key, 'noise')` at (i, 0, 0) and (i, 1, 0). What noise carries over an edge of the square is
 * mirrored back in, so that nothing piles up there.
 *
 * @returns `count * 4` bytes, a point after another as `encodePoint` gives them, and `count` labels
 * @throws RangeError for classes, noise or a count out of range
 */
export function flatSet({ kind, classes, noise, count, key }: FlatRequest): ImageSet {
  check(kind, classes, noise, count);
  const { place, gap } = FIGURES[kind];
  const deviation = noise * gap(classes);
  const noiseKey = fork(key, 'noise');
  const block = new Uint32Array(4);
  const images = new Uint8Array(count * FLAT_INPUTS);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    philox(key, i, 0, 0, 0, block);
    const { x, y } = place(i % classes, classes, block[0]! / TWO_32);
    const right = x + deviation * normal(noiseKey, i, 0, 0);
    const up = y + deviation * normal(noiseKey, i, 1, 0);
    images.set(encodePoint(mirrored(right), mirrored(up)), i * FLAT_INPUTS);
    labels[i] = i % classes;
  }
  return { images, labels };
}

/** Folds the line onto 0 to 1, as if there were a mirror at each end. */
function mirrored(value: number): number {
  const folded = value - 2 * Math.floor(value / 2);
  return folded > 1 ? 2 - folded : folded;
}

function check(kind: FigureKind, classes: number, noise: number, count: number): void {
  const { least, most } = FIGURES[kind].classes;
  if (!Number.isInteger(classes) || classes < least || classes > most) {
    throw new RangeError(`${kind} have ${least} to ${most} classes, not ${classes}`);
  }
  if (!(noise >= 0 && noise <= 1)) throw new RangeError(`noise must be from 0 to 1: ${noise}`);
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`count must be a whole number from 0: ${count}`);
}
