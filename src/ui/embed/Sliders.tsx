import { useTranslation } from 'react-i18next';
import { AlphaSlider } from '../apparatus/AlphaSlider';
import { useExperiment, useFormat } from '../context';
import { heatInk } from '../heat';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { TemperatureSlider } from '../shared/TemperatureSlider';

/** T and alpha, each in a line. */
export function Sliders() {
  return (
    <div className="embed__sliders">
      <Temperature />
      <Alpha />
    </div>
  );
}

function Temperature() {
  const { t } = useTranslation();
  const format = useFormat();
  const T = useExperiment((state) => state.experiment.T);
  const hold = useHold('T');
  return (
    <div className="embed__slider">
      <output className="embed__value" style={{ color: heatInk(T) }}>
        T = {format.plain(T, 2)}
      </output>
      <LockMark control="T" />
      {hold !== 'hidden' && <TemperatureSlider T={T} label={t('apparatus.temperature')} />}
    </div>
  );
}

function Alpha() {
  const format = useFormat();
  const alpha = useExperiment((state) => state.experiment.alpha);
  const hold = useHold('alpha');
  return (
    <div className="embed__slider">
      <output className="embed__value">α = {format.fixed(alpha, 2)}</output>
      <LockMark control="alpha" />
      {hold !== 'hidden' && <AlphaSlider />}
    </div>
  );
}
