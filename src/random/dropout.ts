import { philox, type Key } from './philox';

/**
 * Which units of a layer stay in a training step (Srivastava et al. 2014). Engines have to silence exactly these.
 *
 * Defined by: `threshold = round(share * 65536)`; for example b and unit u let `i = b * units + u`, take word
 * `(i & 7) >>> 1` of the block of `key` at the counter (i >>> 3, step, layer, 0), and of it the low half if i is even,
 * else the high half. The unit is kept where that half is at least the threshold. So a unit's fate does not depend on
 * how many examples the batch has.
 *
 * @param step 0-based
 * @param layer 0 for the input, 1 for the first hidden layer, …
 * @param share of units silenced, 0 to below 1, in effect rounded to a multiple of 2^-16
 * @returns `batch * units` bytes, row-major; 1 is kept, 0 is silenced
 */
export function dropoutMask(
  key: Key,
  step: number,
  layer: number,
  batch: number,
  units: number,
  share: number,
): Uint8Array<ArrayBuffer> {
  const threshold = Math.round(share * 65536);
  const mask = new Uint8Array(batch * units);
  const block = new Uint32Array(4);
  for (let i = 0; i < mask.length; i++) {
    if ((i & 7) === 0) philox(key, i >>> 3, step, layer, 0, block);
    const word = block[(i & 7) >>> 1]!;
    const half = (i & 1) === 0 ? word & 0xffff : word >>> 16;
    mask[i] = half >= threshold ? 1 : 0;
  }
  return mask;
}
