import { useTranslation } from 'react-i18next';
import { useExperiment, useFormat } from '../context';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { Next } from '../shared/Next';
import { AlphaSlider } from './AlphaSlider';

/** alpha, the mixer of hard labels and soft targets. */
export function Mixer() {
  const { t } = useTranslation();
  const format = useFormat();
  const alpha = useExperiment((state) => state.experiment.alpha);
  const hold = useHold('alpha');

  return (
    <div className="mixer">
      <p className="mixer__head">
        <b className="mixer__name">α</b> {t('apparatus.alphaName')}
        <output className="mixer__value">{format.fixed(alpha, 2)}</output>
        <LockMark control="alpha" />
      </p>
      {hold !== 'hidden' && (
        <div className="mixer__row">
          <span>{t('apparatus.alphaLabels')}</span>
          <Next before={<div className="slider slider--mixer" />}>
            <AlphaSlider />
          </Next>
          <span>{t('apparatus.alphaEnsemble')}</span>
        </div>
      )}
    </div>
  );
}
