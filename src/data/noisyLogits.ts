/** Noise on what an ensemble says, drawn afresh at each step. */
import { normal } from '../random/normal';
import { philox, type Key } from '../random/philox';

export interface LogitNoise {
  /** Standard deviation of xi in v (1 + xi). */
  readonly sigma: number;
  /** Share of the examples that it falls on, 0 to 1. */
  readonly share: number;
  readonly key: Key;
}

const TWO_32 = 2 ** 32;

/**
 * Logits v (1 + xi) with xi ~ N(0, sigma^2) for each logit of a share of the examples (after Sau, Balasubramanian 2016,
 * whose published forms disagree). What happens to place b of step t depends on the key, b and t alone.
 *
 * @param logits rows of `classes`, one for each example of the steps from `from`, in their order; not changed
 * @param batch examples of a step
 */
export function noisyLogits(
  logits: Float32Array,
  classes: number,
  batch: number,
  from: number,
  { sigma, share, key }: LogitNoise,
): Float32Array<ArrayBuffer> {
  const noisy = new Float32Array(logits);
  const block = new Uint32Array(4);
  for (let row = 0; row < logits.length / classes; row++) {
    const step = from + Math.floor(row / batch);
    const place = row % batch;
    philox(key, place, step, 0, 0, block);
    if (block[0]! >= share * TWO_32) continue;
    for (let c = 0; c < classes; c++) {
      noisy[row * classes + c] = logits[row * classes + c]! * (1 + sigma * normal(key, place * classes + c, step, 1));
    }
  }
  return noisy;
}
