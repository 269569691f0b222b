import { useEffect } from 'react';
import type { TestAnswers } from '../../data/testAnswers';
import type { Result } from '../../experiment/result';
import { useApp, useRun } from '../context';

/** What the networks of the latest result say of the whole test set. */
export interface Answered {
  readonly result: Result;
  readonly logits: Omit<TestAnswers, 'labels'>;
  readonly labels: Uint8Array;
}

/** Null as long as there is no result, or the recording's answers are on their way. */
export function useAnswers(): Answered | null {
  const { runs } = useApp();
  const outcome = useRun((state) => state.outcome);
  useEffect(() => {
    runs.needAnswers();
  }, [runs, outcome]);
  return outcome !== null && isAnswered(outcome) ? outcome : null;
}

function isAnswered(outcome: { [Key in keyof Answered]: Answered[Key] | null }): outcome is Answered {
  return outcome.logits !== null && outcome.labels !== null;
}
