/** The link in the address bar: read at the start, rewritten in place as settings change. */
import { decodeLink, encodeLink, type DecodedLink } from '../experiment/link';
import type { ExperimentStore } from './experimentStore';
import { isLanguage, type Language, type ViewStore } from './viewStore';

/** Keys of the address that are the page's own and no settings. */
const VIEW_KEYS: ReadonlySet<string> = new Set(['lang']);

/** The part of `window` that the address bar needs. */
export interface Bar {
  readonly location: { readonly href: string };
  readonly history: { replaceState(state: null, unused: '', url: string): void };
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
}

/** Long enough that dragging a slider doesn't rewrite the address at every pixel: browsers forbid more than 100 in 30 s. */
const DELAY = 300;

export function linkOf(href: string): DecodedLink {
  return decodeLink(href, VIEW_KEYS);
}

export function languageOf(href: string, browser: readonly string[]): Language {
  const asked = new URL(href).searchParams.get('lang') ?? '';
  const spoken = browser.map((tag) => tag.slice(0, 2));
  return [asked, ...spoken].find(isLanguage) ?? 'en';
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
export function syncAddress(bar: Bar, experiment: ExperimentStore, view: ViewStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let language: Language | null = null;

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { experiment: now, preset } = experiment.getState();
    const address = addressFor(bar.location.href, encodeLink(now, preset), language);
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
    experiment.open(linkOf(bar.location.href));
    soon();
  };

  experiment.subscribe((state, before) => {
    if (state.experiment !== before.experiment || state.preset !== before.preset) soon();
  });
  view.subscribe((state, before) => {
    if (state.language === before.language) return;
    language = state.language;
    write();
  });
  bar.addEventListener('popstate', read);
  bar.addEventListener('hashchange', read);
  write();
  return flush;
}
