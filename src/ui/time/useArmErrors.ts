import type { Arm } from '../../app/arms';
import { armErrors, type ArmErrors } from '../../app/standing';
import { errorsAt } from '../../app/time';
import { factsOf } from '../../experiment/datasets';
import { useExperiment, useSentProof, useStanding, useTime } from '../context';

/** Errors of an arm at the step that is looked at; where nothing was measured, those that the link tells of. */
export function useArmErrors(arm: Arm): ArmErrors {
  const at = useTime((state) => state.at);
  const measured = useStanding((run, experiment) => errorsAt(arm, run, at) ?? armErrors(arm, run, experiment));
  const sent = useSentProof();
  const of = useExperiment(({ experiment }) => factsOf(experiment).test);
  if (sent === null || measured.standing !== 'none') return measured;
  return { standing: 'sent', errors: sent.errors[arm], of, examples: of };
}
