/** The images of one seed, sorted into the sets that the stages need. */
import { COORDINATES, coordinatesOf, withComplements } from '../data/coordinates';
import { domainOf } from '../data/domain';
import { gatherFrom, type ImageSet } from '../data/imageSet';
import { independentPixels } from '../data/independentPixels';
import { munge } from '../data/munge';
import { noisyLabels } from '../data/noisyLabels';
import type { SplitRequest } from '../data/splits';
import { NO_LABEL } from '../distill/losses';
import { transferredClasses } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { addedImages, seedsOf } from '../experiment/stale';
import { fork, seedKey } from '../random/random';
import type { DataSource, OnProgress, SeedExamples } from './dataSource';

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
export function leavesOut(experiment: Experiment): boolean {
  return transferredClasses(experiment).length < domainOf(experiment).classes;
}

/** What a run needs of its source, one request for each seed. Of a person's own set there may be less than was asked for. */
async function requestsOf(source: DataSource, experiment: Experiment): Promise<Request[]> {
  const available = await source.available();
  const labelled = Math.min(experiment.labelled, available);
  const asked = experiment.transfer === 'unlabelled' ? experiment.transferSize : 0;
  const added = Math.min(asked, available - labelled);
  const heldOut = leavesOut(experiment) ? Math.min(HELD_OUT, available - labelled - added) : 0;
  return seedsOf(experiment).map((seed) => ({ seed, labelled, unlabelled: added + heldOut, added }));
}

/** A split, with how many of its unlabelled examples nobody holds out. */
interface Request extends SplitRequest {
  readonly added: number;
}

/** Fetches what `loadData` is going to ask for. @throws DataError */
export async function fetchData(source: DataSource, experiment: Experiment): Promise<void> {
  await source.fetch(await requestsOf(source, experiment));
}

/**
 * The sets of all seeds, and the test set. Every piece is fetched once, whichever sets need it.
 * @param onProgress hears how many bytes of pieces that were not here have arrived
 * @param pass waited for now and then while images are copied or made; may throw to end it all
 * @throws DataError
 */
export async function loadData(
  source: DataSource,
  experiment: Experiment,
  onProgress: OnProgress,
  pass: () => Promise<unknown>,
): Promise<RunData> {
  const requests = await requestsOf(source, experiment);
  await source.fetch(requests, onProgress);
  const data: SeedData[] = [];
  for (const request of requests) {
    await pass();
    data.push(await seedData(experiment, request, await source.examples(request), pass));
  }
  return { data, test: await source.test() };
}

async function seedData(
  experiment: Experiment,
  { seed, added }: Request,
  { labelled: known, unlabelled }: SeedExamples,
  pass: () => Promise<unknown>,
): Promise<SeedData> {
  const { classes } = domainOf(experiment);
  const heard = {
    images: known.images,
    labels: noisyLabels(known.labels, experiment.labelNoise, classes, fork(seedKey(seed), 'labels')),
  };
  const chosen = chosenOf(experiment, known.labels);
  const real = gatherFrom(unlabelled, chosenOf(experiment, unlabelled.labels.subarray(0, added), added)).images;
  const first = gatherFrom(heard, chosen);
  const more = await addedTo(experiment, seed, first, real, pass);
  const rest = [...unlabelled.labels.keys()].slice(added);
  return {
    seed,
    labelled: heard,
    transfer: extended(first, more),
    transferLabelled: chosen.length,
    heldOut: gatherFrom(unlabelled, rest),
  };
}

/** Indices of the images whose classes the transfer set holds, among the first ones that it may hold. */
function chosenOf(experiment: Experiment, labels: Uint8Array, first = experiment.transferLabelled): Uint32Array {
  const held = new Set(transferredClasses(experiment));
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
  if (experiment.transfer === 'labelled' || experiment.transfer === 'unlabelled') return real;
  const count = labels.length === 0 ? 0 : addedImages(experiment);
  const { inputs, side } = domainOf(experiment);
  if (side !== null) return synthetic(experiment, seed, originals, inputs, count, pass);
  // What is made of one coordinate has to show in its complement.
  return withComplements(await synthetic(experiment, seed, coordinatesOf(originals), COORDINATES, count, pass));
}

function synthetic(
  { transfer, mungeP: p, mungeS: s }: Experiment,
  seed: number,
  originals: Uint8Array<ArrayBuffer>,
  size: number,
  count: number,
  pass: () => Promise<unknown>,
): Promise<Uint8Array<ArrayBuffer>> {
  return transfer === 'munge'
    ? munge({ originals, size, count, p, s, key: fork(seedKey(seed), 'munge') }, pass)
    : Promise.resolve(independentPixels(originals, size, count, fork(seedKey(seed), 'pixels')));
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
