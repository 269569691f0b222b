/** Batches in the order of shuffled epochs, for libraries that leave this to their users. */
import { makeBatches } from '../../data/batches';
import { fork, seedKey } from '../../random/random';

/** Gives the indices of the next batch at each call. */
export function epochs(count: number, batch: number): () => Uint32Array {
  const key = seedKey(0);
  const batches = makeBatches({
    count,
    batch,
    jitter: 0,
    orderKey: fork(key, 'order'),
    jitterKey: fork(key, 'jitter'),
  });
  let step = 0;
  return () => batches(step, ++step).indices;
}
