/** A look at the images on which a student hears the ensemble. */
import { domainOf } from '../data/domain';
import type { Experiment } from '../experiment/experiment';
import { dataKey } from '../experiment/stale';
import type { DataSource } from './dataSource';
import { loadData, type RunData } from './seedData';
import type { StageCache } from './stageCache';

/** The first images of each kind. */
export interface TransferSamples {
  /** With the labels that are heard. */
  readonly labelled: readonly { readonly image: Uint8Array; readonly label: number }[];
  /** Those without labels. */
  readonly added: readonly Uint8Array[];
}

/** Of so many unlabelled images a few are left even where one class in ten is held. */
const DRAWN = 25;

/** @throws DataError */
export async function transferSamples(
  source: DataSource,
  cache: StageCache,
  experiment: Experiment,
  count: number,
): Promise<TransferSamples> {
  const { data } = cache.data.get(dataKey(experiment)) ?? (await loadFirst(source, experiment, count));
  const { transfer, transferLabelled } = data[0]!;
  const { inputs } = domainOf(experiment);
  const image = (i: number): Uint8Array => transfer.images.slice(i * inputs, (i + 1) * inputs);
  const first = (from: number, to: number): number[] =>
    Array.from({ length: Math.min(count, to - from) }, (_, i) => from + i);
  return {
    labelled: first(0, transferLabelled).map((i) => ({ image: image(i), label: transfer.labels[i]! })),
    added: first(transferLabelled, transfer.labels.length).map(image),
  };
}

/** The first added images are the same however many there are, so that no more are made than are looked at. */
function loadFirst(source: DataSource, experiment: Experiment, count: number): Promise<RunData> {
  const { transfer, transferSize } = experiment;
  const enough = transfer === 'unlabelled' ? count * DRAWN : count;
  const few = { ...experiment, repeats: 1, transferSize: Math.min(transferSize, enough) };
  return loadData(
    source,
    few,
    () => undefined,
    () => Promise.resolve(),
  );
}
