/** The three classifiers that the page compares. */
import type { Experiment } from '../experiment/experiment';
import { seedsOf, stageKey, type KeyedStage } from '../experiment/stale';

export type Arm = 'ensemble' | 'student' | 'baseline';
export const ARMS: readonly Arm[] = ['ensemble', 'student', 'baseline'];

/** One value for each arm. */
export function perArm<Value>(of: (arm: Arm) => Value): Record<Arm, Value> {
  return { ensemble: of('ensemble'), student: of('student'), baseline: of('baseline') };
}

const STAGE_OF: Readonly<Record<Arm, KeyedStage>> = {
  ensemble: 'teachers',
  student: 'student',
  baseline: 'baseline',
};

/** Whether both experiments give the same numbers for an arm. */
export function sameArm(arm: Arm, a: Experiment, b: Experiment): boolean {
  const stage = STAGE_OF[arm];
  const key = (experiment: Experiment): string =>
    seedsOf(experiment)
      .map((seed) => stageKey(experiment, stage, seed, experiment.engine))
      .join();
  return key(a) === key(b);
}
