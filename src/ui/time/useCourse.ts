import { useMemo } from 'react';
import { placeOf, stopsOf, type Stop } from '../../app/time';
import { useRun, useTime } from '../context';
import { axisOf } from '../overview/chartLines';
import { useCourseExperiment, useStopWords } from './useMoment';

interface Course {
  readonly stops: readonly Stop[];
  /** Of each stop, where on the axis of the chart it is. */
  readonly places: readonly number[];
  /** Which stop is looked at; now is the last. */
  readonly here: number;
  readonly past: boolean;
  /** "teachers 120 of 400"; empty where there is no stop. */
  readonly words: string;
}

/** The points of the curve as stops on a way, and where on it one stands. */
export function useCourse(): Course {
  const at = useTime((state) => state.at);
  const curves = useRun((state) => state.curves);
  const of = useCourseExperiment();
  const stops = useMemo(() => stopsOf({ curves }), [curves]);
  const places = useMemo(() => {
    const { place } = axisOf(of);
    return stops.map(({ stage, step }) => Math.min(1, place(stage, step)));
  }, [stops, of]);
  const here = placeOf(stops, at);
  const words = useStopWords(stops[here]) ?? '';
  return { stops, places, here, past: at !== null, words };
}
