import { useTranslation } from 'react-i18next';
import type { Stop } from '../../app/time';
import type { Experiment } from '../../experiment/experiment';
import { useFormat, useRun, useStillExperiment, useTime } from '../context';

/** The settings of the course on the page. */
export function useCourseExperiment(): Experiment {
  const now = useStillExperiment();
  return useRun((state) => state.experiment ?? state.outcome?.result.experiment) ?? now;
}

/** "teachers 120 of 400"; null where there is no stop. */
export function useStopWords(stop: Stop | null | undefined): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { teacherSteps, studentSteps } = useCourseExperiment();
  if (!stop) return null;
  const steps = stop.stage === 'teachers' ? teacherSteps : studentSteps;
  return t(`course.at.${stop.stage}`, { step: format.count(stop.step), steps: format.count(steps) });
}

/** The step that one has gone back to, in words; null where one looks at what stands now. */
export function useMoment(): string | null {
  return useStopWords(useTime((state) => state.at));
}

/** A title that says the step, where that is an earlier one. */
export function atMoment(title: string, moment: string | null): string {
  return moment === null ? title : `${title}, ${moment}`;
}
