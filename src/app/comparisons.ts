/** What the Compare tab does: choosing, starting and stopping. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { readAxis, USUAL } from '../experiment/choice';
import type { AxisKey, Choice } from '../experiment/comparison';
import type { MethodId } from '../experiment/methods';
import { FormatError } from '../experiment/parse';
import type { Client, ComparisonEvent } from './client';
import {
  chosenComparison,
  comparisonForgotten,
  comparisonReceived,
  comparisonStarted,
  FIRST_VALUES,
  isWorthwhile,
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
  /** With the values that it has to begin with. */
  readonly setAxis: (axis: AxisKey | null) => void;
  /** Values of the axis as they were typed. Returns what is wrong with them; nothing is changed then. */
  readonly setValues: (text: string) => FormatError | null;
  readonly start: () => void;
  readonly stop: () => void;
  readonly forget: () => void;
  readonly receive: (event: ComparisonEvent) => void;
}

export function createComparisonStore(choice: Choice = USUAL): ComparisonStore {
  return createStore<ComparisonState>(() => ({ ...nothingCompared, choice }));
}

export function createComparisons(client: Client, store: ComparisonStore, experiment: ExperimentStore): Comparisons {
  const choose = (change: (choice: Choice) => Choice): void => {
    store.setState(({ choice }) => ({ choice: change(choice) }));
  };
  return {
    toggle(method) {
      choose((choice) => methodToggled(choice, method));
    },
    setSeeds(seeds) {
      choose((choice) => ({ ...choice, seeds }));
    },
    setAxis(key) {
      choose((choice) => ({ ...choice, axis: key && { key, values: FIRST_VALUES[key] } }));
    },
    setValues(text) {
      const { axis } = store.getState().choice;
      if (axis === null) return null;
      try {
        const read = readAxis(axis.key, text);
        choose((choice) => ({ ...choice, axis: read }));
        return null;
      } catch (error) {
        if (error instanceof FormatError) return error;
        throw error;
      }
    },
    start() {
      const comparison = chosenComparison(store.getState().choice, experiment.getState().experiment);
      if (!isWorthwhile(comparison)) return;
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
