/**
 * Which training images a run uses, and for what.
 *
 * A seed puts all training images into one order: each class is a queue (the pieces in a seeded order, the images of
 * each piece in a seeded order), and the classes take turns, in a seeded order of classes, each giving the next image
 * of its queue until it has none left. The labelled set is the first `labelled` images of that order, the unlabelled
 * set the `unlabelled` ones after them. Hence, for one seed:
 *
 * - both sets are class-balanced: counts differ by at most 1, but for classes that have run out;
 * - the labelled set never depends on the number of unlabelled images, and a smaller one is the beginning of a larger;
 * - labelled and unlabelled set together are the labelled set of a run in which all those labels are known;
 * - only the pieces at the front of the order of pieces are needed, two for 5,000 images.
 */
import { random, fork, seedKey } from '../random/random';
import { CLASSES, piecesOf, type Manifest, type Piece } from './manifest';
import type { LoadedPiece } from './pieces';

export interface SplitRequest {
  /** Number of images whose labels are known. */
  readonly labelled: number;
  /** Number of images beside them without labels. */
  readonly unlabelled: number;
  /** A whole number from 0. */
  readonly seed: number;
}

export interface SplitPlan extends SplitRequest {
  /** The pieces that `split` needs, in seeded order. */
  readonly pieces: readonly Piece[];
  /** The class of each image of both sets, in their order. */
  readonly classes: Uint8Array;
}

/** Indices into the training set, 0 to 59,999; no index is in both, or twice in one. */
export interface Split {
  readonly labelled: Uint32Array<ArrayBuffer>;
  readonly unlabelled: Uint32Array<ArrayBuffer>;
}

/** @throws RangeError if more images are asked for than there are, or the request is not of whole numbers from 0 */
export function planSplit(manifest: Manifest, { labelled, unlabelled, seed }: SplitRequest): SplitPlan {
  const pieces = piecesOf(manifest, 'train');
  const count = labelled + unlabelled;
  const available = pieces.reduce((sum, piece) => sum + piece.count, 0);
  if (![labelled, unlabelled].every((n) => Number.isSafeInteger(n) && n >= 0) || count > available) {
    throw new RangeError(`cannot split ${available} images into ${labelled} labelled and ${unlabelled} unlabelled`);
  }
  const stream = random(splitKey(seed));
  stream.shuffle(pieces);
  const classes = takeTurns(addCounts(pieces), stream.permutation(CLASSES), count);
  return { labelled, unlabelled, seed, pieces: firstWith(pieces, countClasses(classes)), classes };
}

/**
 * The sets of a plan.
 * @param loaded at least the pieces of the plan, in any order
 * @throws RangeError if one of them is not there
 */
export function split(plan: SplitPlan, loaded: readonly LoadedPiece[]): Split {
  const queues: number[][] = Array.from({ length: CLASSES }, () => []);
  for (const piece of plan.pieces) {
    const found = loaded.find((one) => one.piece.file === piece.file);
    if (found === undefined) throw new RangeError(`piece ${piece.file} is not loaded`);
    queueImages(queues, found.labels, piece.first, plan.seed);
  }
  const order = draw(queues, plan.classes);
  return { labelled: order.slice(0, plan.labelled), unlabelled: order.slice(plan.labelled) };
}

/**
 * An order of the test images for estimates from few of them: among the first n, class counts differ by at most 1, but
 * for classes that have run out.
 * @param seed the same for all runs unless given, so that live estimates of several runs can be compared
 */
export function probeOrder(testLabels: Uint8Array, seed = 0): Uint32Array<ArrayBuffer> {
  const queues: number[][] = Array.from({ length: CLASSES }, () => []);
  queueImages(queues, testLabels, 0, seed);
  const classOrder = random(splitKey(seed)).permutation(CLASSES);
  return draw(queues, takeTurns(countClasses(testLabels), classOrder, testLabels.length));
}

function splitKey(seed: number): readonly [number, number] {
  return fork(seedKey(seed), 'split');
}

/** Appends the images of a piece to the queues of their classes, in an order that depends on seed and `first` alone. */
function queueImages(queues: number[][], labels: Uint8Array, first: number, seed: number): void {
  const order = random(fork(splitKey(seed), 'split', first)).permutation(labels.length);
  for (const local of order) queues[labels[local]!]!.push(first + local);
}

/** The classes of `count` images when classes take turns in the given order, each as often as it has images. */
function takeTurns(available: ArrayLike<number>, classOrder: Uint32Array, count: number): Uint8Array {
  const left = Uint32Array.from(available);
  const classes = new Uint8Array(count);
  for (let taken = 0; taken < count;) {
    for (const label of classOrder) {
      if (taken === count || left[label] === 0) continue;
      left[label]!--;
      classes[taken++] = label;
    }
  }
  return classes;
}

/** The fewest pieces from the front that have so many images of each class. */
function firstWith(pieces: readonly Piece[], needed: Uint32Array): Piece[] {
  let end = 0;
  while (addCounts(pieces.slice(0, end)).some((count, label) => count < needed[label]!)) end++;
  return pieces.slice(0, end);
}

function addCounts(pieces: readonly Piece[]): number[] {
  return Array.from({ length: CLASSES }, (_, label) =>
    pieces.reduce((sum, piece) => sum + piece.classCounts[label]!, 0),
  );
}

function countClasses(labels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(CLASSES);
  for (const label of labels) counts[label]!++;
  return counts;
}

function draw(queues: readonly number[][], classes: Uint8Array): Uint32Array<ArrayBuffer> {
  const drawn = new Uint32Array(CLASSES);
  return Uint32Array.from(classes, (label) => queues[label]![drawn[label]!++]!);
}
