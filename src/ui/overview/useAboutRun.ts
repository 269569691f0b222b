import { NUMERICS } from '../../experiment/numerics';
import { useRun } from '../context';
import type { About } from '../view/TakeAlong';

/** What curves and answers are about: the run under way, else the result that stands. */
export function useAboutRun(): About | undefined {
  const underWay = useRun((state) => state.experiment);
  const result = useRun((state) => state.outcome?.result);
  return underWay === null ? result : { experiment: underWay, numerics: NUMERICS };
}
