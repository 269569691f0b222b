/** What is known of each data set before anything of it is loaded. */
import type { Dataset, Experiment } from './experiment';

/** `files`: pictures that ship with the page. `drawn`: points drawn from a figure. `held`: what a person has handed over. */
type Origin = 'files' | 'drawn' | 'held';

export type DrawnDataset = 'moons' | 'rings' | 'spirals' | 'blobs';
export type HeldDataset = 'points' | 'own';

interface Kind {
  readonly origin: Origin;
  readonly holds: 'images' | 'points';
}

const KINDS: Readonly<Record<Dataset, Kind>> = {
  mnist: { origin: 'files', holds: 'images' },
  fashion: { origin: 'files', holds: 'images' },
  moons: { origin: 'drawn', holds: 'points' },
  rings: { origin: 'drawn', holds: 'points' },
  spirals: { origin: 'drawn', holds: 'points' },
  blobs: { origin: 'drawn', holds: 'points' },
  points: { origin: 'held', holds: 'points' },
  own: { origin: 'held', holds: 'images' },
};

/** Bytes of an example. */
const INPUTS = { images: 784, points: 4 } as const;

/** Points of a figure, to learn from and to test with. */
const DRAWN = 2000;

export interface DataFacts extends Kind {
  /** Bytes of an example: 784 pixels, or 4 for a point. */
  readonly inputs: number;
  /** 2 to 10. */
  readonly classes: number;
  /** Examples to learn from, and to test with; 0 where they are a person's own and not here. */
  readonly train: number;
  readonly test: number;
}

/** The parts of an experiment that say which data it is about. */
export type DataChoice = Pick<Experiment, 'dataset' | 'flatClasses' | 'flatNoise' | 'data'>;

export function isDrawn(dataset: Dataset): dataset is DrawnDataset {
  return KINDS[dataset].origin === 'drawn';
}

export function isHeld(dataset: Dataset): dataset is HeldDataset {
  return KINDS[dataset].origin === 'held';
}

/** Own data that are not here yet count as ten classes of images, or as two of points. */
export function factsOf(choice: DataChoice): DataFacts {
  const { dataset, data } = choice;
  const kind = KINDS[dataset];
  const { train, test } = sizesOf(choice);
  const absent = kind.holds === 'images' ? 10 : 2;
  const classes = isDrawn(dataset) ? drawnClasses(choice) : isHeld(dataset) ? (data?.classes.length ?? absent) : 10;
  return { ...kind, inputs: INPUTS[kind.holds], classes, train, test };
}

function sizesOf({ dataset, data }: DataChoice): { train: number; test: number } {
  if (isDrawn(dataset)) return { train: DRAWN, test: DRAWN };
  if (isHeld(dataset)) return { train: data?.train ?? 0, test: data?.test ?? 0 };
  return { train: dataset === 'mnist' ? 60_000 : 20_000, test: 10_000 };
}

/** Classes of a figure; moons are two. */
function drawnClasses({ dataset, flatClasses }: DataChoice): number {
  return dataset === 'moons' ? 2 : flatClasses;
}

/** Pixels by which examples really move: points do not. */
export function jitterOf(choice: DataChoice, pixels: number): number {
  return factsOf(choice).holds === 'points' ? 0 : pixels;
}

/** What an example is called; texts have words for it. */
export function nounOf(choice: DataChoice): 'digit' | 'image' | 'point' {
  if (choice.dataset === 'mnist') return 'digit';
  return factsOf(choice).holds === 'points' ? 'point' : 'image';
}

/** Names the test set, and what the training set is drawn from: equal names mean equal examples. */
export function dataName(choice: DataChoice): string {
  return JSON.stringify(dataInputs(choice));
}

/** On what of its settings the data of an experiment depend, but for its seed. */
export function dataInputs(choice: DataChoice): Partial<Record<string, unknown>> {
  const { dataset, flatNoise, data } = choice;
  return {
    dataset,
    ...(isDrawn(dataset) && { flatNoise }),
    ...(isDrawn(dataset) && dataset !== 'moons' && { flatClasses: drawnClasses(choice) }),
    ...(isHeld(dataset) && { data: data?.digest ?? null }),
  };
}

/** Classes whose images the transfer set holds: those chosen that there are; all, if none of them is. */
export function transferredClasses(experiment: DataChoice & Pick<Experiment, 'transferClasses'>): readonly number[] {
  const all = [...Array(factsOf(experiment).classes).keys()];
  const chosen = all.filter((label) => experiment.transferClasses.some((name) => name === String(label)));
  return chosen.length > 0 ? chosen : all;
}

/** How many examples a run has: labelled ones, and others without labels. Of own data there may be fewer than asked for. */
export function countsOf(
  experiment: DataChoice & Pick<Experiment, 'labelled' | 'transfer' | 'transferSize'>,
): Readonly<Record<'labelled' | 'unlabelled', number>> {
  const { train } = factsOf(experiment);
  const labelled = train === 0 ? experiment.labelled : Math.min(experiment.labelled, train);
  const asked = experiment.transfer === 'unlabelled' ? experiment.transferSize : 0;
  return { labelled, unlabelled: train === 0 ? asked : Math.min(asked, train - labelled) };
}
