import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { pointsShown, type PointList } from '../../app/pointsShown';
import { useApp, useExperiment } from '../context';

/** The first points that the networks of the first seed learn from; none where the data set holds images. */
export function usePointsShown(count: number): PointList {
  const { own } = useApp();
  const taken = useStore(own, (state) => state.points);
  const choice = useExperiment(
    useShallow(({ experiment: { dataset, flatClasses, flatNoise, seed } }) => ({
      dataset,
      flatClasses,
      flatNoise,
      seed,
    })),
  );
  return useMemo(() => pointsShown(choice, choice.seed, count, taken), [choice, count, taken]);
}
