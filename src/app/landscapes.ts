/** What the Landscape tab does: choosing, starting, stopping, keeping, and taking the settings to a cell. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { changesOf } from '../experiment/comparison';
import { cellExperiment, type Sweep, type SweepKey } from '../experiment/sweep';
import type { Client, LandscapeEvent } from './client';
import type { ExperimentStore } from './experimentStore';
import type { KeptErrors } from './keptErrors';
import type { Unfinished } from './unfinished';
import {
  axisChosen,
  chosenSweep,
  errorsKnown,
  landscapeReceived,
  landscapeStarted,
  noLandscape,
  seedsChosen,
  valuesTyped,
  type AxisName,
  type LandscapeState,
} from './landscape';

export type LandscapeStore = StoreApi<LandscapeState>;

export interface Landscapes {
  readonly setAxis: (axis: AxisName, key: SweepKey) => void;
  readonly typeValues: (axis: AxisName, text: string) => void;
  readonly setSeeds: (seeds: number) => void;
  /** Trains what is not known of the chosen landscape. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Brings back what earlier visits have trained, and goes on with what trained when the page was reloaded. */
  readonly recall: () => void;
  /** Forgets all students, those of earlier visits too. */
  readonly clear: () => void;
  /** Takes the settings to a pair of values. */
  readonly goTo: (sweep: Sweep, x: number, y: number) => void;
  readonly receive: (event: LandscapeEvent) => void;
}

/** Milliseconds between two drawings of what trains. */
const PERIOD = 100;

export function createLandscapeStore(): LandscapeStore {
  return createStore<LandscapeState>(() => noLandscape);
}

export function createLandscapes(
  client: Client,
  store: LandscapeStore,
  experiment: ExperimentStore,
  kept: KeptErrors,
  unfinished: Unfinished,
): Landscapes {
  const heard: LandscapeEvent[] = [];
  let drawing: ReturnType<typeof setTimeout> | undefined;
  let recalled = false;

  const draw = (): void => {
    clearTimeout(drawing);
    drawing = undefined;
    const events = heard.splice(0);
    store.setState((state) => events.reduce(landscapeReceived, state));
  };

  /** The page can do without what a browser does not keep. */
  const keeping = (work: Promise<void>): void => {
    work.catch(() => {
      store.setState({ keepsNothing: true });
    });
  };

  const start = (): void => {
    const state = store.getState();
    const { sweep } = chosenSweep(state, experiment.getState().experiment);
    if (sweep === null) return;
    client.sweep(sweep, [...state.errors.keys()]);
    store.setState(landscapeStarted(state, sweep));
    const { keys, typed, seeds } = state;
    unfinished.write({ keys, typed, seeds });
  };

  return {
    setAxis(axis, key) {
      store.setState((state) => axisChosen(state, axis, key));
    },
    typeValues(axis, text) {
      store.setState((state) => valuesTyped(state, axis, text));
    },
    setSeeds(seeds) {
      store.setState((state) => seedsChosen(state, seeds));
    },
    start,
    stop() {
      client.stop();
    },
    recall() {
      if (recalled) return;
      recalled = true;
      const broken = unfinished.read();
      if (broken !== null) store.setState(broken);
      keeping(
        kept.all().then((errors) => {
          store.setState((state) => errorsKnown(state, errors));
          if (broken !== null) start();
        }),
      );
    },
    clear() {
      store.setState({ errors: new Map() });
      keeping(kept.clear());
    },
    goTo(sweep, x, y) {
      const { experiment: now } = experiment.getState();
      experiment.commit(changesOf(now, cellExperiment({ ...sweep, experiment: now }, x, y)));
    },
    receive(event) {
      heard.push(event);
      if (event.type === 'swept') keeping(kept.put(event.errors));
      if (event.type === 'stopped' || event.type === 'failed' || event.type === 'sweepDone') {
        unfinished.write(null);
        draw();
      } else drawing ??= setTimeout(draw, PERIOD);
    },
  };
}
