import type { App } from '../../app/app';
import type { RunState } from '../../app/run';
import { exported } from '../../experiment/result';

type Outcome = NonNullable<RunState['outcome']>;

/** A result as the page hands it over: with a link that runs it again, and the curves that led to it. */
export function resultJson({ experiment, addressOf }: App, { result, curves }: Pick<Outcome, 'result' | 'curves'>) {
  const { teachers, student, baseline } = curves;
  return {
    ...exported(result, experiment.getState().preset, addressOf(result.experiment)),
    curves: { teachers: teachers.points, student: student.points, baseline: baseline.points },
  };
}
