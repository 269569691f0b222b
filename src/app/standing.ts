/** What the page may claim of each number it shows: that it is being measured, that it holds, or that settings have moved on. */
import { dataName, factsOf, type DataChoice } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import { ARMS, sameArm, type Arm } from './arms';
import type { ArmPoint, Curve, RunState, TeachersPoint } from './run';
import { isUnderWay } from './run';

/** `sent`: told by the link, measured by its sender; `past`: at an earlier step, on a sample of the test set; `stale`: of other settings than those that stand now, or about to be replaced by the run under way. */
type Standing = 'none' | 'live' | 'final' | 'stale' | 'past' | 'sent';

export interface ArmErrors {
  readonly standing: Standing;
  /** Of `of`; null where nothing was measured. */
  readonly errors: number | null;
  /** Test digits to which the errors refer, whether all were looked at or not. */
  readonly of: number;
  /** Test digits that were looked at. */
  readonly examples: number;
}

const NOTHING: ArmErrors = { standing: 'none', errors: null, of: 0, examples: 0 };

/** What has been trained, if anything. */
interface Stood {
  readonly outcome: Pick<NonNullable<RunState['outcome']>, 'result'> | null;
}

export function isStale({ outcome }: Stood, now: Experiment): boolean {
  return outcome !== null && ARMS.some((arm) => !sameArm(arm, outcome.result.experiment, now));
}

export function armErrors(arm: Arm, run: RunState, now: Experiment): ArmErrors {
  return liveErrors(arm, run) ?? finalErrors(arm, run, now);
}

/** Whether the arm's number, where there is one, no longer holds. */
export function armIsStale(
  arm: Arm,
  run: Pick<RunState, 'phase' | 'outcome' | 'fromScratch'>,
  now: Experiment,
): boolean {
  const { outcome } = run;
  if (outcome === null) return false;
  if (isUnderWay(run) && run.fromScratch) return true;
  return !sameArm(arm, outcome.result.experiment, now);
}

function finalErrors(arm: Arm, run: RunState, now: Experiment): ArmErrors {
  const { outcome } = run;
  // What was measured on other data is no number of those that are shown.
  if (outcome === null || !isOfData(outcome.result, now)) return NOTHING;
  const standing = armIsStale(arm, run, now) ? 'stale' : 'final';
  const { testExamples } = outcome.result;
  return { standing, errors: outcome.result[arm].errors, of: testExamples, examples: testExamples };
}

function isOfData({ experiment }: Result, now: DataChoice): boolean {
  return dataName(experiment) === dataName(now);
}

function liveErrors(arm: Arm, run: RunState): ArmErrors | null {
  if (!isUnderWay(run)) return null;
  const point = latest(run, arm);
  return point === null ? null : { standing: 'live', of: testDigits(run), ...point };
}

/** Test digits to which the errors of the run under way, or of the latest result, refer. */
export function testDigits({ experiment, outcome }: Pick<RunState, 'experiment' | 'outcome'>): number {
  return experiment === null ? (outcome?.result.testExamples ?? 0) : factsOf(experiment).test;
}

function latest(run: RunState, arm: Arm): { errors: number; examples: number } | null {
  switch (arm) {
    case 'ensemble': {
      const point = newest<TeachersPoint>(run.curves.teachers, run.run);
      return point && { errors: point.ensemble, examples: point.examples };
    }
    case 'student':
    case 'baseline': {
      const point = newest<ArmPoint>(run.curves[arm], run.run);
      return point && { errors: point.errors, examples: point.examples };
    }
  }
}

function newest<Point>(curve: Curve<Point>, run: number): Point | null {
  return curve.run === run ? (curve.points.at(-1) ?? null) : null;
}

/** Errors of each teacher of the first seed: as they train, else of the latest result, if it is of the data that stand; null otherwise. */
export function teacherErrors(run: RunState, index: number, now: DataChoice): number | null {
  const live = isUnderWay(run) ? newest(run.curves.teachers, run.run) : null;
  const { outcome } = run;
  const last = outcome && isOfData(outcome.result, now) ? outcome.result.teachers[index]?.errors : undefined;
  return live?.teachers[index] ?? last ?? null;
}
