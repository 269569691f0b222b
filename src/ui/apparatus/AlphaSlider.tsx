import { Slider } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { SETTINGS } from '../../experiment/settings';
import { useApp, useExperiment, useFormat } from '../context';
import { useHold } from '../held/useHold';
import { SliderRoot } from '../shared/SliderRoot';

export function AlphaSlider() {
  const { t } = useTranslation();
  const format = useFormat();
  const { experiment } = useApp();
  const alpha = useExperiment((state) => state.experiment.alpha);
  const locked = useHold('alpha') === 'locked';
  const { min, max, step, decimals } = SETTINGS.alpha;
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  return (
    <SliderRoot
      className="slider slider--mixer"
      disabled={locked}
      min={min}
      max={max}
      step={step}
      value={[alpha]}
      onValueChange={([value = 0]) => {
        experiment.preview({ alpha: rounded(value) });
      }}
      onValueCommit={([value = 0]) => {
        experiment.commit({ alpha: rounded(value) });
      }}
    >
      <Slider.Track className="slider__track">
        <Slider.Range className="slider__range" />
      </Slider.Track>
      <Slider.Thumb
        className="slider__thumb"
        aria-label={`α, ${t('apparatus.alphaName')}`}
        aria-valuetext={t('apparatus.alphaValue', { alpha: format.fixed(alpha, 2) })}
      />
    </SliderRoot>
  );
}
