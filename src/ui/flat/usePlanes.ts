import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MAPPED, type Mapped } from '../../app/looks';
import { teacherErrors } from '../../app/standing';
import { mapAt, teacherErrorsAt } from '../../app/time';
import { meanEntropy } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { useExperiment, useRun, useTime } from '../context';
import { useArmErrors } from '../time/useArmErrors';
import type { Plane } from './PlaneFigure';

/** What one teacher, ensemble, student and baseline answer in the plane, at the step that is looked at and at T. */
export function usePlanes(): readonly Plane[] {
  const { t } = useTranslation();
  const at = useTime((state) => state.at);
  const classes = useRun((state) => state.map?.classes ?? 0);
  const now = useExperiment((state) => state.experiment);
  const teacher = useRun((state) => (at === null ? teacherErrors(state, 0, now) : teacherErrorsAt(state, 0, at)));
  const drawn: Readonly<Record<Mapped, Omit<Plane, 'mapped' | 'name' | 'classes' | 'errors' | 'of'>>> = {
    teacher: useDrawn('teacher', classes),
    ensemble: useDrawn('ensemble', classes),
    student: useDrawn('student', classes),
    baseline: useDrawn('baseline', classes),
  };
  const ensemble = useArmErrors('ensemble');
  const errors: Readonly<Record<Mapped, number | null>> = {
    teacher,
    ensemble: ensemble.errors,
    student: useArmErrors('student').errors,
    baseline: useArmErrors('baseline').errors,
  };
  return MAPPED.map((mapped) => ({
    mapped,
    name: t(mapped === 'teacher' ? 'flat.teacher' : `result.${mapped}`),
    classes,
    // Where no map stands yet, the number of the run before would be read as that of the one under way.
    errors: drawn[mapped].logits === null ? null : errors[mapped],
    of: ensemble.of,
    ...drawn[mapped],
  }));
}

function useDrawn(mapped: Mapped, classes: number): Pick<Plane, 'logits' | 'q' | 'entropy'> {
  const T = useExperiment((state) => state.experiment.T);
  const at = useTime((state) => state.at);
  const logits = useRun((state) => mapAt(mapped, state, at));
  return useMemo(() => {
    if (logits === null) return { logits, q: null, entropy: null };
    const q = softmax(logits, T, classes);
    return { logits, q, entropy: meanEntropy(q, classes) };
  }, [logits, T, classes]);
}
