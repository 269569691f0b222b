import { Pause, Play } from 'lucide-react';
import { Slider } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useTime } from '../context';
import { IconButton } from '../shared/IconButton';
import { SliderRoot } from '../shared/SliderRoot';
import { useCourse } from './useCourse';
import './time.css';

interface Props {
  /** Beside the chart its thumb stands under the cursor line, which says the step. */
  readonly beside: 'chart' | 'maps';
}

/** By how many stops a key moves. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 5,
  End: Infinity,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -5,
  Home: -Infinity,
};

/** Goes back and forth over the recorded course of a run. */
export function Scrubber({ beside }: Props) {
  const { t } = useTranslation();
  const { time } = useApp();
  const playing = useTime((state) => state.playing);
  const { stops, places, here, past, words } = useCourse();
  if (stops.length < 2) return null;

  const play = (): void => {
    time.toggle(matchMedia('(prefers-reduced-motion: reduce)').matches);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = KEYS[event.key];
    if (event.key === ' ') play();
    else if (by !== undefined) time.move(by);
    else return;
    event.preventDefault();
  };

  return (
    <div className="scrubber" data-beside={beside} data-past={past} role="group" aria-label={t('course.label')}>
      <IconButton
        plain
        icon={playing ? Pause : Play}
        name={t(playing ? 'course.pause' : 'course.play')}
        onClick={play}
      />
      <SliderRoot
        className="slider scrubber__slider"
        min={0}
        max={1}
        step={0.001}
        value={[places[here] ?? 1]}
        onKeyDown={onKeyDown}
        onValueChange={([place = 1]) => {
          time.go(stops[nearest(places, place)] ?? null);
        }}
      >
        <Slider.Track className="slider__track scrubber__track">
          <Slider.Range className="slider__range" />
        </Slider.Track>
        <Slider.Thumb
          className="slider__thumb scrubber__thumb"
          aria-label={t('course.step')}
          aria-valuetext={past ? words : `${t('course.now')}: ${words}`}
        />
      </SliderRoot>
      <div className="scrubber__end">
        {beside === 'maps' && (
          <p className="scrubber__words">{past ? <mark className="time-mark">{words}</mark> : words}</p>
        )}
        {past ? (
          <button
            type="button"
            className="button scrubber__now"
            onClick={() => {
              time.go(null);
            }}
          >
            {t('course.now')}
          </button>
        ) : (
          <span className="soft scrubber__here">{t('course.now')}</span>
        )}
      </div>
    </div>
  );
}

function nearest(places: readonly number[], place: number): number {
  const distance = (i: number): number => Math.abs(places[i]! - place);
  return places.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
}
