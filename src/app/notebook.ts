/** The runs that are kept, as the page shows them. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptRun } from './keptRun';
import type { TroubleKind } from './keptRuns';

/** What became of what was asked for last. */
export type News =
  | { readonly kind: 'deleted'; readonly run: KeptRun }
  /** The oldest that were not pinned had to go. */
  | { readonly kind: 'dropped'; readonly runs: readonly KeptRun[] }
  | { readonly kind: 'imported'; readonly added: number; readonly known: number }
  /** Nothing of it was taken: `path` names the culprit, empty for the whole; `given` is null where it is no JSON at all. */
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly path: string;
      readonly allowed: string;
      readonly given: string | null;
    }
  /** Nothing was taken: so many came, and there is room for so many. */
  | { readonly kind: 'noRoom'; readonly count: number; readonly room: number }
  /** Nothing was taken, since it could not be stored. */
  | { readonly kind: 'notTaken' }
  /** Another tab has written. */
  | { readonly kind: 'elsewhere' };

export interface NotebookState {
  /** In the order in which they were made. */
  readonly runs: readonly KeptRun[];
  /** Whether what earlier visits have kept is among them. */
  readonly read: boolean;
  /** Ids of those that are in the memory of this tab alone. */
  readonly unsaved: ReadonlySet<string>;
  /** Ids of those that are drawn on the chart, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  /** Ids of the two that stand beside each other; null where all are shown. */
  readonly pair: readonly [string, string] | null;
  readonly news: News | null;
  /** What stands in the way of keeping anything. */
  readonly trouble: { readonly kind: TroubleKind; readonly detail: string } | null;
}

export type NotebookStore = StoreApi<NotebookState>;

/** More lines than this cannot be told apart. */
export const MOST_CHOSEN = 6;

export function createNotebookStore(): NotebookStore {
  return createStore<NotebookState>(() => ({
    runs: [],
    read: false,
    unsaved: new Set(),
    chosen: [],
    pair: null,
    news: null,
    trouble: null,
  }));
}
