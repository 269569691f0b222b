import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf, stopsOf, type Stop } from '../../app/time';
import { useFormat, useRun, useStillExperiment, useTime } from '../context';
import { axisOf } from '../overview/chartLines';

interface Course {
  readonly stops: readonly Stop[];
  /** Of each stop, where on the axis of the chart it is. */
  readonly places: readonly number[];
  /** Which stop is looked at; now is the last. */
  readonly here: number;
  readonly past: boolean;
  /** "Teachers 120 of 400"; empty where there is no stop. */
  readonly words: string;
}

/** The points of the curve as stops on a way, and where on it one stands. */
export function useCourse(): Course {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useStillExperiment();
  const at = useTime((state) => state.at);
  const curves = useRun((state) => state.curves);
  const of = useRun((state) => state.experiment ?? state.outcome?.result.experiment) ?? now;
  const stops = useMemo(() => stopsOf({ curves }), [curves]);
  const places = useMemo(() => {
    const { place } = axisOf(of);
    return stops.map(({ stage, step }) => Math.min(1, place(stage, step)));
  }, [stops, of]);
  const here = placeOf(stops, at);
  const stop = stops[here];
  const steps = stop?.stage === 'teachers' ? of.teacherSteps : of.studentSteps;
  const words = stop ? t(`course.at.${stop.stage}`, { step: format.count(stop.step), steps: format.count(steps) }) : '';
  return { stops, places, here, past: at !== null, words };
}
