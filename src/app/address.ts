/** The link in the address bar: read at the start, rewritten in place as settings change. */
import { choicePairs } from '../experiment/choice';
import type { Note } from '../experiment/clamp';
import { encodeLink, linkPairs } from '../experiment/link';
import { readLink, type Link } from '../link/link';
import { encodeParts, type Parts } from '../link/parts';
import { withSum } from '../link/sum';
import type { ComparisonStore } from './comparisons';
import { DRESSES, FIRST_DRESS, type Dress } from './dress';
import type { ExperimentStore } from './experimentStore';
import { openedBy, partsNow, type OpenedStore } from './opened';
import {
  FIRST_TAB,
  isLanguage,
  LANGUAGES,
  TAB_NAMES,
  type Language,
  type LessonsOpen,
  type TabName,
  type ViewStore,
} from './viewStore';

/** The part of `window` that the address bar needs. */
export interface Bar {
  readonly location: { readonly href: string };
  readonly history: { replaceState(state: null, unused: '', url: string): void };
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
}

/** Long enough that dragging a slider doesn't rewrite the address at every pixel: browsers forbid more than 100 in 30 s. */
const DELAY = 300;

/** All that an address says of what the page shows. */
export interface PageLink extends Link {
  readonly tab: TabName;
  readonly dress: Dress;
  readonly language: Language;
  readonly lessons: LessonsOpen | null;
}

/** @param languages that its reader reads, best first; the page's own names for them or a browser's, such as `ko-KR` */
export function linkOf(href: string, languages: readonly string[]): PageLink {
  const link = readLink(href);
  const query = linkPairs(href);
  const spoken = languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
  const tab = named(query, 'tab', TAB_NAMES, FIRST_TAB);
  const dress = named(query, 'dress', DRESSES, FIRST_DRESS);
  const language = named(query, 'lang', LANGUAGES, spoken);
  // Settings in the link are what somebody made of those of the page.
  const lessons = query.has('lesson') ? { query: lessonPairs(query), laid: link.given.size > 0 } : null;
  const notes = [...link.notes, ...tab.notes, ...dress.notes, ...language.notes];
  return { ...link, tab: tab.value, dress: dress.value, language: language.value, lessons, notes };
}

/** Its part that speaks of lessons, whatever it says: their names are known to those alone who fetch them. */
function lessonPairs(query: URLSearchParams): string {
  return String(new URLSearchParams([...query].filter(([key]) => key === 'lesson' || key === 'page')));
}

/** The first text of a key if it is one of the names, `usual` otherwise; whatever is not taken is noted. */
export function named<Name extends string>(
  query: URLSearchParams,
  key: string,
  names: readonly Name[],
  usual: Name,
): { readonly value: Name; readonly notes: readonly Note[] } {
  const [first = usual, ...more] = query.getAll(key);
  const found = names.find((name) => name === first);
  const value = found ?? usual;
  const note = { key, used: value, allowed: names.join(', ') };
  const unknown: Note = { ...note, kind: 'unknown-choice', given: first };
  const again = more.map((given): Note => ({ ...note, kind: 'duplicate', given }));
  return { value, notes: [...(found === undefined ? [unknown] : []), ...again] };
}

/** What a link says. */
export interface LinkWords extends Pick<PageLink, 'experiment' | 'preset' | 'choice' | 'tab' | 'dress' | 'parts'> {
  /** Null where it leaves that to its reader's browser. */
  readonly language: Language | null;
  readonly lessons?: LessonsOpen | null;
}

/** As its query, with its sum. What would be so without a word is left out. */
export function linkQuery({ experiment, preset, choice, tab, dress, language, parts, lessons }: LinkWords): string {
  const pairs = [
    encodeLink(experiment, preset),
    ...choicePairs(choice, preset),
    ...(tab === FIRST_TAB ? [] : [`tab=${tab}`]),
    ...(dress === FIRST_DRESS ? [] : [`dress=${dress}`]),
    ...(language === null ? [] : [`lang=${language}`]),
    ...encodeParts(parts),
    ...(lessons ? [lessons.query] : []),
  ];
  return withSum(pairs.join('&'));
}

/** The address with another query. */
export function addressFor(href: string, query: string): string {
  const url = new URL(href);
  url.search = query;
  // A fragment that holds settings was read and would contradict the query from now on.
  if (url.hash.includes('=')) url.hash = '';
  return url.href;
}

/** The language that an address names; null where it names none that the page speaks. */
export function languageIn(href: string): Language | null {
  return linkPairs(href).getAll('lang').slice(0, 1).find(isLanguage) ?? null;
}

interface Stores {
  readonly experiment: ExperimentStore;
  readonly comparison: ComparisonStore;
  readonly view: ViewStore;
  readonly opened: OpenedStore;
}

interface Address {
  /** Writes at once what is still waiting. */
  readonly flush: () => void;
  /** Has the page show what a link says, as if it stood in the address bar. */
  readonly open: (link: string) => void;
}

/**
 * Keeps address and stores together.
 * @param begin is called with the parts of a link that somebody has put into the address bar
 */
export function syncAddress(
  bar: Bar,
  { experiment, comparison, view, opened }: Stores,
  begin: (parts: Parts) => unknown,
): Address {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** That the address names; one that was switched to is named from then on. */
  let language = languageIn(bar.location.href);
  /** That was read or written last. */
  let { href } = bar.location;

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { experiment: now, preset } = experiment.getState();
    const { tab, dress, lessons } = view.getState();
    const { choice } = comparison.getState();
    const parts = partsNow(opened.getState(), now);
    const query = linkQuery({ experiment: now, preset, choice, tab, dress, language, parts, lessons });
    const address = addressFor(bar.location.href, query);
    if (address !== bar.location.href) bar.history.replaceState(null, '', address);
    ({ href } = bar.location);
  };
  const flush = (): void => {
    if (timer !== undefined) write();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, DELAY);
  };
  const open = (text: string): void => {
    const link = linkOf(text, [view.getState().language]);
    opened.setState(openedBy(link));
    experiment.open(link);
    comparison.setState({ choice: link.choice });
    view.setState({ tab: link.tab, dress: link.dress, language: link.language, lessons: link.lessons });
    language = languageIn(text);
    begin(link.parts);
    soon();
  };
  const read = (): void => {
    // A browser tells twice of another fragment.
    if (bar.location.href === href) return;
    ({ href } = bar.location);
    open(href);
  };

  experiment.subscribe((state, before) => {
    if (state.experiment !== before.experiment || state.preset !== before.preset) soon();
  });
  comparison.subscribe((state, before) => {
    if (state.choice !== before.choice) soon();
  });
  view.subscribe((state, before) => {
    if (state.tab !== before.tab || state.dress !== before.dress || state.lessons !== before.lessons) soon();
    if (state.language === before.language) return;
    language = state.language;
    write();
  });
  bar.addEventListener('popstate', read);
  bar.addEventListener('hashchange', read);
  opened.subscribe((state, before) => {
    if (state.parts !== before.parts) soon();
  });
  write();
  return { flush, open };
}
