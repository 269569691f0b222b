import { useMemo } from 'react';
import { walk } from '../../app/examples';
import type { RunState } from '../../app/run';

/** On how many digits the networks that stand differ; null where none stand. */
export function useDiffering(phase: RunState['phase'], outcome: RunState['outcome']): number | null {
  return useMemo(() => {
    const path = walk(true, { phase, outcome });
    return path === 'all' ? null : path.length;
  }, [phase, outcome]);
}
