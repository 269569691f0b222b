/** How much there is to train. */
import { factsOf } from './datasets';
import type { Experiment } from './experiment';
import { stageKey } from './stale';
import type { SweptStudent } from './sweep';

/** Of each step the products of all layers, forwards and in two directions backwards. */
const DIRECTIONS = 3;
/** Images that a trained network answers, to be measured: about those of the test set. */
const ANSWERED = 10_000;

/** Multiply-adds of training a network of these hidden layers and of measuring it, about. */
export function networkWork(experiment: Experiment, hidden: readonly number[], steps: number): number {
  const { inputs, classes } = factsOf(experiment);
  const shape = [inputs, ...hidden, classes];
  const weights = shape.slice(1).reduce((sum, width, i) => sum + shape[i]! * width, 0);
  return weights * (DIRECTIONS * experiment.batch * steps + ANSWERED);
}

export function studentsWork(students: readonly SweptStudent[]): number {
  return students.reduce(
    (sum, { experiment }) => sum + networkWork(experiment, experiment.studentHidden, experiment.studentSteps),
    0,
  );
}

/**
 * The ensemble that a network of a landscape hears: what names it, and its work.
 * @param most teachers of the largest ensemble, of which smaller ones are a part; 0 where each is trained for itself
 */
export function ensembleWork(experiment: Experiment, most: number): readonly [name: string, work: number] {
  const { teacherHidden, teacherSteps } = experiment;
  const teachers = Math.max(most, experiment.teachers);
  const name = stageKey({ ...experiment, teachers }, 'teachers', experiment.seed, '');
  return [name, teachers * networkWork(experiment, teacherHidden, teacherSteps)];
}
