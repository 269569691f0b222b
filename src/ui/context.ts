/** The one thin layer between the stores, which know no React, and the components. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, type StoreApi } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useStoreWithEqualityFn } from 'zustand/traditional';
import type { App } from '../app/app';
import type { ComparisonState } from '../app/comparison';
import type { ExperimentState } from '../app/experimentStore';
import type { LandscapeState } from '../app/landscape';
import type { NotebookState } from '../app/notebook';
import { sentProof, type OpenedState } from '../app/opened';
import type { Proof } from '../link/proof';
import type { RunState } from '../app/run';
import type { TimeState } from '../app/time';
import type { ViewState } from '../app/viewStore';
import type { Experiment } from '../experiment/experiment';
import { SETTING_LIST } from '../experiment/settings';
import { formatOf, type Format } from '../i18n/format';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('outside of the page');
  return app;
}

export function useExperiment<Slice>(select: (state: ExperimentState) => Slice): Slice {
  return useStore(useApp().experiment, select);
}

/** The settings, with T and alpha as they were at some time: what follows neither is not drawn again while they are moved. */
export function useStillExperiment(): Experiment {
  return useStoreWithEqualityFn(useApp().experiment, ({ experiment }) => experiment, sameApartFromSliders);
}

function sameApartFromSliders(a: Experiment, b: Experiment): boolean {
  return a.data === b.data && SETTING_LIST.every(({ key }) => key === 'T' || key === 'alpha' || a[key] === b[key]);
}

export function useRun<Slice>(select: (state: RunState) => Slice): Slice {
  return useStore(useApp().run, select);
}

/** What run and settings say together: not drawn again while T and alpha are moved, as long as they say the same. */
export function useStanding<Slice>(select: (run: RunState, experiment: Experiment) => Slice): Slice {
  const { run, experiment } = useApp();
  const pick = useShallow(([of, { experiment: now }]: readonly [RunState, ExperimentState]) => select(of, now));
  const subscribe = useMemo(() => toBoth(run, experiment), [run, experiment]);
  return useSyncExternalStore(subscribe, () => pick([run.getState(), experiment.getState()]));
}

type Store = Pick<StoreApi<unknown>, 'subscribe'>;

function toBoth(one: Store, other: Store) {
  return (listener: () => void): (() => void) => {
    const leave = [one.subscribe(listener), other.subscribe(listener)];
    return () => {
      for (const each of leave) each();
    };
  };
}

export function useNotebook<Slice>(select: (state: NotebookState) => Slice): Slice {
  return useStore(useApp().notebook, select);
}

export function useOpened<Slice>(select: (state: OpenedState) => Slice): Slice {
  return useStore(useApp().opened, select);
}

/** The result that the link of this visit tells of, as long as its settings stand. */
export function useSentProof(): Proof | null {
  const state = useOpened((whole) => whole);
  return useExperiment(({ experiment }) => sentProof(state, experiment));
}

export function useComparison<Slice>(select: (state: ComparisonState) => Slice): Slice {
  return useStore(useApp().comparison, select);
}

export function useLandscape<Slice>(select: (state: LandscapeState) => Slice): Slice {
  return useStore(useApp().landscape, select);
}

export function useView<Slice>(select: (state: ViewState) => Slice): Slice {
  return useStore(useApp().view, select);
}

export function useTime<Slice>(select: (state: TimeState) => Slice): Slice {
  return useStore(useApp().time, select);
}

export function useFormat(): Format {
  return formatOf(useTranslation().i18n.language);
}
