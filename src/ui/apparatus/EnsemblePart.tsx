import type { TFunction } from 'i18next';
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { armIsStale } from '../../app/standing';
import type { Experiment } from '../../experiment/experiment';
import { SETTINGS } from '../../experiment/settings';
import { useApp, useFormat, useRun, useStillExperiment, useView } from '../context';
import { useNouns } from '../dataWords';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { ErrorsNumber } from '../shared/ErrorsNumber';
import { IconButton } from '../shared/IconButton';
import { parametersOf, shapeWords } from '../shape';
import { useArmErrors } from '../time/useArmErrors';
import { TeacherTile } from './TeacherTile';

export function EnsemblePart() {
  const { t } = useTranslation();
  const format = useFormat();
  const { experiment: store } = useApp();
  const experiment = useStillExperiment();
  const errors = useArmErrors('ensemble');
  const faded = useRun(
    (state) => errors.standing !== 'live' && errors.standing !== 'past' && armIsStale('ensemble', state, experiment),
  );
  const nouns = useNouns();
  const measure = useView((state) => state.measure);
  const { teachers, teacherHidden } = experiment;
  const traits = traitWords(t, experiment);
  const hold = useHold('teachers');
  const locked = hold === 'locked';
  const { min, max } = SETTINGS.teachers;
  const weights = teachers * parametersOf(experiment, teacherHidden);
  const change = (by: number): void => {
    store.commit({ teachers: Math.min(max, Math.max(min, teachers + by)) });
  };

  return (
    <section className="ensemble" data-pipe="ensemble" aria-label={t('apparatus.ensemble')}>
      <div className="part__head">
        <h2 className="part__title ensemble__title">{t('apparatus.ensemble')}</h2>
        <p className="part__note">
          {`${teachers} × ${shapeWords(experiment, teacherHidden)} · `}
          {t('apparatus.weights', { number: weights >= 1e6 ? format.compact(weights) : format.count(weights) })}
        </p>
      </div>
      {traits.length > 0 && <p className="ensemble__traits">{traits.join(' · ')}</p>}
      <ul className="ensemble__tiles" data-many={teachers > 7}>
        {Array.from({ length: teachers }, (_, index) => (
          <TeacherTile key={index} index={index} faded={faded} />
        ))}
      </ul>
      <div className="ensemble__foot">
        <ErrorsNumber arm="ensemble" {...errors} />
        <p className="ensemble__words">
          {t(`apparatus.together.${measure}`)}
          <br />
          <span className="soft">
            {errors.standing === 'past'
              ? t('chart.measuredOn', { number: format.count(errors.examples), ...nouns })
              : t('apparatus.passCost', { count: teachers })}
          </span>
        </p>
        {hold !== 'hidden' && (
          <div className="stepper">
            <IconButton
              plain
              icon={Minus}
              name={t('apparatus.fewer')}
              disabled={locked || teachers <= min}
              onClick={() => {
                change(-1);
              }}
            />
            <span className="stepper__value" aria-label={t('apparatus.teacherCount', { count: teachers })} role="img">
              {teachers}
            </span>
            <IconButton
              plain
              icon={Plus}
              name={t('apparatus.more')}
              disabled={locked || teachers >= max}
              onClick={() => {
                change(1);
              }}
            />
            <LockMark control="teachers" />
          </div>
        )}
      </div>
    </section>
  );
}

/** What sets this ensemble apart from the usual one. */
function traitWords(t: TFunction, { diversity, averaging }: Experiment): readonly string[] {
  return [
    ...(averaging === 'logits' ? [t('apparatus.averagesLogits')] : []),
    ...(diversity === 'weights' ? [] : [t(`apparatus.diversity.${diversity}`)]),
  ];
}
