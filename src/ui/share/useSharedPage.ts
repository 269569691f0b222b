import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Page } from '../../app/share';
import { useApp, useComparison, useExperiment, useNotebook, useOpened, useRun, useView } from '../context';

/** The page as far as a link can tell of it, as it stands now. */
export function useSharedPage(): Page {
  const { own } = useApp();
  const experiment = useExperiment((state) => state.experiment);
  const preset = useExperiment((state) => state.preset);
  const choice = useComparison((state) => state.choice);
  const view = useView((state) => state);
  const result = useRun((state) => state.outcome?.result ?? null);
  const recorded = useRun((state) => state.outcome?.recorded ?? false);
  const opened = useOpened((state) => state);
  const points = useStore(own, (state) => state.points);
  const runs = useNotebook((state) => state.runs);
  return useMemo(
    () => ({ experiment, preset, choice, view, result, recorded, opened, points, runs }),
    [experiment, preset, choice, view, result, recorded, opened, points, runs],
  );
}
