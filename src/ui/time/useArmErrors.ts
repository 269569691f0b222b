import type { Arm } from '../../app/arms';
import { armErrors, type ArmErrors } from '../../app/standing';
import { errorsAt } from '../../app/time';
import { useStanding, useTime } from '../context';

/** Errors of an arm at the step that is looked at. */
export function useArmErrors(arm: Arm): ArmErrors {
  const at = useTime((state) => state.at);
  return useStanding((run, experiment) => errorsAt(arm, run, at) ?? armErrors(arm, run, experiment));
}
