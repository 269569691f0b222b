import { Slider } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { DrawnDataset } from '../../experiment/datasets';
import { SETTINGS } from '../../experiment/settings';
import { useApp, useExperiment, useFormat } from '../context';
import { NumberBox } from '../shared/NumberBox';
import { PointsPicture } from '../shared/PointsPicture';
import { SliderRoot } from '../shared/SliderRoot';
import { usePointsShown } from '../shared/usePointsShown';

interface Props {
  readonly dataset: DrawnDataset;
}

const SHOWN = 400;

/** Classes and noise of a figure, and what comes of them at once. */
export function FigurePart({ dataset }: Props) {
  const { t } = useTranslation();
  const points = usePointsShown(SHOWN);
  return (
    <div className="data-part">
      <PointsPicture
        points={points}
        label={t('chooser.preview', { name: t(`settings.choices.${dataset}`) })}
        className="data-part__picture"
      />
      <div className="data-part__controls">
        {dataset !== 'moons' && <FigureSlider settingKey="flatClasses" name={t(`chooser.parts.${dataset}`)} />}
        <FigureSlider settingKey="flatNoise" name={t('chooser.noise')} />
        <label className="data-part__seed">
          {t('chooser.seed')} <NumberBox settingKey="seed" className="data-part__box" />
        </label>
      </div>
    </div>
  );
}

interface SliderProps {
  readonly settingKey: 'flatClasses' | 'flatNoise';
  readonly name: string;
}

function FigureSlider({ settingKey, name }: SliderProps) {
  const format = useFormat();
  const { experiment } = useApp();
  const value = useExperiment((state) => state.experiment[settingKey]);
  const { min, max, step, decimals } = SETTINGS[settingKey];
  return (
    <div className="data-part__slider">
      <span aria-hidden>
        {name} <b>{format.plain(value, decimals)}</b>
      </span>
      <SliderRoot
        className="slider"
        min={min}
        max={max}
        step={step}
        value={[value]}
        onValueChange={([next = min]) => {
          experiment.preview({ [settingKey]: next });
        }}
        onValueCommit={([next = min]) => {
          experiment.commit({ [settingKey]: next });
        }}
      >
        <Slider.Track className="slider__track">
          <Slider.Range className="slider__range" />
        </Slider.Track>
        <Slider.Thumb className="slider__thumb" aria-label={name} aria-valuetext={format.plain(value, decimals)} />
      </SliderRoot>
    </div>
  );
}
