/** A landscape as it is taken along, in the page and at the command line. */
import { factsOf } from './datasets';
import { NUMERICS } from './numerics';
import type { Sweep, SweepResult } from './sweep';

export function sweepResult(
  sweep: Sweep,
  engine: SweepResult['engine'],
  cells: SweepResult['cells'],
): Omit<SweepResult, 'threads' | 'seconds'> {
  return {
    format: 'distillery/landscape',
    version: 1,
    numerics: NUMERICS,
    ...sweep,
    engine,
    testExamples: factsOf(sweep.experiment).test,
    cells,
  };
}
