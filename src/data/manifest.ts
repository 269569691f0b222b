/** What a data set consists of: the table of its pieces, `manifest.json`, as written by `scripts/pack-images.mjs`. */
import * as v from 'valibot';
import { DataError } from './dataError';

/** File name of the manifest, beside the pieces. */
export const MANIFEST_FILE = 'manifest.json';

/** Images are 28 x 28 bytes, row by row; 0 is background. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
export const CLASSES = 10;

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const PieceSchema = v.object({
  /** File name, beside the manifest. */
  file: v.pipe(v.string(), v.regex(/^[\w-]+\.bin$/)),
  split: v.picklist(['train', 'test']),
  /** Index, within its split, of its first image. */
  first: Whole,
  /** Number of images. */
  count: v.pipe(Whole, v.minValue(1)),
  /** Size of the file. */
  bytes: Whole,
  /** SHA-256 of the file, lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Number of images of each class. */
  classCounts: v.pipe(v.array(Whole), v.length(CLASSES)),
});

const ManifestSchema = v.object({
  version: v.literal(1),
  name: v.string(),
  authors: v.array(v.string()),
  source: v.string(),
  licence: v.string(),
  licenceUrl: v.string(),
  /** In the order of the images, each split without a gap. */
  pieces: v.pipe(
    v.array(PieceSchema),
    v.check((pieces) => isGapless(pieces)),
    v.check((pieces) => pieces.every(addsUp)),
    v.readonly(),
  ),
});

/** A file with consecutive images of one split: gzip of `count * 784` image bytes followed by `count` labels. */
export type Piece = Readonly<v.InferOutput<typeof PieceSchema>>;

export type Manifest = Readonly<v.InferOutput<typeof ManifestSchema>>;

/**
 * @param text of `manifest.json`
 * @throws DataError `data-damaged` for anything that is not a manifest of version 1
 */
export function parseManifest(text: string): Manifest {
  try {
    return v.parse(ManifestSchema, JSON.parse(text));
  } catch (cause) {
    throw new DataError('data-damaged', MANIFEST_FILE, { cause });
  }
}

/** The pieces of a split, in the order of its images. */
export function piecesOf(manifest: Manifest, split: Piece['split']): Piece[] {
  return manifest.pieces.filter((piece) => piece.split === split);
}

function isGapless(pieces: readonly Piece[]): boolean {
  const end = { train: 0, test: 0 };
  return pieces.every((piece) => {
    const fits = piece.first === end[piece.split];
    end[piece.split] += piece.count;
    return fits;
  });
}

function addsUp({ count, classCounts }: Piece): boolean {
  return classCounts.reduce((sum, one) => sum + one, 0) === count;
}
