import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { answersAt, type PastAnswers, type Stop } from '../../app/time';
import type { Example } from '../../app/viewStore';
import { useExperiment, useRun, useView } from '../context';
import { useRested } from '../shared/useRested';

/** What the networks say of an example at a stop, or now: the same arrays as long as their numbers are. */
export function useAnswers(example: Example | null, at: Stop | null): PastAnswers {
  const ensemble = useRun(useShallow((state) => answersAt(example, state, at).answers.ensemble));
  const student = useRun(useShallow((state) => answersAt(example, state, at).answers.student));
  const baseline = useRun(useShallow((state) => answersAt(example, state, at).answers.baseline));
  const unknown = useRun(useShallow((state) => answersAt(example, state, at).unknown));
  const answers = useMemo(() => ({ ensemble, student, baseline }), [ensemble, student, baseline]);
  return { answers, unknown };
}

/** The temperature at which answers are shown, as the hand left it. */
export function useShownAtRest(): number {
  const at = useView((state) => state.at);
  const { T } = useRested();
  return at === 'T' ? T : 1;
}

/** The temperature at which answers are shown. */
export function useShownTemperature(): number {
  const at = useView((state) => state.at);
  return useExperiment((state) => (at === 'T' ? state.experiment.T : 1));
}
