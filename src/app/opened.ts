/** What the link that was opened says beside its settings, and what of it still holds. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../experiment/experiment';
import { encodeLink } from '../experiment/link';
import { DEFAULT_PRESET } from '../experiment/presets';
import { changedStages } from '../experiment/stale';
import type { PartName, Parts } from '../link/parts';
import { samenessOf, type Proof, type Sameness } from '../link/proof';
import type { RunState } from './run';

export interface OpenedState {
  readonly parts: Parts;
  /** The settings of the link, about the data that it brought once these are here. */
  readonly experiment: Experiment;
  /** Whether its question was put aside. */
  readonly questionAside: boolean;
  /** Links in files that were dropped on the page, until one is opened or all are put aside. */
  readonly offers: readonly Offer[];
}

/** A link that could be opened in place of what stands. */
export interface Offer {
  /** Where it was found. */
  readonly file: string;
  readonly link: string;
}

export type OpenedStore = StoreApi<OpenedState>;

export function openedBy({ parts, experiment }: Pick<OpenedState, 'parts' | 'experiment'>): OpenedState {
  return { parts, experiment, questionAside: false, offers: [] };
}

export function createOpenedStore(link: Pick<OpenedState, 'parts' | 'experiment'>): OpenedStore {
  return createStore<OpenedState>(() => openedBy(link));
}

/** Nothing is hidden or locked any more. */
export function unlocked({ parts }: OpenedState): Partial<OpenedState> {
  return { parts: without(parts, (name) => name === 'hide' || name === 'lock') };
}

/** These speak of the run of the link's own settings; all others dress the page, whatever is changed. */
const OF_THE_RUN: ReadonlySet<PartName> = new Set(['result', 'start', 'pause', 'example', 'digit', 'points']);

export function partsNow({ parts, experiment }: Pick<OpenedState, 'parts' | 'experiment'>, now: Experiment): Parts {
  return isSame(experiment, now) ? parts : without(parts, (name) => OF_THE_RUN.has(name));
}

/** What is not out. */
export function without(parts: Parts, isOut: (name: PartName) => boolean): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !isOut(name as PartName)));
}

/** A link that brings no data means whatever its reader adds. */
function isSame(linked: Experiment, now: Experiment): boolean {
  if (linked === now) return true;
  if (linked.data !== undefined && linked.data.digest !== now.data?.digest) return false;
  return encodeLink(linked, DEFAULT_PRESET) === encodeLink(now, DEFAULT_PRESET);
}

/** The result that the link tells of; null where there is none, or the settings are others by now. */
export function sentProof(opened: Pick<OpenedState, 'parts' | 'experiment'>, now: Experiment): Proof | null {
  // Asked at every move of T: where nothing is told, settings need not be compared.
  return opened.parts.result === undefined ? null : (partsNow(opened, now).result ?? null);
}

/** How what was trained here compares with it; null as long as nothing was, by these settings. */
export function sentSameness(proof: Proof, { outcome }: Pick<RunState, 'outcome'>, now: Experiment): Sameness | null {
  if (outcome === null || outcome.recorded || changedStages(outcome.result.experiment, now) !== null) return null;
  return samenessOf(proof, outcome.result);
}
