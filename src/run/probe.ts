/** The few test digits on which live points are measured. */
import { gatherFrom, type ImageSet } from '../data/imageSet';
import { probeOrder } from '../data/splits';

export type Probe = ImageSet;

/** A class-balanced part of the test set, the same for all runs. */
export function makeProbe(test: ImageSet, count: number): Probe {
  return gatherFrom(test, probeOrder(test.labels).subarray(0, count));
}

/** Errors among some of the test examples as they would be among all of them. */
export function scaledErrors(errors: number, examples: number, testExamples: number): number {
  return (errors * testExamples) / examples;
}
