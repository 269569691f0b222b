import { useMemo } from 'react';
import { targetsOver } from '../../distill/tempering';
import { useTime, useView } from '../context';
import { useAnswers } from '../overview/useAnswers';
import { CURVE_TEMPERATURES, ranked } from './plot';

/** What does not move with T: of one example the logits, its soft targets at all temperatures, the order of the classes. */
export interface Subject {
  /** Of the ensemble. */
  readonly teacher: readonly number[];
  /** Null as long as no student can answer. */
  readonly student: readonly number[] | null;
  readonly targets: Float64Array;
  readonly order: readonly number[];
  /** The class that the example is labelled with, where it has a label. */
  readonly label: number | null;
}

/** The example of the page at the step that is looked at; null as long as no ensemble can answer. */
export function useSubject(): Subject | null {
  const example = useView((state) => state.example);
  const { ensemble: teacher, student } = useAnswers(
    example,
    useTime((state) => state.at),
  ).answers;
  const curves = useMemo(
    () => (teacher === null ? null : { targets: targetsOver(teacher, CURVE_TEMPERATURES), order: ranked(teacher) }),
    [teacher],
  );
  const label = example?.kind === 'test' ? example.digit.label : null;
  return useMemo(
    () => (teacher === null || curves === null ? null : { teacher, student, label, ...curves }),
    [teacher, student, label, curves],
  );
}
