import { useMemo } from 'react';
import type { KeptRun } from '../../app/keptRun';
import { lookOf, looksTogether, type Look } from '../../app/runLook';
import { useNotebook } from '../context';

/** How a run looks wherever runs are shown; those on the chart are told apart there. */
export function useLooks(): (run: KeptRun) => Look {
  const runs = useNotebook((state) => state.runs);
  const chosen = useNotebook((state) => state.chosen);
  return useMemo(() => {
    const together = looksTogether(chosen.flatMap((id) => runs.find((run) => run.id === id) ?? []));
    return (run) => together.get(run.id) ?? lookOf(run);
  }, [runs, chosen]);
}
