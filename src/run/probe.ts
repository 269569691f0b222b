/** The few test digits on which live points are measured. */
import { gatherFrom, type ImageSet } from '../data/imageSet';
import { probeOrder } from '../data/splits';

export type Probe = ImageSet;

/** The number of test digits to which all shown errors refer. */
const SHOWN = 10_000;

/** A class-balanced part of the test set, the same for all runs. */
export function makeProbe(test: ImageSet, count: number): Probe {
  return gatherFrom(test, probeOrder(test.labels).subarray(0, count));
}

/** Errors among `examples` digits as they would be among 10,000. */
export function scaledErrors(errors: number, examples: number): number {
  return (errors * SHOWN) / examples;
}
