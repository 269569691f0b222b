/** How the page is looked at: nothing here changes a number of a run. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Digit } from './client';
import { FIRST_DRESS, type Dress, type Worn } from './dress';
import { NOTHING_DRAWN, type Sketch } from './sketch';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(name: string): name is Language {
  return LANGUAGES.some((language) => language === name);
}

/** The digit of which every network is asked. A drawn one has neither index nor label. `set` is the name of its data. */
export type Example =
  | { readonly kind: 'test'; readonly digit: Digit; readonly set: string }
  | { readonly kind: 'drawn'; readonly image: Uint8Array; readonly set: string };

export type Measure = 'errors' | 'accuracy';
export type Scale = 'linear' | 'log';
/** At which temperature the networks' answers are shown. */
type At = 'T' | '1';
/** In the order in which they are offered. */
export const TAB_NAMES = [
  'overview',
  'temperature',
  'darkKnowledge',
  'landscape',
  'draw',
  'differences',
  'price',
  'calibration',
  'flat',
  'result',
  'compare',
  'runs',
  'settings',
] as const;
export type TabName = (typeof TAB_NAMES)[number];

/** What is open where nothing is named. */
export const FIRST_TAB: TabName = 'overview';

export interface ViewState {
  readonly language: Language;
  readonly tab: TabName;
  /** What was chosen, and what that comes to. */
  readonly dress: Dress;
  readonly worn: Worn;
  readonly example: Example | null;
  /** What was drawn last, kept while other things are looked at. */
  readonly sketch: Sketch;
  readonly onlyDiffering: boolean;
  readonly measure: Measure;
  readonly scale: Scale;
  readonly at: At;
  /** A few digits for the picture of the data. */
  readonly samples: readonly Digit[];
  readonly helpOpen: boolean;
  readonly dataOpen: boolean;
  readonly dressOpen: boolean;
  readonly lessons: LessonsOpen | null;
  /** Whether keys that are single letters or signs do nothing, for those who speak to their machine or slip on its keys. */
  readonly singleKeysOff: boolean;
  /** What is tried as bias of the classes left out, in nats. */
  readonly bias: number;
}

/** What the panel of lessons shows; null where it is closed. */
export interface LessonsOpen {
  /** As the address says it: `lesson` is the name of one or `list`, `page` counts from 1. */
  readonly query: string;
  /** Whether the settings of the page stand already, or those of a link in their place. */
  readonly laid: boolean;
}

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(
  language: Language,
  tab: TabName = FIRST_TAB,
  dress: Dress = FIRST_DRESS,
  lessons: LessonsOpen | null = null,
): ViewStore {
  return createStore<ViewState>(() => ({
    language,
    tab,
    dress,
    worn: 'light',
    example: null,
    sketch: NOTHING_DRAWN,
    onlyDiffering: false,
    measure: 'errors',
    scale: 'linear',
    at: 'T',
    samples: [],
    helpOpen: false,
    dataOpen: false,
    dressOpen: false,
    lessons,
    singleKeysOff: false,
    bias: 0,
  }));
}
