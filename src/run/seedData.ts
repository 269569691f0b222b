/** The images of one seed, sorted into the sets that the stages need. */
import { gatherImages, joinPieces, type ImageSet } from '../data/imageSet';
import { PIXELS, piecesOf, type Piece } from '../data/manifest';
import type { LoadedPiece, PieceStore } from '../data/pieces';
import { planSplit, split, type SplitPlan } from '../data/splits';
import { NO_LABEL } from '../distill/losses';
import type { Experiment } from '../experiment/experiment';
import { seedsOf } from '../experiment/stale';

export interface SeedData {
  readonly seed: number;
  /** What the teachers learn from. */
  readonly labelled: ImageSet;
  /** On what the student hears the ensemble: the labelled images first, then the unlabelled ones, whose labels are hidden. */
  readonly transfer: ImageSet;
}

/** Unlabelled images that the transfer set adds to the labelled ones. */
function unlabelledCount(experiment: Pick<Experiment, 'transfer' | 'transferSize'>): number {
  return experiment.transfer === 'unlabelled' ? experiment.transferSize : 0;
}

interface Needs {
  /** One for each seed. */
  readonly plans: readonly SplitPlan[];
  readonly test: readonly Piece[];
  /** Of plans and test set, each once. */
  readonly all: readonly Piece[];
}

async function needsOf(store: PieceStore, experiment: Experiment): Promise<Needs> {
  const manifest = await store.manifest();
  const { labelled } = experiment;
  const plans = seedsOf(experiment).map((seed) =>
    planSplit(manifest, { labelled, unlabelled: unlabelledCount(experiment), seed }),
  );
  const test = piecesOf(manifest, 'test');
  return { plans, test, all: [...new Set([...test, ...plans.flatMap((plan) => plan.pieces)])] };
}

/** Fetches what `loadData` is going to ask for. @throws DataError */
export async function fetchData(store: PieceStore, experiment: Experiment): Promise<void> {
  await store.load((await needsOf(store, experiment)).all);
}

/**
 * The sets of all seeds, and the test set. Every piece is fetched once, whichever sets need it.
 * @param onProgress hears how many bytes of pieces that were not here have arrived
 * @param pass waited for before each seed's images are copied together; may throw to end it all
 * @throws DataError
 */
export async function loadData(
  store: PieceStore,
  experiment: Experiment,
  onProgress: (loaded: number, total: number) => void,
  pass: () => Promise<unknown>,
): Promise<{ data: SeedData[]; test: ImageSet }> {
  const { plans, test, all } = await needsOf(store, experiment);
  await store.load(all, onProgress);
  const data: SeedData[] = [];
  for (const plan of plans) {
    await pass();
    data.push(seedData(plan, await store.load(plan.pieces)));
  }
  return { data, test: joinPieces(await store.load(test)) };
}

function seedData(plan: SplitPlan, pieces: readonly LoadedPiece[]): SeedData {
  const { labelled, unlabelled } = split(plan, pieces);
  const { images, labels } = gatherImages(pieces, [...labelled, ...unlabelled]);
  const count = labelled.length;
  const known = { images: images.slice(0, count * PIXELS), labels: labels.slice(0, count) };
  return { seed: plan.seed, labelled: known, transfer: { images, labels: labels.fill(NO_LABEL, count) } };
}

/** All 10,000 test images, in file order. @throws DataError */
export async function loadTestSet(store: PieceStore): Promise<ImageSet> {
  return joinPieces(await store.load(piecesOf(await store.manifest(), 'test')));
}
