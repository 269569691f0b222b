/** How much there is to train, and so how long it will take. */
import { comparedMethods, type Comparison } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { mostTeachers, type Sweep, type SweptStudent } from '../experiment/sweep';
import { ensembleWork, networkWork, studentsWork } from '../experiment/work';
import type { Progress } from './run';

/** Multiply-adds of training, about. */
export interface Work {
  readonly teachers: number;
  readonly students: number;
}

/**
 * Of a landscape: of students that are not known, and of ensembles that they hear.
 * @param stands of which experiment an ensemble stands, if any
 */
export function sweepWork(sweep: Sweep, students: readonly SweptStudent[], stands: Experiment | null): Work {
  const most = mostTeachers(sweep);
  const ensembles = new Map(students.map(({ experiment }) => ensembleWork(experiment, most)));
  if (stands?.repeats === 1) ensembles.delete(ensembleWork(stands, 0)[0]);
  return { teachers: [...ensembles.values()].reduce((sum, work) => sum + work, 0), students: studentsWork(students) };
}

export function workOf(comparison: Comparison): Work {
  return ofStacks(comparison.experiment, comparison.seeds, comparedMethods(comparison).length);
}

/** Of a run of all stages; networks of the chain count as students. */
export function workOfRun(experiment: Experiment): Work {
  const { repeats, chain, controls, studentSteps } = experiment;
  const { teachers, students } = ofStacks(experiment, repeats, 2 + controls.length);
  const links = chain.reduce((sum, hidden) => sum + networkWork(experiment, hidden, studentSteps), 0);
  return { teachers, students: students + repeats * links };
}

function ofStacks(experiment: Experiment, seeds: number, students: number): Work {
  const { teachers, teacherHidden, teacherSteps, studentHidden, studentSteps } = experiment;
  return {
    teachers: seeds * teachers * networkWork(experiment, teacherHidden, teacherSteps),
    students: seeds * students * networkWork(experiment, studentHidden, studentSteps),
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
