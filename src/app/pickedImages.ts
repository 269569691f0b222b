/** From files that were picked to a set of images. */
import { OwnError } from '../data/ownError';
import { OWN_LIMITS } from '../data/ownImages';
import { decodeImage } from './decodeImage';
import { readOwnFiles, type OwnRead } from '../data/ownFiles';
import type { PickedFile } from './pickedFiles';

/**
 * @param onProgress hears how many pictures of all have been decoded
 * @throws OwnError
 */
export async function readPicked(
  files: readonly PickedFile[],
  onProgress: (done: number, total: number) => void,
): Promise<OwnRead> {
  let bytes = 0;
  for (const { path, file } of files) {
    bytes += file.size;
    if (bytes > OWN_LIMITS.bytes) throw new OwnError('too-large', path);
  }
  const read = files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) }));
  return readOwnFiles(await Promise.all(read), decodeImage, { onProgress });
}

/** What stands in the way of reading files, as data. */
export function refusalOf(error: unknown): { code: OwnError['code'] | 'failed'; about: string } {
  if (error instanceof OwnError) return { code: error.code, about: error.about ?? '' };
  return { code: 'failed', about: error instanceof Error ? error.message : String(error) };
}
