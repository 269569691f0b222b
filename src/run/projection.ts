/**
 * Test examples in the plane, so that those with alike soft targets lie together. A picture to look at: it decides no number
 * of a run, and its last bits may differ between machines, since the library uses the platform's functions.
 */
import { UMAP } from 'umap-js';
import { softmax } from '../distill/softmax';
import { fork, random, seedKey } from '../random/random';

export interface ProjectionJob {
  /** A row of classes for each test example. */
  readonly logits: Float32Array;
  readonly labels: Uint8Array;
  readonly T: number;
  /** So many examples at most, as many of each class as there are, or an equal part. */
  readonly most: number;
  readonly seed: number;
}

export interface Projection {
  /** Of the examples in the test set, ascending. */
  readonly indices: Uint32Array;
  /** x and y of each, from 0 to 1; each axis fills its range. */
  readonly places: Float32Array;
}

/** UMAP's own default: of how many neighbours the distances are kept. */
const NEIGHBOURS = 15;
/** Fewer than the library's 500: from here on the eye sees no change in some thousand points. */
const EPOCHS = 300;
/** From one telling of progress to the next. */
const TOLD = 10;

/**
 * UMAP (McInnes, Healy and Melville 2018) of the square roots of soft targets, whose Euclidean distance is the square root of
 * 2 times the Hellinger distance of the distributions. Logarithms would not do: dividing logits by T moves all their
 * distances alike, and the map would hardly depend on T.
 * @param told hears the share that is done
 */
export function project({ logits, labels, T, most, seed }: ProjectionJob, told: (share: number) => void): Projection {
  const classes = logits.length / labels.length;
  const key = fork(seedKey(seed), 'map');
  const indices = sampleEvenly(labels, most, random(fork(key, 'map')).permutation(labels.length));
  const roots = [...indices].map((index) => {
    const row = softmax(logits.subarray(index * classes, (index + 1) * classes), T);
    return [...row].map(Math.sqrt);
  });
  const stream = random(key);
  const umap = new UMAP({
    nNeighbors: Math.min(NEIGHBOURS, indices.length - 1),
    nEpochs: EPOCHS,
    random: () => stream.float(),
  });
  umap.initializeFit(roots);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    umap.step();
    if (epoch % TOLD === 0) told(epoch / EPOCHS);
  }
  return { indices, places: spread(umap.getEmbedding()) };
}

/** Of each class the first few in `order`, so that there are at most `most`; ascending. */
export function sampleEvenly(labels: Uint8Array, most: number, order: Uint32Array): Uint32Array {
  const classes = new Set(labels).size;
  const quota = Math.max(1, Math.floor(most / classes));
  const taken = new Map<number, number>();
  return order
    .filter((index) => {
      const before = taken.get(labels[index]!) ?? 0;
      taken.set(labels[index]!, before + 1);
      return before < quota;
    })
    .sort();
}

/** Each axis from 0 to 1. */
function spread(embedding: readonly (readonly number[])[]): Float32Array {
  const places = new Float32Array(2 * embedding.length);
  for (const axis of [0, 1]) {
    const along = embedding.map((place) => place[axis]!);
    const low = along.reduce((least, at) => Math.min(least, at), Infinity);
    const high = along.reduce((greatest, at) => Math.max(greatest, at), -Infinity);
    along.forEach((at, i) => {
      places[2 * i + axis] = high > low ? (at - low) / (high - low) : 0.5;
    });
  }
  return places;
}
