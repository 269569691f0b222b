/**
 * Packs a data set for the page: `node scripts/pack-images.mjs SET IDX_FOLDER [TARGET]`, where SET is `mnist` or
 * `fashion`, IDX_FOLDER holds the four files of its original distribution (`train-images-idx3-ubyte.gz`, …) and TARGET
 * is `public/data/SET` unless given. Writes the pieces and `manifest.json`, whose format `src/data/manifest.ts`
 * describes. Run again it writes the same bytes; another release of Node may compress to other bytes, which is why the
 * pieces are committed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { format } from 'prettier';

const PIXELS = 28 * 28;
const CLASSES = 10;
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

/**
 * Per split: `count` and `classCounts` are those of the original files, and tell apart the sets that come in files of the
 * same names and sizes; the first `packed` images are taken, `perPiece` to a file, so that none reaches a megabyte.
 */
const SETS = {
  mnist: {
    about: {
      name: 'MNIST',
      authors: ['Yann LeCun', 'Corinna Cortes', 'Christopher J. C. Burges'],
      source: 'http://yann.lecun.com/exdb/mnist/',
      licence: 'CC BY-SA 3.0',
      licenceUrl: 'https://creativecommons.org/licenses/by-sa/3.0/',
    },
    splits: [
      {
        split: 'train',
        prefix: 'train',
        count: 60_000,
        classCounts: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
        packed: 60_000,
        perPiece: 4_000,
      },
      {
        split: 'test',
        prefix: 't10k',
        count: 10_000,
        classCounts: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
        packed: 10_000,
        perPiece: 5_000,
      },
    ],
  },
  fashion: {
    about: {
      name: 'Fashion-MNIST',
      authors: ['Han Xiao', 'Kashif Rasul', 'Roland Vollgraf'],
      source: 'https://github.com/zalandoresearch/fashion-mnist',
      licence: 'MIT',
      licenceUrl: 'https://github.com/zalandoresearch/fashion-mnist/blob/master/LICENSE',
    },
    splits: [
      {
        split: 'train',
        prefix: 'train',
        count: 60_000,
        classCounts: new Array(CLASSES).fill(6_000),
        // Clothes compress to almost three times the size of digits: all of them would be 26 MB.
        packed: 20_000,
        perPiece: 2_000,
      },
      {
        split: 'test',
        prefix: 't10k',
        count: 10_000,
        classCounts: new Array(CLASSES).fill(1_000),
        packed: 10_000,
        perPiece: 2_000,
      },
    ],
  },
};

/** A mistake of the caller's, told in one line. */
class UsageError extends Error {}

function readIdx(folder, name) {
  const path = join(folder, name);
  try {
    return gunzipSync(readFileSync(path));
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error.message}`);
  }
}

function check(name, what, found, expected) {
  if (found !== expected) throw new UsageError(`${name}: ${what} is ${found}, expected ${expected}`);
}

/** The images of an IDX3 file of bytes, without its header. */
function readImages(folder, prefix, count) {
  const name = `${prefix}-images-idx3-ubyte.gz`;
  const idx = readIdx(folder, name);
  check(name, 'length', idx.length, IMAGES_HEADER + count * PIXELS);
  check(name, 'magic number', idx.readUInt32BE(0), 0x803);
  check(name, 'number of images', idx.readUInt32BE(4), count);
  check(name, 'number of rows', idx.readUInt32BE(8), 28);
  check(name, 'number of columns', idx.readUInt32BE(12), 28);
  return idx.subarray(IMAGES_HEADER);
}

/** The labels of an IDX1 file of bytes, without its header. */
function readLabels(folder, prefix, count, classCounts) {
  const name = `${prefix}-labels-idx1-ubyte.gz`;
  const idx = readIdx(folder, name);
  check(name, 'length', idx.length, LABELS_HEADER + count);
  check(name, 'magic number', idx.readUInt32BE(0), 0x801);
  check(name, 'number of labels', idx.readUInt32BE(4), count);
  const labels = idx.subarray(LABELS_HEADER);
  check(name, 'number of images per class', countClasses(labels).join(), classCounts.join());
  return labels;
}

/** Gzip whose header says nothing of when (RFC 1952: MTIME 0) or on what system (OS 255) it was made. */
function gzip(bytes) {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = 255;
  return zipped;
}

function countClasses(labels) {
  const counts = new Array(CLASSES).fill(0);
  for (const label of labels) counts[label]++;
  return counts;
}

/** Writes one piece and returns its entry in the manifest. */
function packPiece(target, split, number, first, images, labels) {
  // Not .gz: many servers would declare such a file as encoded, and the browser would unzip it before we see it.
  const file = `${split}-${String(number).padStart(2, '0')}.bin`;
  const zipped = gzip(Buffer.concat([images, labels]));
  writeFileSync(join(target, file), zipped);
  return {
    file,
    split,
    first,
    count: labels.length,
    bytes: zipped.length,
    sha256: createHash('sha256').update(zipped).digest('hex'),
    classCounts: countClasses(labels),
  };
}

function readSplit(source, { split, prefix, count, classCounts, packed, perPiece }) {
  const images = readImages(source, prefix, count).subarray(0, packed * PIXELS);
  const labels = readLabels(source, prefix, count, classCounts).subarray(0, packed);
  return { split, perPiece, images, labels };
}

function packSplit(target, { split, perPiece, images, labels }) {
  const pieces = [];
  for (let first = 0; first < labels.length; first += perPiece) {
    const end = first + perPiece;
    const pixels = images.subarray(first * PIXELS, end * PIXELS);
    pieces.push(packPiece(target, split, pieces.length, first, pixels, labels.subarray(first, end)));
  }
  return pieces;
}

async function pack({ about, splits }, source, target) {
  const read = splits.map((split) => readSplit(source, split));
  mkdirSync(target, { recursive: true });
  const manifest = { version: 1, ...about, pieces: read.flatMap((split) => packSplit(target, split)) };
  const json = await format(JSON.stringify(manifest), { parser: 'json', printWidth: 120 });
  writeFileSync(join(target, 'manifest.json'), json);
}

async function main([name, source, target, ...rest]) {
  if (!Object.hasOwn(SETS, name ?? '') || source === undefined || rest.length > 0) {
    throw new UsageError(`usage: pack-images.mjs ${Object.keys(SETS).join('|')} IDX_FOLDER [TARGET]`);
  }
  await pack(SETS[name], source, target ?? fileURLToPath(new URL(`../public/data/${name}`, import.meta.url)));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`pack-images: ${error.message}`);
  process.exitCode = 2;
}
