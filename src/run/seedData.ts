/** The images of one seed, sorted into the sets that the stages need. */
import { domainOf } from '../data/domain';
import { gatherFrom, gatherImages, joinPieces, type ImageSet } from '../data/imageSet';
import { independentPixels } from '../data/independentPixels';
import { piecesOf, type Piece } from '../data/manifest';
import { munge } from '../data/munge';
import { noisyLabels } from '../data/noisyLabels';
import type { LoadedPiece, PieceStore } from '../data/pieces';
import { planSplit, split, type SplitPlan } from '../data/splits';
import { NO_LABEL } from '../distill/losses';
import type { Experiment } from '../experiment/experiment';
import { SETTINGS } from '../experiment/settings';
import { addedImages, seedsOf } from '../experiment/stale';
import { fork, seedKey } from '../random/random';

export interface SeedData {
  readonly seed: number;
  /** What the teachers learn from, with the labels that are heard. */
  readonly labelled: ImageSet;
  /** On what the student hears the ensemble: `transferLabelled` labelled images first, then others, whose labels are hidden. */
  readonly transfer: ImageSet;
  readonly transferLabelled: number;
  /** Images that nobody learns from, to choose a bias on; none where the transfer set holds all classes. */
  readonly heldOut: ImageSet;
}

/** The sets of all seeds, and the test set. */
export interface RunData {
  readonly data: readonly SeedData[];
  readonly test: ImageSet;
}

/** At most so many images are held out. */
const HELD_OUT = 5000;

/** Whether some classes are left out of the transfer set. */
export function leavesOut({ transferClasses }: Pick<Experiment, 'transferClasses'>): boolean {
  return transferClasses.length < SETTINGS.transferClasses.choices.length;
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
  const { labelled, transfer } = experiment;
  const unlabelled = transfer === 'unlabelled' ? experiment.transferSize : 0;
  const available = piecesOf(manifest, 'train').reduce((sum, { count }) => sum + count, 0);
  const heldOut = leavesOut(experiment) ? Math.min(HELD_OUT, available - labelled - unlabelled) : 0;
  const plans = seedsOf(experiment).map((seed) =>
    planSplit(manifest, { labelled, unlabelled: unlabelled + heldOut, seed }),
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
 * @param pass waited for now and then while images are copied or made; may throw to end it all
 * @throws DataError
 */
export async function loadData(
  store: PieceStore,
  experiment: Experiment,
  onProgress: (loaded: number, total: number) => void,
  pass: () => Promise<unknown>,
): Promise<RunData> {
  const { plans, test, all } = await needsOf(store, experiment);
  await store.load(all, onProgress);
  const data: SeedData[] = [];
  for (const plan of plans) {
    await pass();
    data.push(await seedData(experiment, plan, await store.load(plan.pieces), pass));
  }
  return { data, test: joinPieces(await store.load(test)) };
}

async function seedData(
  experiment: Experiment,
  plan: SplitPlan,
  pieces: readonly LoadedPiece[],
  pass: () => Promise<unknown>,
): Promise<SeedData> {
  const { classes } = domainOf(experiment);
  const added = experiment.transfer === 'unlabelled' ? addedImages(experiment) : 0;
  const { labelled, unlabelled } = split(plan, pieces);
  const known = gatherImages(pieces, labelled);
  const heard = {
    images: known.images,
    labels: noisyLabels(known.labels, experiment.labelNoise, classes, fork(seedKey(plan.seed), 'labels')),
  };
  const chosen = chosenOf(experiment, known.labels);
  const others = gatherImages(pieces, unlabelled.subarray(0, added));
  const real = gatherFrom(others, chosenOf(experiment, others.labels, others.labels.length)).images;
  const first = gatherFrom(heard, chosen);
  const more = await addedTo(experiment, plan.seed, first, real, pass);
  return {
    seed: plan.seed,
    labelled: heard,
    transfer: extended(first, more),
    transferLabelled: chosen.length,
    heldOut: gatherImages(pieces, unlabelled.subarray(added)),
  };
}

/** Indices of the images whose classes the transfer set holds, among the first ones that it may hold. */
function chosenOf(experiment: Experiment, labels: Uint8Array, first = experiment.transferLabelled): Uint32Array {
  const held = new Set(experiment.transferClasses.map(Number));
  const count = first === 0 ? labels.length : first;
  return Uint32Array.from([...labels.subarray(0, count).keys()].filter((i) => held.has(labels[i]!)));
}

/** The images without a label that a transfer set adds to its labelled ones. */
async function addedTo(
  experiment: Experiment,
  seed: number,
  { images: originals, labels }: ImageSet,
  real: Uint8Array<ArrayBuffer>,
  pass: () => Promise<unknown>,
): Promise<Uint8Array<ArrayBuffer>> {
  const count = labels.length === 0 ? 0 : addedImages(experiment);
  const { inputs: size } = domainOf(experiment);
  switch (experiment.transfer) {
    case 'labelled':
    case 'unlabelled':
      return real;
    case 'munge': {
      const { mungeP: p, mungeS: s } = experiment;
      return munge({ originals, size, count, p, s, key: fork(seedKey(seed), 'munge') }, pass);
    }
    case 'pixels':
      return independentPixels(originals, size, count, fork(seedKey(seed), 'pixels'));
  }
}

function extended({ images, labels }: ImageSet, more: Uint8Array): ImageSet {
  const all = new Uint8Array(images.length + more.length);
  all.set(images);
  all.set(more, images.length);
  const size = labels.length === 0 ? more.length : images.length / labels.length;
  const hidden = new Uint8Array(labels.length + more.length / size).fill(NO_LABEL);
  hidden.set(labels);
  return { images: all, labels: hidden };
}

/** All 10,000 test images, in file order. @throws DataError */
export async function loadTestSet(store: PieceStore): Promise<ImageSet> {
  return joinPieces(await store.load(piecesOf(await store.manifest(), 'test')));
}
