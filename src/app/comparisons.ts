/** What the Compare tab does: choosing, starting and stopping. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AxisKey } from '../experiment/comparison';
import type { MethodId } from '../experiment/methods';
import type { Client, ComparisonEvent } from './client';
import {
  chosenComparison,
  comparisonForgotten,
  comparisonReceived,
  comparisonStarted,
  methodToggled,
  nothingCompared,
  type ComparisonState,
} from './comparison';
import type { ExperimentStore } from './experimentStore';

export type ComparisonStore = StoreApi<ComparisonState>;

export interface Comparisons {
  readonly toggle: (method: MethodId) => void;
  /** @param seeds 1 to `MOST_SEEDS` */
  readonly setSeeds: (seeds: number) => void;
  readonly setAxis: (axis: AxisKey | null) => void;
  readonly start: () => void;
  readonly stop: () => void;
  readonly forget: () => void;
  readonly receive: (event: ComparisonEvent) => void;
}

export function createComparisonStore(): ComparisonStore {
  return createStore<ComparisonState>(() => nothingCompared);
}

export function createComparisons(client: Client, store: ComparisonStore, experiment: ExperimentStore): Comparisons {
  return {
    toggle(method) {
      store.setState((state) => methodToggled(state, method));
    },
    setSeeds(seeds) {
      store.setState({ seeds });
    },
    setAxis(axis) {
      store.setState({ axis });
    },
    start() {
      const comparison = chosenComparison(store.getState(), experiment.getState().experiment);
      client.compare(comparison);
      store.setState((state) => comparisonStarted(state, comparison));
    },
    stop() {
      client.stop();
    },
    forget() {
      store.setState(comparisonForgotten);
    },
    receive(event) {
      store.setState((state) => comparisonReceived(state, event));
    },
  };
}
