/** How much there is to train, and so how long it will take. */
import { domainOf } from '../data/domain';
import { comparedMethods, type Comparison } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import type { Progress } from './run';

/** Multiply-adds of training, about. */
export interface Work {
  readonly teachers: number;
  readonly students: number;
}

/** Of each step the products of all layers, forwards and in two directions backwards. */
const DIRECTIONS = 3;
/** Images that a trained network answers, to be measured: about those of the test set. */
const ANSWERED = 10_000;

function ofNetwork(experiment: Experiment, hidden: readonly number[], steps: number): number {
  const { inputs, classes } = domainOf(experiment);
  const shape = [inputs, ...hidden, classes];
  const weights = shape.slice(1).reduce((sum, width, i) => sum + shape[i]! * width, 0);
  return weights * (DIRECTIONS * experiment.batch * steps + ANSWERED);
}

export function workOf(comparison: Comparison): Work {
  return ofStacks(comparison.experiment, comparison.seeds, comparedMethods(comparison).length);
}

/** Of a run of all stages; networks of the chain count as students. */
export function workOfRun(experiment: Experiment): Work {
  const { repeats, chain, controls, studentSteps } = experiment;
  const { teachers, students } = ofStacks(experiment, repeats, 2 + controls.length);
  const links = chain.reduce((sum, hidden) => sum + ofNetwork(experiment, hidden, studentSteps), 0);
  return { teachers, students: students + repeats * links };
}

function ofStacks(experiment: Experiment, seeds: number, students: number): Work {
  const { teachers, teacherHidden, teacherSteps, studentHidden, studentSteps } = experiment;
  return {
    teachers: seeds * teachers * ofNetwork(experiment, teacherHidden, teacherSteps),
    students: seeds * students * ofNetwork(experiment, studentHidden, studentSteps),
  };
}

/** Multiply-adds a second that one thread does, about: what the default preset came to when it was recorded. */
const SPEED = 7e9;

/** Seconds to fetch, measure and draw. */
const BESIDES = 3;

/** Rough seconds, before anything was measured. */
export function estimatedSeconds({ teachers, students }: Work, threads: number): number {
  return BESIDES + (teachers + students) / (SPEED * threads);
}

/** Share of the work that is done, 0 to 1. */
export function doneShare({ teachers, students }: Work, progress: Progress | null): number {
  if (progress === null) return 0;
  const part = progress.step / progress.steps;
  const all = teachers + students;
  switch (progress.stage) {
    case 'teachers':
      return (part * teachers) / all;
    case 'targets':
    case 'chain':
      return teachers / all;
    case 'students':
      return (teachers + part * students) / all;
  }
}

/** Of all stages, at the pace of the one under way; null while it can't be told. */
export function secondsLeft(work: Work, progress: Progress | null): number | null {
  if (progress === null || progress.secondsLeft === null || progress.cached) return null;
  const { stage, step, steps, secondsLeft: ofStage } = progress;
  if (stage === 'students') return ofStage;
  if (stage !== 'teachers' || step === steps) return null;
  return ofStage + work.students * (ofStage / (work.teachers * (1 - step / steps)));
}
