import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { countsOf, factsOf } from '../../experiment/datasets';
import { useApp, useExperiment, useFormat, useStillExperiment, useView } from '../context';
import { useDataAbsent, useHoldsPoints } from '../dataWords';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { DigitImage } from '../shared/DigitImage';
import { addedWords, redrawnWords, withheldWords } from '../transferWords';
import { PointsPicture } from '../shared/PointsPicture';
import { usePointsShown } from '../shared/usePointsShown';

export function DataPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const { view } = useApp();
  const experiment = useStillExperiment();
  const { dataset } = experiment;
  const { labelled } = countsOf(experiment);
  const withheld = withheldWords(t, format, experiment);
  const redrawn = redrawnWords(t, format, experiment);
  const points = useHoldsPoints();
  const hold = useHold('data');

  return (
    <div className="data">
      <div className="part__head">
        <h2 className="part__title">{t('apparatus.data')}</h2>
        {hold !== 'hidden' && (
          <button
            type="button"
            className="button data__open"
            disabled={hold === 'locked'}
            onClick={() => {
              view.setState({ dataOpen: true });
            }}
          >
            <LockMark control="data" />
            <span className="hidden">{t('apparatus.openData')}</span>
            <span className="data__name">{t(`settings.choices.${dataset}`)}…</span>
          </button>
        )}
      </div>
      {points ? <Figure /> : <Samples />}
      <p className="data__count">{t('apparatus.labelled', { count: labelled, number: format.count(labelled) })}</p>
      {redrawn !== null && <p className="data__count data__count--second">{redrawn}</p>}
      <p className="data__count data__count--second">
        {addedWords(t, format, experiment) ?? t('apparatus.noUnlabelled')}
      </p>
      {withheld.length > 0 && (
        <p className="data__count data__count--second">{t('transfer.student', { what: withheld.join(', ') })}</p>
      )}
    </div>
  );
}

/** A few images of the test set. */
function Samples() {
  const { t } = useTranslation();
  const samples = useView((state) => state.samples);
  const absent = useDataAbsent();
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  const name = t(`settings.choices.${dataset}`);
  return (
    <div className="data__digits" role="img" aria-label={t('apparatus.samples', { name })} data-pipe="data">
      {absent && <p className="data__none">{t('data.none')}</p>}
      {samples.map(({ index, image }) => (
        <DigitImage key={index} image={image} className="data__digit" />
      ))}
    </div>
  );
}

/** More would be a blot. */
const MOST = 300;

/** The labelled points themselves, as far as there is room for them. */
function Figure() {
  const { t } = useTranslation();
  const { labelled } = useExperiment(useShallow(({ experiment }) => countsOf(experiment)));
  const points = usePointsShown(Math.min(MOST, labelled));
  const name = useExperiment(({ experiment }) => t(`settings.choices.${experiment.dataset}`));
  const count = useExperiment(({ experiment }) => factsOf(experiment).classes);
  return (
    <div className="data__figure" data-pipe="data">
      <PointsPicture points={points} label={t('apparatus.figure', { name, count })} className="data__points" />
    </div>
  );
}
