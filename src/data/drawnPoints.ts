/** The points of an experiment about a figure. */
import { factsOf, type DataChoice, type DrawnDataset } from '../experiment/datasets';
import { fork, seedKey } from '../random/random';
import { flatSet } from './flat';
import type { ImageSet } from './imageSet';

export type DrawnChoice = DataChoice & { readonly dataset: DrawnDataset };

/** The first points to learn from of a seed; classes take turns. */
export function learningPoints(choice: DrawnChoice, seed: number, count: number): ImageSet {
  return draw(choice, count, fork(seedKey(seed), 'points'));
}

/** The points to test with, the same for every seed. */
export function testPoints(choice: DrawnChoice): ImageSet {
  return draw(choice, factsOf(choice).test, fork(seedKey(0), 'points', 1));
}

function draw(choice: DrawnChoice, count: number, key: readonly [number, number]): ImageSet {
  const { dataset: kind, flatNoise: noise } = choice;
  return flatSet({ kind, classes: factsOf(choice).classes, noise, count, key });
}
