/** Kept runs as thin lines beside those of the run that stands. */
import type { KeptRun } from '../../app/keptRun';
import type { ArmPoint } from '../../app/run';
import type { Measure } from '../../app/viewStore';
import { dataName } from '../../experiment/datasets';
import type { Experiment } from '../../experiment/experiment';
import { axisOf, scaleOf } from './chartLines';

type Place = readonly [x: number, y: number];

export interface OverlaidRun {
  readonly run: KeptRun;
  readonly student: readonly Place[];
  readonly baseline: readonly Place[];
  /** The student's value when it was trained. */
  readonly end: number;
  /** Whether it was trained for longer than the axis is. */
  readonly goesOn: boolean;
}

/** Those of them that are about the same data, on the axis of `experiment`. */
export function overlaidRuns(runs: readonly KeptRun[], experiment: Experiment, measure: Measure): OverlaidRun[] {
  const { place } = axisOf(experiment);
  return runs
    .filter(({ result }) => dataName(result.experiment) === dataName(experiment))
    .map((run) => {
      const { result, curves } = run;
      const scale = scaleOf(measure, result.testExamples);
      const line = (points: readonly ArmPoint[]): Place[] =>
        points
          .filter(({ step }) => step <= experiment.studentSteps)
          .map(({ step, errors }) => [place('students', step), scale(errors)]);
      return {
        run,
        student: line(curves.student),
        baseline: line(curves.baseline),
        end: scale(result.student.errors),
        goesOn: result.experiment.studentSteps > experiment.studentSteps,
      };
    });
}
