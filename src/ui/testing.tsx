/** What the tests of components share: a browser as far as jsdom lacks one, and the page's stores with nothing trained. */
import { cleanup, render } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, vi } from 'vitest';
import { createApp, type App, type Surroundings } from '../app/app';
import { createOffline } from '../app/offline';
import { keptInMemory, runsInMemory, unfinishedInMemory } from '../app/testing';
import { createI18n } from '../i18n/i18n';
import { whole } from '../i18n/whole';
import { AppContext } from './context';

const shown: App[] = [];

/** Stubs, for each test of a file, what jsdom lacks and no test looks at. */
export function withStubbedBrowser(): void {
  beforeEach(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = (): void => undefined;
        unobserve = (): void => undefined;
        disconnect = (): void => undefined;
      },
    );
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe: () => void;
        constructor(tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
          this.observe = () => tell([{ isIntersecting: true }]);
        }
        disconnect = (): void => undefined;
      },
    );
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });

  afterEach(() => {
    // What waits to be written to the address would look for it when there is none.
    for (const { shareAddress } of shown.splice(0)) shareAddress();
    window.history.replaceState(null, '', '/');
    cleanup();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

/** Draws something of the page. Without other surroundings its worker never answers and it has no recording. */
export function show(drawn: ReactNode, surroundings: Partial<Surroundings> = {}): App {
  const app = createApp({
    bar: window,
    languages: ['en'],
    spawn: () => ({ postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null }),
    recording: Promise.resolve(null),
    fetchAnswers: () => Promise.resolve(null),
    keptErrors: keptInMemory(),
    unfinished: unfinishedInMemory(),
    keptRuns: () => Promise.resolve(runsInMemory()),
    offline: () => Promise.resolve(createOffline('', undefined, () => undefined)),
    matchMedia: (query) => window.matchMedia(query),
    ...surroundings,
  });
  shown.push(app);
  render(
    <I18nextProvider i18n={createI18n(whole)}>
      <AppContext value={app}>
        <Tooltip.Provider>{drawn}</Tooltip.Provider>
      </AppContext>
    </I18nextProvider>,
  );
  return app;
}
