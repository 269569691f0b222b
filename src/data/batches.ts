import { philox, type Key } from '../random/philox';
import { fork, random } from '../random/random';

export interface BatchSettings {
  /** Number of examples in the training set, at least 1. */
  readonly count: number;
  /** Examples in a batch. */
  readonly batch: number;
  /** Greatest shift in pixels, either way; 0 for none. */
  readonly jitter: number;
  readonly orderKey: Key;
  readonly jitterKey: Key;
}

/** The examples of some steps; the `Batches` of the engines. */
export interface StepBatches {
  /** `steps * batch` indices into the training set. */
  readonly indices: Uint32Array<ArrayBuffer>;
  /** `steps * batch * 2` whole pixels (right, down), or null where nothing is jittered. */
  readonly shifts: Int8Array<ArrayBuffer> | null;
}

const TWO_32 = 2 ** 32;

/**
 * The batches of steps `from` (inclusive) to `to` (exclusive), 0-based, as a pure function of its arguments: any steps
 * may be asked for in any order.
 *
 * Every epoch is a fresh seeded permutation of all examples, the stream of `fork(orderKey, 'order', epoch)`. Epochs
 * follow each other without a gap and are cut into batches, so a batch may straddle two of them.
 * For shifts see `drawShifts`.
 */
export function makeBatches(settings: BatchSettings): (from: number, to: number) => StepBatches {
  const { count, batch, jitter, orderKey, jitterKey } = settings;
  const permutation = rememberTwo((epoch) => random(fork(orderKey, 'order', epoch)).permutation(count));
  return (from, to) => ({
    indices: sliceEpochs(permutation, count, from * batch, to * batch),
    shifts: jitter === 0 ? null : drawShifts(jitterKey, jitter, batch, from, to),
  });
}

/** Positions `start` to `end` of all epochs laid end to end. */
function sliceEpochs(
  permutation: (epoch: number) => Uint32Array,
  count: number,
  start: number,
  end: number,
): Uint32Array<ArrayBuffer> {
  const indices = new Uint32Array(end - start);
  for (let position = start; position < end;) {
    const offset = position % count;
    const chunk = permutation(Math.floor(position / count)).subarray(offset, offset + end - position);
    indices.set(chunk, position - start);
    position += chunk.length;
  }
  return indices;
}

/**
 * The shift of the example at place j of a step: with w the word `2 (j & 1)` of the block of `key` at the counter
 * (j >>> 1, step, 0, 0), and the word after it for the second direction, `floor(w (2 jitter + 1) / 2^32) - jitter`
 * pixels. Uniform up to 2^-32 for each value.
 */
function drawShifts(key: Key, jitter: number, batch: number, from: number, to: number): Int8Array<ArrayBuffer> {
  const shifts = new Int8Array((to - from) * batch * 2);
  const block = new Uint32Array(4);
  const values = 2 * jitter + 1;
  let next = 0;
  for (let step = from; step < to; step++) {
    for (let i = 0; i < batch * 2; i++) {
      if ((i & 3) === 0) philox(key, i >>> 2, step, 0, 0, block);
      shifts[next++] = Math.floor((block[i & 3]! * values) / TWO_32) - jitter;
    }
  }
  return shifts;
}

/** Keeps the last two results: steps mostly go forward, and a batch may straddle two epochs. */
function rememberTwo<T>(compute: (argument: number) => T): (argument: number) => T {
  const known = new Map<number, T>();
  return (argument) => {
    const result = known.get(argument) ?? compute(argument);
    known.delete(argument);
    known.set(argument, result);
    for (const oldest of known.keys()) if (known.size > 2) known.delete(oldest);
    return result;
  };
}
