/** What lessons do with the instrument: lay the settings of a page, start what it is about, and see what came of it. */
import type { Note } from '../experiment/clamp';
import { choiceOf, type Choice, type ComparisonResult } from '../experiment/comparison';
import { decodeChoice, decodeLink, PAGE_KEYS, type DecodedLink } from '../experiment/link';
import type { Result } from '../experiment/result';
import { isSettingKey } from '../experiment/settings';
import type { LessonPage, Row, Seen } from '../lessons/lesson';
import { LESSON_IDS, LESSON_PAGES, type LessonPlace } from '../lessons/names';
import { named } from './address';
import type { App } from './app';
import { chosenComparison } from './comparison';
import type { ComparisonState } from './comparison';
import { changedSettings, type ExperimentState } from './experimentStore';
import { isUnderWay, type RunState } from './run';
import { isStale } from './standing';
import { FIRST_TAB, TAB_NAMES, type Example, type TabName, type ViewState } from './viewStore';
import { doneShare, workOf, workOfRun } from './work';

/** The settings of a page, with the tab and the comparison that it opens. */
interface Laid {
  readonly link: DecodedLink;
  readonly choice: Choice;
  readonly tab: TabName;
}

export function laidBy({ query }: LessonPage): Laid {
  const link = decodeLink(query, PAGE_KEYS);
  const tab = new URLSearchParams(query).get('tab');
  return {
    link,
    choice: decodeChoice(query, link.preset).choice,
    tab: TAB_NAMES.find((name) => name === tab) ?? FIRST_TAB,
  };
}

/** The list of lessons, as addresses name it. */
const LIST = 'list';

/** Opens a page of a lesson; null is the list of all. */
export function openLessons({ view }: Pick<App, 'view'>, place: LessonPlace | null): void {
  view.setState({ lessons: { query: lessonQuery(place), laid: false }, helpOpen: false });
}

function lessonQuery(place: LessonPlace | null): string {
  return place === null ? `lesson=${LIST}` : `lesson=${place.lesson}&page=${place.page}`;
}

interface FoundPlace {
  /** Null for the list of all. */
  readonly place: LessonPlace | null;
  /** On what was said of a lesson that there is not. */
  readonly notes: readonly Note[];
}

export function placeIn(query: string): FoundPlace {
  const pairs = new URLSearchParams(query);
  const { value: lesson, notes } = named(pairs, 'lesson', [LIST, ...LESSON_IDS], LIST);
  if (lesson === LIST) return { place: null, notes };
  const pages = Array.from({ length: LESSON_PAGES[lesson] }, (_, i) => String(i + 1));
  const page = named(pairs, 'page', pages, '1');
  return { place: { lesson, page: Number(page.value) }, notes: [...notes, ...page.notes] };
}

/** Has what an address said wrongly of lessons be read, and the address say in full which page stands. */
export function settlePlace({ experiment, view }: App, { place, notes }: FoundPlace): void {
  if (notes.length > 0) experiment.setState((state) => ({ notes: [...state.notes, ...notes] }));
  const query = lessonQuery(place);
  view.setState(({ lessons }) => ({ lessons: lessons && { ...lessons, query } }));
}

/**
 * Puts the settings of a page in place of those that stand, as one step of undo, once nothing trains any more: a run under way
 * would take them up. A page that keeps what stands changes nothing. Returns a function that gives up waiting.
 */
export function layPage(app: App, page: LessonPage): () => void {
  if (app.comparison.getState().underWay !== null) app.comparisons.stop();
  if (page.keeps || !isUnderWay(app.run.getState())) {
    layNow(app, page);
    return () => undefined;
  }
  app.runs.stop();
  const leave = app.run.subscribe((run) => {
    if (isUnderWay(run)) return;
    leave();
    layNow(app, page);
  });
  return leave;
}

