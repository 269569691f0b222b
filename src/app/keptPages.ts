/** What is remembered of the pages of lessons while the panel is open: predictions and answers. It never leaves the memory of the tab. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Row } from '../lessons/lesson';
import { pageAt } from '../lessons/lessons';
import type { LessonPlace } from '../lessons/names';
import type { App } from './app';
import { answerOf, seenBy } from './course';

/** An option, or the errors expected at each place of a curve. */
export type Prediction = string | readonly number[];

export interface KeptPage {
  readonly prediction?: Prediction;
  readonly rows?: readonly Row[];
  readonly done?: true;
}

export type KeptPages = StoreApi<Readonly<Record<string, KeptPage>>>;

export function createKeptPages(): KeptPages {
  return createStore(() => ({}));
}

/** Always the same, so that nobody is told of a change where there is none. */
const NOTHING: KeptPage = {};

export function keptAt(pages: Readonly<Record<string, KeptPage>>, place: LessonPlace): KeptPage {
  return pages[keyOf(place)] ?? NOTHING;
}

export function keepAt(store: KeptPages, place: LessonPlace, more: KeptPage): void {
  store.setState((pages) => ({ [keyOf(place)]: { ...keptAt(pages, place), ...more } }));
}

function keyOf({ lesson, page }: LessonPlace): string {
  return `${lesson} ${page}`;
}

/** Keeps the answer of a page, and that it is done, as soon as the instrument says so. Returns a function that stops it. */
export function followPage(
  { run, comparison, experiment, view }: App,
  store: KeptPages,
  place: LessonPlace,
): () => void {
  const page = pageAt(place);
  const look = (): void => {
    const kept = keptAt(store.getState(), place);
    const rows = kept.rows ?? answerOf(page, run.getState(), comparison.getState());
    if (rows !== null && kept.rows === undefined) keepAt(store, place, { rows });
    const seen = seenBy(page, run.getState(), experiment.getState(), view.getState(), rows !== null);
    const asked = page.asks !== undefined && kept.prediction === undefined;
    if (!kept.done && !asked && view.getState().lessons?.laid && page.done?.(seen))
      keepAt(store, place, { done: true });
  };
  const leave = [run, comparison, experiment, view, store].map((one) => one.subscribe(look));
  look();
  return () => {
    for (const each of leave) each();
  };
}
