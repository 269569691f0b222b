import { useShallow } from 'zustand/react/shallow';
import type { Arm } from '../../app/arms';
import { armErrors, type ArmErrors } from '../../app/standing';
import { errorsAt } from '../../app/time';
import { useExperiment, useRun, useTime } from '../context';

/** Errors of an arm at the step that is looked at. */
export function useArmErrors(arm: Arm): ArmErrors {
  const experiment = useExperiment((state) => state.experiment);
  const at = useTime((state) => state.at);
  return useRun(useShallow((state) => errorsAt(arm, state, at) ?? armErrors(arm, state, experiment)));
}
