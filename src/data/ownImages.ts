/** A person's own images as a data set: classes by name, training and test images, and a digest that says which they are. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HeldData } from '../experiment/experiment';
import { fitImage } from './fitImage';
import type { IdxImages } from './idx';
import { gatherFrom, type ImageSet } from './imageSet';
import { CLASSES, PIXELS, SIDE } from './manifest';
import { OwnError } from './ownError';
import { probeOrder } from './splits';

/** `bytes`: of all files, unpacked. `leastOfClass`: images of each class. `most`: images of all classes together. */
export const OWN_LIMITS = { bytes: 2 ** 28, leastOfClass: 10, most: 60_000 } as const;

export interface OwnSet extends ImageSet {
  /** Names of the classes, 2 to 10; whole numbers in their order before all else in the order of its code units. */
  readonly names: readonly string[];
}

/** An image of a class, fitted but not yet inverted. */
export interface NamedImage {
  /** 784 bytes. */
  readonly pixels: Uint8Array;
  readonly name: string;
}

export interface OwnSplit {
  readonly train: ImageSet;
  readonly test: ImageSet;
}

/**
 * The images of an IDX pair, fitted to 28 x 28; the name of a class is its number.
 * @param file with the labels, for errors
 * @throws OwnError `idx-mismatch`, `too-many-images`
 */
export function nameIdxImages(images: IdxImages, labels: Uint8Array, file: string): NamedImage[] {
  const { count, rows, columns, pixels } = images;
  if (labels.length !== count) throw new OwnError('idx-mismatch', file);
  if (count > OWN_LIMITS.most) throw new OwnError('too-many-images', file);
  return Array.from(labels, (label, i) => {
    const grey = pixels.subarray(i * rows * columns, (i + 1) * rows * columns);
    return { pixels: fitImage({ width: columns, height: rows, grey }), name: String(label) };
  });
}

/**
 * Makes a set of images, in their order.
 *
 * Networks here learn bright figures on a dark ground, as MNIST has them. If most pixels at the borders of the images are
 * bright (from 128), all images are inverted: all or none, since what is bright may be what tells classes apart.
 *
 * @throws OwnError `nothing-found`, `one-class`, `too-many-classes`, `too-few-images`, `too-many-images`
 */
export function makeOwnSet(list: readonly NamedImage[]): OwnSet {
  const counts = countNames(list);
  checkCounts(counts, list.length);
  const names = [...counts.keys()].sort(byNumberThenName);
  const labelOf = new Map(names.map((name, label) => [name, label]));
  const images = new Uint8Array(list.length * PIXELS);
  list.forEach(({ pixels }, i) => images.set(pixels, i * PIXELS));
  if (isOnBright(images)) for (let i = 0; i < images.length; i++) images[i] = 255 - images[i]!;
  return { images, labels: Uint8Array.from(list, ({ name }) => labelOf.get(name)!), names };
}

/** SHA-256 over names, labels and pixels, lower-case hex. */
export function digestOwn({ images, labels, names }: OwnSet): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(`${JSON.stringify(names)}\n`), labels, images)));
}

/**
 * Four fifths of each class to learn from, the rest, rounded down, to test with, but at least one example of a class that
 * has two. Which these are is drawn with a seed from the digest, so the same examples are always divided the same way. In
 * the training set classes take turns. Where every class has a single example, these are to test with, too.
 * @param set of images or of points
 * @param digest of the set, as `digestOwn` gives it
 */
export function splitOwn(set: OwnSet, digest: string): OwnSplit {
  const counts = new Uint32Array(CLASSES);
  for (const label of set.labels) counts[label]!++;
  const trainLeft = counts.map((count) => count - tested(count));
  const train: number[] = [];
  const test: number[] = [];
  // 13 hexadecimal digits are as many as a seed holds.
  const seed = Number.parseInt(digest.slice(0, 13), 16);
  for (const index of probeOrder(set.labels, seed)) {
    const label = set.labels[index]!;
    if (trainLeft[label] === 0) {
      test.push(index);
    } else {
      trainLeft[label]!--;
      train.push(index);
    }
  }
  return { train: gatherFrom(set, train), test: gatherFrom(set, test.length === 0 ? train : test) };
}

/** Of so many examples of a class. */
function tested(count: number): number {
  return count < 2 ? 0 : Math.max(1, Math.floor(count / 5));
}

/** What an experiment says of a set. */
export function describeOwn(set: OwnSet): HeldData {
  const digest = digestOwn(set);
  const { train, test } = splitOwn(set, digest);
  return { digest, classes: set.names, train: train.labels.length, test: test.labels.length };
}

function countNames(list: readonly NamedImage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function checkCounts(counts: ReadonlyMap<string, number>, total: number): void {
  const [first = null] = counts.keys();
  if (total === 0) throw new OwnError('nothing-found', null);
  if (total > OWN_LIMITS.most) throw new OwnError('too-many-images', null);
  if (counts.size === 1) throw new OwnError('one-class', first);
  if (counts.size > CLASSES) throw new OwnError('too-many-classes', null);
  for (const [name, count] of counts) if (count < OWN_LIMITS.leastOfClass) throw new OwnError('too-few-images', name);
}

/** No `localeCompare`: its order depends on the machine. */
function byNumberThenName(a: string, b: string): number {
  const [wholeA, wholeB] = [/^\d{1,9}$/.test(a), /^\d{1,9}$/.test(b)];
  if (wholeA !== wholeB) return wholeA ? -1 : 1;
  if (wholeA && Number(a) !== Number(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}

function isOnBright(images: Uint8Array): boolean {
  let bright = 0;
  let count = 0;
  for (let start = 0; start < images.length; start += PIXELS) {
    for (let i = 0; i < SIDE; i++) {
      for (const at of [i, PIXELS - SIDE + i, i * SIDE, i * SIDE + SIDE - 1]) {
        count++;
        if (images[start + at]! >= 128) bright++;
      }
    }
  }
  return bright * 2 > count;
}
