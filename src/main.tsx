import '@fontsource-variable/source-sans-3/wght.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createApp } from './app/app';
import { keepErrors } from './app/keptErrors';
import { keepUnfinished } from './app/unfinished';
import { fetchAnswers, fetchRecording } from './app/recording';
import { createI18n, speak } from './i18n/i18n';
import { AppContext } from './ui/context';
import { fetchLinkNews } from './ui/opened/LinkNews';
import { Page } from './ui/Page';
import { wear } from './ui/wear';
import './ui/dress.css';
import './ui/page.css';
import './ui/forced.css';

const recording = fetchRecording('recorded/default.json');

const app = createApp({
  bar: window,
  languages: navigator.languages,
  spawn: () => new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' }),
  recording,
  fetchAnswers: (examples, classes) => fetchAnswers('recorded/default-answers.bin', examples, classes),
  keptErrors: keepErrors(),
  unfinished: keepUnfinished(() => window.sessionStorage),
  keptRuns: () => import('./app/keptRuns').then(({ keepRuns }) => keepRuns()),
  offline: () => import('./app/offline').then(({ createOffline }) => createOffline('./sw.js', keeper(), reload)),
  matchMedia: (query) => window.matchMedia(query),
});

/** While the page is developed there is nothing to keep. */
function keeper(): ServiceWorkerContainer | undefined {
  return import.meta.env.PROD ? navigator.serviceWorker : undefined;
}

function reload(): void {
  window.location.reload();
}

wear(app.view, document.documentElement);

const i18n = createI18n();

/** Resolves when the style of the page is here, or can't be had; while it is on its way it is one for print (`vite.config.ts`). */
function styled(): Promise<void> {
  const link = document.querySelector('link[rel=stylesheet][media=print]');
  if (link === null) return Promise.resolve();
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) {
      link.addEventListener(end, () => {
        resolve();
      });
    }
  });
}

/**
 * Not before the page can speak and say what its link says, nor before the recording is here, which was on its way since the
 * page was read: with it everything is drawn once, else twice.
 */
async function draw(element: HTMLElement): Promise<void> {
  const { language } = app.view.getState();
  await Promise.all([styled(), speak(i18n, language), fetchLinkNews(i18n, app), recording]);
  // In pieces, between which the browser can answer.
  startTransition(() => {
    createRoot(element).render(
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <AppContext value={app}>
            <Page />
          </AppContext>
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

const root = document.getElementById('root');
if (root === null) throw new Error('no root element');
// What is fetched may import this file, and would wait for it to end.
void draw(root);
