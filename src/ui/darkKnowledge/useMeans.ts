import { useMemo } from 'react';
import { perArm, type Arm } from '../../app/arms';
import { createMeanSoftTargets, examplesByClass, meanSoftTargets, shareOffLabel } from '../../distill/darkKnowledge';
import { alongT } from '../../distill/manyT';
import { useExperiment } from '../context';
import { useRested } from '../shared/useRested';
import type { Answered } from '../view/useAnswers';

/** Mean soft targets of each network, a row for each label. */
export type Means = Readonly<Record<Arm, Float64Array>>;

/** The latest T at which the hand rested, and the means at it. */
export interface RestedMeans {
  readonly T: number;
  readonly exact: Means;
}

export function useRestedMeans({ logits, labels }: Answered): RestedMeans {
  const { T } = useRested();
  return useMemo(() => ({ T, exact: perArm((arm) => meanSoftTargets(logits[arm], labels, T)) }), [logits, labels, T]);
}

/** While T moves, what a frame has the time for: it differs from the exact means by less than anybody can see. */
export function useMeansNow({ logits, labels }: Answered, rested: RestedMeans): Means {
  const T = useExperiment((state) => state.experiment.T);
  const quick = useMemo(() => perArm((arm) => alongT(createMeanSoftTargets(logits[arm], labels))), [logits, labels]);
  return useMemo(() => (rested.T === T ? rested.exact : perArm((arm) => quick[arm](T))), [quick, rested, T]);
}

/** Of each network, the share of its soft targets that does not go to the label. */
export function useSharesOffLabel({ labels, logits }: Answered, means: Means): Readonly<Record<Arm, number>> {
  const counts = useMemo(
    () => examplesByClass(labels, logits.ensemble.length / labels.length),
    [labels, logits.ensemble],
  );
  return perArm((arm) => shareOffLabel(means[arm], counts));
}
