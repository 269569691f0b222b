/** Batches in the order of shuffled epochs, the same for all that ask. */
import { makeBatches } from '../../data/batches';
import { fork, seedKey } from '../../random/random';

/** As the engines take them, by their steps. */
export function shuffledBatches(count: number, batch: number): ReturnType<typeof makeBatches> {
  const key = seedKey(0);
  return makeBatches({ count, batch, jitter: 0, orderKey: fork(key, 'order'), jitterKey: fork(key, 'jitter') });
}

/** For libraries that leave this to their users: the indices of the next batch at each call. */
export function epochs(count: number, batch: number): () => Uint32Array {
  const batches = shuffledBatches(count, batch);
  let step = 0;
  return () => batches(step, ++step).indices;
}
