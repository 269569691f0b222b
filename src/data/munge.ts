/** Synthetic images near the original ones: MUNGE (Bucilă, Caruana, Niculescu-Mizil 2006), in the variant stated below. */
import { normal } from '../random/normal';
import { philox, type Key } from '../random/philox';

export interface MungeSettings {
  /** `n * size` bytes: the original images. */
  readonly originals: Uint8Array;
  /** Bytes of an image. */
  readonly size: number;
  /** Number of synthetic images. */
  readonly count: number;
  /** Probability with which a pixel is drawn anew, 0 to 1. */
  readonly p: number;
  /** The distance of two pixels over the standard deviation of what takes their place, > 0. */
  readonly s: number;
  readonly key: Key;
}

const TWO_32 = 2 ** 32;

/** Among so many of the originals, the first ones, neighbours are looked for: the search takes the square of their number. */
const SEARCHED = 5000;

/** Originals between two calls of `pass`. */
const CHUNK = 100;

/**
 * Of more than `SEARCHED` originals the first `SEARCHED` alone serve, to start from and as neighbours. Image j starts from the
 * original j modulo their number, e; e' is its nearest neighbour among the originals (Euclidean,
 * never itself, of several the first). Each pixel a is with probability p drawn from N(e'_a, (|e_a - e'_a| / s)^2), clipped
 * to 0 to 255 and rounded, and otherwise stays e_a. The original paper also moves e' and works on its own output; here e'
 * comes from the original images and stays as it is, so that image j depends on the originals, the key and j alone.
 *
 * @param pass waited for now and then; may throw to end it all
 * @returns `count * size` bytes
 * @throws RangeError where images are asked for and there are fewer than two originals
 */
export async function munge(settings: MungeSettings, pass: () => Promise<unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const { originals, size, count } = settings;
  const searched = Math.min(SEARCHED, originals.length / size);
  if (count > 0 && searched < 2) throw new RangeError('MUNGE needs two images');
  const made = new Uint8Array(count * size);
  for (let first = 0; first < Math.min(searched, count); first++) {
    if (first % CHUNK === 0) await pass();
    const neighbour = nearest(originals, size, first, searched);
    for (let j = first; j < count; j += searched) fill(settings, made, j, first, neighbour);
  }
  return made;
}

/** Index of the nearest other image. */
function nearest(images: Uint8Array, size: number, index: number, searched: number): number {
  let best = -1;
  let least = Infinity;
  for (let other = 0; other < searched; other++) {
    if (other === index) continue;
    const distance = squaredDistance(images, index * size, other * size, size, least);
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}

/** Breaks off once it is no less than `limit`. */
function squaredDistance(images: Uint8Array, a: number, b: number, size: number, limit: number): number {
  let sum = 0;
  // From the middle of the image, where images differ, so that most sums end early.
  const middle = size >> 1;
  for (let i = 0; i < size;) {
    const end = Math.min(size, i + 56);
    for (; i < end; i++) {
      const at = (i + middle) % size;
      const difference = images[a + at]! - images[b + at]!;
      sum += difference * difference;
    }
    if (sum >= limit) return sum;
  }
  return sum;
}

function fill(
  { originals, size, p, s, key }: MungeSettings,
  made: Uint8Array,
  image: number,
  original: number,
  neighbour: number,
): void {
  const block = new Uint32Array(4);
  for (let i = 0; i < size; i++) {
    if ((i & 3) === 0) philox(key, i >>> 2, image, 0, 0, block);
    const from = originals[original * size + i]!;
    const towards = originals[neighbour * size + i]!;
    const redrawn = from !== towards && block[i & 3]! < p * TWO_32;
    const drawn = redrawn ? towards + (Math.abs(from - towards) / s) * normal(key, i, image, 1) : from;
    made[image * size + i] = Math.round(Math.min(255, Math.max(0, drawn)));
  }
}
