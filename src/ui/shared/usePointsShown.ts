import { useMemo } from 'react';
import { useStore } from 'zustand';
import { pointsShown } from '../../app/pointsShown';
import { useApp, useExperiment } from '../context';
import { useDataName } from '../dataWords';

/** The first points that the networks of the first seed learn from; none where the data set holds images. */
export function usePointsShown(count: number) {
  const { own, experiment } = useApp();
  const points = useStore(own, (state) => state.points);
  const seed = useExperiment((state) => state.experiment.seed);
  const name = useDataName();
  return useMemo(
    () => pointsShown(experiment.getState().experiment, seed, count, points),
    // What the points are drawn from has the name as its name.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [name, seed, count, points],
  );
}
