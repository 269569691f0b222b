/** Where the sets of a run come from: pieces that are fetched, a figure that points are drawn from, or a person's own data. */
import { learningPoints, testPoints, type DrawnChoice } from '../data/drawnPoints';
import { gatherFrom, gatherImages, joinPieces, type ImageSet } from '../data/imageSet';
import { piecesOf, type Manifest } from '../data/manifest';
import type { OwnSplit } from '../data/ownImages';
import type { PieceStore } from '../data/pieces';
import { planSplit, probeOrder, split, type SplitPlan, type SplitRequest } from '../data/splits';
import { factsOf } from '../experiment/datasets';

/** The examples of one seed, all with their true labels; no example is in both. */
export interface SeedExamples {
  readonly labelled: ImageSet;
  readonly unlabelled: ImageSet;
}

export type OnProgress = (loaded: number, total: number) => void;

/** What it gives depends on the request alone; a smaller labelled set is the beginning of a larger one. */
export interface DataSource {
  /** Number of examples to learn from. */
  readonly available: () => Promise<number>;
  /**
   * Has at hand what these requests, and the test set, are going to need.
   * @param onProgress hears how many bytes that were not here have arrived
   * @throws DataError
   */
  readonly fetch: (requests: readonly SplitRequest[], onProgress?: OnProgress) => Promise<void>;
  /** @throws DataError; RangeError if more is asked for than is available */
  readonly examples: (request: SplitRequest) => Promise<SeedExamples>;
  /** The same for every seed. @throws DataError */
  readonly test: () => Promise<ImageSet>;
}

export function pieceSource(store: PieceStore): DataSource {
  const testPieces = (manifest: Manifest) => piecesOf(manifest, 'test');
  const plan = async (request: SplitRequest): Promise<SplitPlan> => planSplit(await store.manifest(), request);
  return {
    available: async () => piecesOf(await store.manifest(), 'train').reduce((sum, { count }) => sum + count, 0),
    fetch: async (requests, onProgress) => {
      const plans = await Promise.all(requests.map(plan));
      const all = [...testPieces(await store.manifest()), ...plans.flatMap(({ pieces }) => pieces)];
      await store.load([...new Set(all)], onProgress);
    },
    examples: async (request) => {
      const planned = await plan(request);
      const pieces = await store.load(planned.pieces);
      const { labelled, unlabelled } = split(planned, pieces);
      return { labelled: gatherImages(pieces, labelled), unlabelled: gatherImages(pieces, unlabelled) };
    },
    test: async () => joinPieces(await store.load(testPieces(await store.manifest()))),
  };
}

/** The first points of the figure are labelled, those after them are not. Points of one seed are no points of another. */
export function drawnSource(choice: DrawnChoice): DataSource {
  return {
    available: () => Promise.resolve(factsOf(choice).train),
    fetch: () => Promise.resolve(),
    examples: ({ seed, labelled, unlabelled }) => {
      const count = labelled + unlabelled;
      return Promise.resolve(cut(learningPoints(choice, seed, count), [...Array(count).keys()], labelled));
    },
    test: () => Promise.resolve(testPoints(choice)),
  };
}

/** A seed puts the examples into an order in which classes take turns. */
export function heldSource({ train, test }: OwnSplit): DataSource {
  return {
    available: () => Promise.resolve(train.labels.length),
    fetch: () => Promise.resolve(),
    examples: ({ seed, labelled, unlabelled }) => {
      const order = probeOrder(train.labels, seed);
      if (labelled + unlabelled > order.length) throw new RangeError(`there are ${order.length} examples`);
      return Promise.resolve(cut(train, order.subarray(0, labelled + unlabelled), labelled));
    },
    test: () => Promise.resolve(test),
  };
}

function cut(set: ImageSet, order: ArrayLike<number>, labelled: number): SeedExamples {
  const indices = Array.from(order);
  return {
    labelled: gatherFrom(set, indices.slice(0, labelled)),
    unlabelled: gatherFrom(set, indices.slice(labelled)),
  };
}