function layNow({ experiment, comparison, view, recall, examples }: App, page: LessonPage): void {
  if (!page.keeps) {
    const { link, choice, tab } = laidBy(page);
    // First, so that nothing is trained anew for settings that it has.
    if (page.recorded) recall();
    // What a link said wrongly of anything but settings has still to be heard.
    const notes = experiment.getState().notes.filter(({ key }) => !isSettingKey(key));
    experiment.open({ ...link, notes });
    comparison.setState({ choice });
    view.setState({ tab });
    if (page.digit !== undefined) examples.show(page.digit);
  }
  view.setState(({ lessons }) => ({ bias: 0, lessons: lessons && { ...lessons, laid: true } }));
}

/** What stood before lessons were opened. */
export interface Before {
  readonly link: DecodedLink;
  readonly choice: Choice;
  readonly tab: TabName;
  readonly example: Example | null;
}

export function standingNow({ experiment, comparison, view }: App): Before {
  const { experiment: now, preset, given } = experiment.getState();
  const { choice } = comparison.getState();
  const { tab, example } = view.getState();
  return { link: { experiment: now, preset, given, notes: [] }, choice, tab, example };
}

/** Closes the lessons and brings back what stood before them, as one step of undo. */
export function leaveLessons({ experiment, comparison, view, examples }: App, before: Before | null): void {
  view.setState({ lessons: null });
  if (before === null) return;
  experiment.open(before.link);
  comparison.setState({ choice: before.choice });
  view.setState({ tab: before.tab });
  if (before.example?.kind === 'test') examples.show(before.example.digit.index);
}

/** Starts the run or the comparison that a page is about, with its own settings. */
export function startAnswer(app: App, page: LessonPage): void {
  if (changedSettings(app.experiment.getState().experiment, laidBy(page).link.experiment).length > 0) layNow(app, page);
  if (page.answer?.by === 'comparison') {
    app.comparison.setState({ choice: laidBy(page).choice });
    app.comparisons.start();
  } else if (!isUnderWay(app.run.getState())) {
    app.runs.toggle();
  }
}

/** Rows of the page's answer; null as long as its run or comparison has not ended. */
export function answerOf(page: LessonPage, run: RunState, comparison: ComparisonState): readonly Row[] | null {
  const { answer } = page;
  if (answer === undefined) return null;
  switch (answer.by) {
    case 'run':
      return ownResult(page, run) && answer.rows(ownResult(page, run)!);
    case 'comparison':
      return ownComparison(page, comparison) && answer.rows(ownComparison(page, comparison)!);
  }
}

/** The result that stands, if it was trained here with the settings of the page. */
function ownResult(page: LessonPage, { outcome }: RunState): Result | null {
  if (outcome === null || outcome.recorded) return null;
  const { experiment } = laidBy(page).link;
  return changedSettings(outcome.result.experiment, experiment).length === 0 ? outcome.result : null;
}

function ownComparison(page: LessonPage, { result }: ComparisonState): ComparisonResult | null {
  if (result === null) return null;
  const { link, choice } = laidBy(page);
  const { experiment, ...asked } = chosenComparison(choice, link.experiment);
  const sameSettings = changedSettings(result.experiment, { ...experiment, repeats: asked.seeds }).length === 0;
  return sameSettings && JSON.stringify(sorted(choiceOf(result))) === JSON.stringify(sorted(asked)) ? result : null;
}

function sorted({ methods, axis, seeds }: Choice): readonly unknown[] {
  return [methods, axis?.key, axis?.values, seeds];
}

/** Share of the page's run or comparison that is done, 0 to 1; null where none is under way. */
export function answerShare(page: LessonPage, run: RunState, { underWay, progress }: ComparisonState): number | null {
  if (page.answer?.by === 'comparison') return underWay && doneShare(workOf(underWay), progress);
  return isUnderWay(run) && run.experiment !== null ? doneShare(workOfRun(run.experiment), run.progress) : null;
}

export function seenBy(
  page: LessonPage,
  run: RunState,
  { experiment: now }: Pick<ExperimentState, 'experiment'>,
  { tab, bias }: Pick<ViewState, 'tab' | 'bias'>,
  answered: boolean,
): Seen {
  const { outcome } = run;
  const trained = outcome !== null && !outcome.recorded && !isUnderWay(run) && !isStale(run, now);
  return { laid: laidBy(page).link.experiment, now, tab, trained, answered, biased: bias !== 0 };
}
