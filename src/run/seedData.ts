/** The images of one seed, sorted into the sets that the stages need. */
import { gatherImages, joinPieces, type ImageSet } from '../data/imageSet';
import { piecesOf } from '../data/manifest';
import type { PieceStore } from '../data/pieces';
import { planSplit, split } from '../data/splits';
import { NO_LABEL } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';

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

/** @throws DataError */
export async function loadSeedData(
  store: PieceStore,
  experiment: Experiment,
  seed: number,
  onProgress: (loaded: number, total: number) => void,
): Promise<SeedData> {
  const { labelled: count } = experiment;
  const plan = planSplit(await store.manifest(), { labelled: count, unlabelled: unlabelledCount(experiment), seed });
  const pieces = await store.load(plan.pieces, onProgress);
  const { labelled, unlabelled } = split(plan, pieces);
  const known = gatherImages(pieces, labelled);
  const all = gatherImages(pieces, [...labelled, ...unlabelled]);
  return { seed, labelled: known, transfer: { images: all.images, labels: all.labels.fill(NO_LABEL, count) } };
}

/** All 10,000 test images, in file order. @throws DataError */
export async function loadTestSet(
  store: PieceStore,
  onProgress: (loaded: number, total: number) => void,
): Promise<ImageSet> {
  return joinPieces(await store.load(piecesOf(await store.manifest(), 'test'), onProgress));
}
