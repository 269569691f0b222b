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

/** Many parts of the page ask at every move of a slider. */
const keys = new WeakMap<Experiment, Partial<Record<Arm, string>>>();

/** Names the numbers that an arm comes to. */
function armKey(arm: Arm, experiment: Experiment): string {
  const known = keys.get(experiment) ?? {};
  const { engine } = experiment;
  const stages = (): string[] => seedsOf(experiment).map((seed) => stageKey(experiment, STAGE_OF[arm], seed, engine));
  const key = known[arm] ?? stages().join();
  keys.set(experiment, { ...known, [arm]: key });
  return key;
}

/** Whether both experiments give the same numbers for an arm. */
export function sameArm(arm: Arm, a: Experiment, b: Experiment): boolean {
  return armKey(arm, a) === armKey(arm, b);
}
