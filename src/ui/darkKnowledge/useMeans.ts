import { useMemo } from 'react';
import { perArm, type Arm } from '../../app/arms';
import {
  alongT,
  createMeanSoftTargets,
  examplesByClass,
  meanSoftTargets,
  shareOffLabel,
} from '../../distill/darkKnowledge';
import { useRested } from '../shared/useRested';
import type { Answered } from '../view/useAnswers';

/** Mean soft targets of each network, a row for each label. */
export type Means = Readonly<Record<Arm, Float64Array>>;

export interface MeansAtT {
  /** While T moves, what a frame has the time for: it differs from the exact means by less than anybody can see. */
  readonly now: Means;
  /** The latest T at which the hand rested, and the exact ones of it. */
  readonly rested: number;
  readonly exact: Means;
}

export function useMeans(answered: Answered, T: number): MeansAtT {
  const quick = useMemo(() => {
    const { logits, labels } = answered;
    return perArm((arm) => alongT(createMeanSoftTargets(logits[arm], labels)));
  }, [answered]);
  const rested = useRested(T);
  const exact = useMemo(() => {
    const { logits, labels } = answered;
    return perArm((arm) => meanSoftTargets(logits[arm], labels, rested));
  }, [answered, rested]);
  const now = useMemo(() => (rested === T ? exact : perArm((arm) => quick[arm](T))), [exact, quick, rested, T]);
  return { now, rested, exact };
}

/** Of each network, the share of its soft targets that does not go to the label. */
export function useSharesOffLabel({ labels, logits }: Answered, means: Means): Readonly<Record<Arm, number>> {
  const counts = useMemo(
    () => examplesByClass(labels, logits.ensemble.length / labels.length),
    [labels, logits.ensemble],
  );
  return perArm((arm) => shareOffLabel(means[arm], counts));
}
