import { useTranslation } from 'react-i18next';
import { MAPPED, type Mapped } from '../../app/looks';
import { teacherErrors } from '../../app/standing';
import { mapAt, teacherErrorsAt } from '../../app/time';
import { useRun, useStanding, useTime } from '../context';
import { useArmErrors } from '../time/useArmErrors';
import type { Plane } from './PlaneFigure';

/** What one teacher, ensemble, student and baseline answer in the plane, at the step that is looked at. */
export function usePlanes(): readonly Plane[] {
  const { t } = useTranslation();
  const at = useTime((state) => state.at);
  const classes = useRun((state) => state.map?.classes ?? 0);
  const teacher = useStanding((run, experiment) =>
    at === null ? teacherErrors(run, 0, experiment) : teacherErrorsAt(run, 0, at),
  );
  const logits: Readonly<Record<Mapped, Float32Array | null>> = {
    teacher: useRun((state) => mapAt('teacher', state, at)),
    ensemble: useRun((state) => mapAt('ensemble', state, at)),
    student: useRun((state) => mapAt('student', state, at)),
    baseline: useRun((state) => mapAt('baseline', state, at)),
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
    errors: logits[mapped] === null ? null : errors[mapped],
    // A network that is taken from an earlier run has its curve, but maps of its end alone.
    notKept: at !== null && logits[mapped] === null && errors[mapped] !== null,
    of: ensemble.of,
    logits: logits[mapped],
  }));
}
