/** The results that runs of this visit ended with. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Result } from '../experiment/result';
import type { RunStore } from './runs';

export interface FinishedRun {
  /** Its id; 0 for the recording that came with the page. */
  readonly run: number;
  readonly result: Result;
}

export interface HistoryState {
  /** Oldest first; no two with the same digest. */
  readonly finished: readonly FinishedRun[];
}

export type HistoryStore = StoreApi<HistoryState>;

/** Older ones are forgotten. */
export const MOST_FINISHED = 60;

/** Keeps each result that appears in `runs`, and forgets all when that does. */
export function createHistory(runs: RunStore): HistoryStore {
  const store = createStore<HistoryState>(() => ({ finished: [] }));
  runs.subscribe(({ outcome, run }, before) => {
    if (outcome?.result === before.outcome?.result) return;
    if (outcome === null) store.setState({ finished: [] });
    else store.setState(({ finished }) => ({ finished: kept(finished, { run, result: outcome.result }) }));
  });
  return store;
}

/** The same networks, trained again, take the place of those before. */
function kept(finished: readonly FinishedRun[], latest: FinishedRun): readonly FinishedRun[] {
  const others = finished.filter(({ result }) => result.digest !== latest.result.digest);
  return [...others, latest].slice(-MOST_FINISHED);
}
