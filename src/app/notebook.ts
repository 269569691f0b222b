/** The runs that are kept, as the page shows them. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptRun } from './keptRun';
import type { TroubleKind } from './keptRuns';
import type { Refused } from './notebookFile';

/** What became of what was asked for last. */
export type News =
  /** The oldest that were not pinned had to go. */
  | { readonly kind: 'dropped'; readonly runs: readonly KeptRun[] }
  /** Of files: how many runs are new, were known before, and do not go together; and which files were not taken. */
  | {
      readonly kind: 'imported';
      readonly added: number;
      readonly known: number;
      readonly altered: number;
      readonly refused: readonly Refused[];
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
  /** What was deleted and can come back, one deletion after the other. */
  readonly deleted: readonly (readonly KeptRun[])[];
  readonly news: News | null;
  /** What stands in the way of keeping anything, and whether somebody has said that they heard of it. */
  readonly trouble: { readonly kind: TroubleKind; readonly detail: string; readonly heard: boolean } | null;
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
    deleted: [],
    news: null,
    trouble: null,
  }));
}
