/**
 * Fetches the pieces of a data set as they are needed, and lets none through that is not the very file which the
 * manifest names: a damaged piece ends in an error, never in a wrong run.
 */
import { sha256 } from '@noble/hashes/sha2.js'; // crypto.subtle is missing on pages served over plain http
import { bytesToHex } from '@noble/hashes/utils.js';
import { DataError } from './dataError';
import { gunzip } from './gzip';
import { MANIFEST_FILE, parseManifest, PIXELS, type Manifest, type Piece } from './manifest';
import { SharedLoads } from './sharedLoads';

/**
 * Gives the bytes of a file that lies beside the manifest; rejects if it can't.
 * @param fresh true where an earlier attempt on this file failed, so that no cache on the way should answer
 */
export type FetchBytes = (name: string, fresh: boolean) => Promise<ArrayBuffer | Uint8Array>;

/** A piece in memory. */
export interface LoadedPiece {
  readonly piece: Piece;
  /** `piece.count * 784` bytes. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** `piece.count` classes, 0 to 9. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/**
 * Checks size and checksum of a piece before unpacking it, length and class counts afterwards.
 * @throws DataError `data-missing`, `data-damaged`
 */
export async function loadPiece(piece: Piece, fetchBytes: FetchBytes, fresh = false): Promise<LoadedPiece> {
  const zipped = await fetchFile(piece.file, fetchBytes, fresh);
  if (zipped.length !== piece.bytes || bytesToHex(sha256(zipped)) !== piece.sha256) throw damaged(piece);
  const bytes = await gunzip(zipped).catch((cause: unknown) => {
    throw damaged(piece, cause);
  });
  const images = bytes.subarray(0, piece.count * PIXELS);
  const labels = bytes.subarray(piece.count * PIXELS);
  if (labels.length !== piece.count || !hasClassCounts(labels, piece.classCounts)) throw damaged(piece);
  return { piece, images, labels };
}

/** The pieces and the manifest of one data set, each fetched once, kept, and fetched anew only after a failure. */
export class PieceStore {
  private readonly fetchBytes: FetchBytes;
  private readonly manifests = new SharedLoads<Manifest>();
  private readonly pieces = new SharedLoads<LoadedPiece>();

  constructor(fetchBytes: FetchBytes) {
    this.fetchBytes = fetchBytes;
  }

  /** @throws DataError about `manifest.json` */
  manifest(): Promise<Manifest> {
    return this.manifests.load(MANIFEST_FILE, async (fresh) => {
      const bytes = await fetchFile(MANIFEST_FILE, this.fetchBytes, fresh);
      return parseManifest(new TextDecoder().decode(bytes));
    });
  }

  /**
   * Loads what is not here yet, all at once.
   * @param onProgress hears how many of the bytes that were not here at the time of the call have arrived; not called
   * if none were missing, nor after a failure
   * @returns the pieces in the order asked for
   * @throws DataError about the first piece that failed; the others go on loading into the store
   */
  async load(
    pieces: readonly Piece[],
    onProgress: (loaded: number, total: number) => void = () => undefined,
  ): Promise<LoadedPiece[]> {
    const missing = new Set(pieces.filter((piece) => !this.pieces.has(piece.file)));
    const total = [...missing].reduce((sum, piece) => sum + piece.bytes, 0);
    let loaded = 0;
    let failed = false;
    const arrive = async (piece: Piece): Promise<LoadedPiece> => {
      const arrived = await this.pieces.load(piece.file, (fresh) => loadPiece(piece, this.fetchBytes, fresh));
      if (missing.delete(piece) && !failed) onProgress((loaded += piece.bytes), total);
      return arrived;
    };
    if (total > 0) onProgress(loaded, total);
    try {
      return await Promise.all(pieces.map(arrive));
    } catch (error) {
      failed = true;
      throw error;
    }
  }
}

async function fetchFile(name: string, fetchBytes: FetchBytes, fresh: boolean): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await fetchBytes(name, fresh));
  } catch (cause) {
    throw new DataError('data-missing', name, { cause });
  }
}

function hasClassCounts(labels: Uint8Array, expected: readonly number[]): boolean {
  const counts = new Uint32Array(256);
  for (const label of labels) counts[label]!++;
  return expected.every((count, label) => counts[label] === count);
}

function damaged(piece: Piece, cause?: unknown): DataError {
  return new DataError('data-damaged', piece.file, { cause });
}
