import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nextTemperature, placeOf, temperatureAt, TEMPERATURES } from '../../app/temperature';
import { useApp, useFormat } from '../context';
import { useHold } from '../held/useHold';

/** What makes a radix slider move T: props of its root and of its thumb. Its values are places from 0 to 1. */
export function useTemperatureSlider(T: number) {
  const { t } = useTranslation();
  const format = useFormat();
  const { experiment } = useApp();
  const disabled = useHold('T') !== 'free';
  const onKeyDown = (event: KeyboardEvent): void => {
    const stops = KEYS[event.key];
    if (stops === undefined) return;
    event.preventDefault();
    experiment.commit({ T: moved(T, stops) });
  };
  return {
    root: {
      disabled,
      min: 0,
      max: 1,
      step: 0.001,
      value: [placeOf(T)],
      onKeyDown,
      onValueChange: ([place = 0]: number[]) => {
        experiment.preview({ T: temperatureAt(place) });
      },
      onValueCommit: ([place = 0]: number[]) => {
        experiment.commit({ T: temperatureAt(place) });
      },
    },
    thumb: {
      // T may lie beyond the ends of the slider.
      'aria-valuemin': Math.min(T, TEMPERATURES[0] ?? T),
      'aria-valuemax': Math.max(T, TEMPERATURES.at(-1) ?? T),
      'aria-valuenow': T,
      'aria-valuetext': t('apparatus.temperatureValue', { T: format.plain(T, 2) }),
    },
  };
}

/** By how many stops a key moves T; a page is about a factor of two. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 8,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -8,
};

function moved(T: number, stops: number): number {
  const way = stops > 0 ? 1 : -1;
  return Array.from({ length: Math.abs(stops) }).reduce<number>((at) => nextTemperature(at, way), T);
}
