import { Slider } from 'radix-ui';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { AlphaSlider } from '../apparatus/AlphaSlider';
import { useExperiment, useFormat } from '../context';
import { HEAT_RAMP, heatGlow, heatInk } from '../heat';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { useTemperatureSlider } from '../shared/useTemperatureSlider';

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
  const { root, thumb } = useTemperatureSlider(T);
  const style = { '--heat': heatGlow(T), '--heat-ink': heatInk(T), '--ramp': HEAT_RAMP } as CSSProperties;
  return (
    <div className="embed__slider" style={style}>
      <output className="embed__value embed__value--heat">T = {format.plain(T, 2)}</output>
      <LockMark control="T" />
      {hold !== 'hidden' && (
        <Slider.Root className="slider slider--temperature" {...root}>
          <Slider.Track className="slider__track" />
          <Slider.Thumb className="slider__thumb" aria-label={t('apparatus.temperature')} {...thumb} />
        </Slider.Root>
      )}
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
