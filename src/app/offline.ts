/** The page without a network: the service worker that keeps it in the browser, and what is known of it. */
import { Workbox } from 'workbox-window';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface OfflineState {
  /** Whether the page would open without a network; `impossible` where the browser keeps no pages. */
  readonly kept: 'impossible' | 'keeping' | 'yes' | 'failed';
  /** True once all was kept for the first time, until it was heard. */
  readonly news: boolean;
  /** Whether a newer version is at hand, for as long as it was not put off. */
  readonly update: boolean;
}

export interface Offline {
  readonly store: StoreApi<OfflineState>;
  /** Loads the page anew, from the newer version. */
  readonly useUpdate: () => void;
  /** Until the page is opened again. */
  readonly putOff: () => void;
  readonly heard: () => void;
}

/**
 * Has everything kept by the service worker at `script`, and never loads the page anew unasked.
 *
 * @param container undefined where the browser has no service workers
 */
export function createOffline(
  script: string,
  container: ServiceWorkerContainer | undefined,
  reload: () => void,
): Offline {
  const kept = container === undefined ? 'impossible' : 'keeping';
  const store = createStore<OfflineState>(() => ({ kept, news: false, update: false }));
  return {
    store,
    useUpdate: container ? keep(script, container, store, reload) : reload,
    putOff() {
      store.setState({ update: false });
    },
    heard() {
      store.setState({ news: false });
    },
  };
}

/** Returns what puts the newer version to use. */
function keep(
  script: string,
  container: ServiceWorkerContainer,
  store: Offline['store'],
  reload: () => void,
): Offline['useUpdate'] {
  const workbox = new Workbox(script);
  let registration: ServiceWorkerRegistration | undefined;
  let controlled = container.controller !== null;
  let asked = false;

  const offer = (): void => {
    store.setState({ update: true });
  };
  const fail = (): void => {
    store.setState((state) => (state.kept === 'keeping' ? { kept: 'failed' } : state));
  };

  workbox.addEventListener('waiting', offer);
  workbox.addEventListener('redundant', fail);
  container.addEventListener('controllerchange', () => {
    // The first worker takes over the page that it came with; another tab may have put a newer one to use.
    if (asked) reload();
    else if (controlled) offer();
    controlled = true;
  });
  workbox
    .register({ immediate: true })
    .then(async (found) => {
      registration = found;
      const keptBefore = Boolean(found?.active);
      await container.ready;
      store.setState({ kept: 'yes', news: !keptBefore });
    })
    .catch(fail);

  return () => {
    asked = true;
    if (registration?.waiting) workbox.messageSkipWaiting();
    else reload();
  };
}
