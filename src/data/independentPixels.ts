import { philox, type Key } from '../random/philox';

const TWO_32 = 2 ** 32;

/**
 * Images whose pixels know nothing of each other (RANDOM of Bucilă, Caruana, Niculescu-Mizil 2006): pixel a of image j is
 * that of one of the originals, each as likely as any other and drawn afresh for each pixel. It depends on the originals,
 * the key, j and a alone.
 * @param originals `n * size` bytes, n from 1
 * @returns `count * size` bytes
 */
export function independentPixels(
  originals: Uint8Array,
  size: number,
  count: number,
  key: Key,
): Uint8Array<ArrayBuffer> {
  const n = originals.length / size;
  const made = new Uint8Array(count * size);
  const block = new Uint32Array(4);
  for (let image = 0; image < count; image++) {
    for (let i = 0; i < size; i++) {
      if ((i & 3) === 0) philox(key, i >>> 2, image, 0, 0, block);
      made[image * size + i] = originals[Math.floor((block[i & 3]! * n) / TWO_32) * size + i]!;
    }
  }
  return made;
}
