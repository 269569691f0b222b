import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import { armErrors, type ArmErrors } from '../../app/standing';
import { isUnderWay } from '../../app/run';
import { gapClosed } from '../../distill/metrics';
import type { Experiment } from '../../experiment/experiment';
import { useExperiment, useFormat, useRun, useStanding, useStillExperiment, useView } from '../context';
import { useNouns } from '../dataWords';
import { ErrorsNumber } from '../shared/ErrorsNumber';
import { parametersOf, shapeWords } from '../shape';
import { useArmErrors } from '../time/useArmErrors';

interface Props {
  readonly arm: 'student' | 'baseline';
}

export function ArmCard({ arm }: Props) {
  const { t } = useTranslation();
  const experiment = useStillExperiment();
  const hearsBoth = useExperiment((state) => arm === 'student' && state.experiment.alpha > 0);
  const measure = useView((state) => state.measure);
  const errors = useArmErrors(arm);
  const verdict = useVerdict(arm, errors);

  return (
    <article className="arm" data-arm={arm} data-pipe={arm} aria-label={t(`apparatus.${arm}`)}>
      <div className="part__head">
        <h2 className="part__title arm__title">{t(`apparatus.${arm}`)}</h2>
        <p className="part__note">{shapeWords(experiment, experiment.studentHidden)}</p>
      </div>
      <div className="arm__numbers">
        <ErrorsNumber arm={arm} {...errors} />
        <p className="arm__words">
          {t(`apparatus.${measure}`)}
          <br />
          <span className="soft">{t(hearsBoth ? 'apparatus.hearsBoth' : 'apparatus.hearsLabels')}</span>
        </p>
      </div>
      <p className="arm__verdict">{verdict}</p>
    </article>
  );
}

function useVerdict(arm: Props['arm'], { standing, errors, examples }: ArmErrors): string {
  const { t } = useTranslation();
  const format = useFormat();
  const underWay = useRun(isUnderWay);
  const nouns = useNouns();
  const learns = useRun(({ progress }) => progress?.stage === 'students');
  const verdict = useStudentVerdict();
  switch (standing) {
    case 'none':
      return t(underWay ? 'apparatus.waiting' : 'apparatus.untrained');
    case 'stale':
      if (!underWay) return t('apparatus.outdated');
      return t(learns ? 'apparatus.retraining' : 'apparatus.waiting');
    case 'sent':
      return t(underWay ? 'apparatus.waiting' : 'apparatus.fromLink');
    case 'live':
      return t('apparatus.measuredOn', { number: format.count(examples), ...nouns });
    case 'past':
      return errors === null
        ? t('course.notBegun')
        : t('course.measured', { number: format.count(examples), ...nouns });
    case 'final':
      return arm === 'baseline' ? t('apparatus.sameStart') : verdict;
  }
}

/** What the student gained, and how much smaller than the ensemble it is. */
function useStudentVerdict(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useStillExperiment();
  const [ensemble = 0, student = 0, baseline = 0] = useStanding((run, now) =>
    ARMS.map((arm) => armErrors(arm, run, now).errors ?? 0),
  );
  const closed = gapClosed(ensemble, student, baseline);
  const more = student - baseline;
  const number = format.count(Math.abs(more));
  const gap =
    closed === null
      ? t(noGapKey(more), { number })
      : closed < 0
        ? t('apparatus.behind', { number })
        : t('apparatus.gap', { percent: format.percent(closed, 0) });
  const factor = shrinkage(experiment);
  return factor > 1 ? `${gap} · ${t('apparatus.smaller', { factor: format.plain(factor, factor < 10 ? 1 : 0) })}` : gap;
}

/** @param more errors of the student, less those of the baseline */
function noGapKey(more: number): 'apparatus.noGap' | 'apparatus.noGapFewer' | 'apparatus.noGapMore' {
  if (more === 0) return 'apparatus.noGap';
  return more < 0 ? 'apparatus.noGapFewer' : 'apparatus.noGapMore';
}

/** How many times the student's weights the ensemble has. */
function shrinkage(experiment: Experiment): number {
  const { teachers, teacherHidden, studentHidden } = experiment;
  return (teachers * parametersOf(experiment, teacherHidden)) / parametersOf(experiment, studentHidden);
}
