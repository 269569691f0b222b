/** The link in the address bar: read at the start, rewritten in place as settings change. */
import { choicePairs } from '../experiment/choice';
import type { Note } from '../experiment/clamp';
import type { Choice } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { decodeChoice, decodeLink, encodeLink, PAGE_KEYS, type DecodedLink } from '../experiment/link';
import type { PresetId } from '../experiment/presets';
import type { ComparisonStore } from './comparisons';
import { DRESSES, FIRST_DRESS, isDress, type Dress } from './dress';
import type { ExperimentStore } from './experimentStore';
import { FIRST_TAB, isLanguage, isTabName, TAB_NAMES, type Language, type TabName, type ViewStore } from './viewStore';

/** The part of `window` that the address bar needs. */
export interface Bar {
  readonly location: { readonly href: string };
  readonly history: { replaceState(state: null, unused: '', url: string): void };
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
}

/** Long enough that dragging a slider doesn't rewrite the address at every pixel: browsers forbid more than 100 in 30 s. */
const DELAY = 300;

/** All that an address says of what the page shows, language apart. */
export interface PageLink extends DecodedLink {
  readonly choice: Choice;
  readonly tab: TabName;
  readonly dress: Dress;
}

export function linkOf(href: string): PageLink {
  const link = decodeLink(href, PAGE_KEYS);
  const { choice, notes } = decodeChoice(href, link.preset);
  const given = new URL(href).searchParams;
  const tab = given.get('tab') ?? FIRST_TAB;
  const dress = given.get('dress') ?? FIRST_DRESS;
  return {
    ...link,
    choice,
    tab: isTabName(tab) ? tab : FIRST_TAB,
    dress: isDress(dress) ? dress : FIRST_DRESS,
    notes: [
      ...link.notes,
      ...notes,
      ...(isTabName(tab) ? [] : [unknownName('tab', tab, FIRST_TAB, TAB_NAMES)]),
      ...(isDress(dress) ? [] : [unknownName('dress', dress, FIRST_DRESS, DRESSES)]),
    ],
  };
}

function unknownName(key: string, given: string, used: string, names: readonly string[]): Note {
  return { key, kind: 'unknown-choice', given, used, allowed: names.join(', ') };
}

export function languageOf(href: string, browser: readonly string[]): Language {
  const asked = new URL(href).searchParams.get('lang') ?? '';
  const spoken = browser.map((tag) => tag.slice(0, 2));
  return [asked, ...spoken].find(isLanguage) ?? 'en';
}

/** A link to these settings and what is compared of them, seen on a tab. */
export function linkTo(experiment: Experiment, preset: PresetId, choice: Choice, tab: TabName): string {
  const seen = tab === FIRST_TAB ? [] : [`tab=${tab}`];
  return [encodeLink(experiment, preset), ...choicePairs(choice, preset), ...seen].join('&');
}

/** The address for these settings; what it holds beside settings stays. */
export function addressFor(href: string, link: string, language: Language | null): string {
  const url = new URL(href);
  const lang = language ?? url.searchParams.get('lang');
  url.search = lang === null ? link : `${link}&lang=${lang}`;
  // A fragment that holds settings was read and would contradict the query from now on.
  if (url.hash.includes('=')) url.hash = '';
  return url.href;
}

/** Keeps address and stores together. Returns a function that writes at once what is still waiting. */
export function syncAddress(
  bar: Bar,
  experiment: ExperimentStore,
  comparison: ComparisonStore,
  view: ViewStore,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let language: Language | null = null;

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { experiment: now, preset } = experiment.getState();
    const { tab, dress } = view.getState();
    const link = linkTo(now, preset, comparison.getState().choice, tab);
    const worn = dress === FIRST_DRESS ? '' : `&dress=${dress}`;
    const address = addressFor(bar.location.href, link + worn, language);
    if (address !== bar.location.href) bar.history.replaceState(null, '', address);
  };
  const flush = (): void => {
    if (timer !== undefined) write();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, DELAY);
  };
  const read = (): void => {
    const link = linkOf(bar.location.href);
    experiment.open(link);
    comparison.setState({ choice: link.choice });
    view.setState({ tab: link.tab, dress: link.dress });
    soon();
  };

  experiment.subscribe((state, before) => {
    if (state.experiment !== before.experiment || state.preset !== before.preset) soon();
  });
  comparison.subscribe((state, before) => {
    if (state.choice !== before.choice) soon();
  });
  view.subscribe((state, before) => {
    if (state.tab !== before.tab || state.dress !== before.dress) soon();
    if (state.language === before.language) return;
    language = state.language;
    write();
  });
  bar.addEventListener('popstate', read);
  bar.addEventListener('hashchange', read);
  write();
  return flush;
}
