import { Slider } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { SETTINGS } from '../../experiment/settings';
import { useApp, useExperiment, useFormat } from '../context';

/** alpha, the mixer of hard labels and soft targets. */
export function Mixer() {
  const { t } = useTranslation();
  const format = useFormat();
  const { experiment } = useApp();
  const alpha = useExperiment((state) => state.experiment.alpha);
  const { min, max, step, decimals } = SETTINGS.alpha;
  const rounded = (value: number): number => Number(value.toFixed(decimals));

  return (
    <div className="mixer">
      <p className="mixer__head">
        <b className="mixer__name">α</b> {t('apparatus.alphaName')}
        <output className="mixer__value">{format.fixed(alpha, 2)}</output>
      </p>
      <div className="mixer__row">
        <span>{t('apparatus.alphaLabels')}</span>
        <Slider.Root
          className="slider slider--mixer"
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
        </Slider.Root>
        <span>{t('apparatus.alphaEnsemble')}</span>
      </div>
    </div>
  );
}
