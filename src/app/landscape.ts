/** What the page knows of landscapes, as a state machine: what is chosen, what trains, which students are known. */
import { MOST_SEEDS } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { FormatError } from '../experiment/parse';
import { parseSweep } from '../experiment/parseSweep';
import { SETTINGS } from '../experiment/settings';
import { offeredValues, type Sweep, type SweepKey } from '../experiment/sweep';
import { formatValue } from '../experiment/values';
import type { ErrorCode, SweepProgress } from '../worker/protocol';
import type { LandscapeEvent } from './client';

export type AxisName = 'x' | 'y';

export interface LandscapeState {
  readonly keys: Readonly<Record<AxisName, SweepKey>>;
  /** Values as they were typed, by their setting; where nothing was, the usual ones hold. */
  readonly typed: Readonly<Partial<Record<SweepKey, string | undefined>>>;
  readonly seeds: number;
  /** Test errors of all students that are known, by their keys. */
  readonly errors: ReadonlyMap<string, number>;
  /** The landscape that waits or trains; null where none does. */
  readonly underWay: Sweep | null;
  readonly loading: { readonly loaded: number; readonly total: number } | null;
  readonly progress: SweepProgress | null;
  readonly failure: { readonly code: ErrorCode; readonly detail: string } | null;
  /** True where the browser keeps nothing. */
  readonly keepsNothing: boolean;
}

export const noLandscape: LandscapeState = {
  keys: { x: 'T', y: 'alpha' },
  typed: {},
  seeds: 3,
  errors: new Map(),
  underWay: null,
  loading: null,
  progress: null,
  failure: null,
  keepsNothing: false,
};

/** What was typed and may not stand there. */
export interface Refusal {
  readonly axis: AxisName;
  readonly given: string;
  readonly allowed: string;
}

export function valuesText(
  { keys, typed }: Pick<LandscapeState, 'keys' | 'typed'>,
  axis: AxisName,
  of: Experiment,
): string {
  const key = keys[axis];
  return typed[key] ?? offeredValues(key, of).map(formatValue).join(', ');
}

/** The landscape that is chosen for an experiment, or why it can't be. */
export function chosenSweep(
  state: Pick<LandscapeState, 'keys' | 'typed' | 'seeds'>,
  experiment: Experiment,
): { readonly sweep: Sweep; readonly refusal: null } | { readonly sweep: null; readonly refusal: Refusal } {
  const room = SETTINGS.seed.max - experiment.seed + 1;
  const asked = (axis: AxisName) => ({ key: state.keys[axis], values: numbersOf(valuesText(state, axis, experiment)) });
  try {
    const [x, y] = [asked('x'), asked('y')];
    return { sweep: parseSweep({ experiment, x, y, seeds: Math.min(state.seeds, room) }), refusal: null };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const axis = error.path.startsWith('y') ? 'y' : 'x';
    // Of a word there is no number; the word itself says more.
    const word = wordsOf(valuesText(state, axis, experiment)).find((one) => Number.isNaN(Number(one)));
    return { sweep: null, refusal: { axis, given: word ?? error.given, allowed: error.allowed } };
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}

function numbersOf(text: string): number[] {
  return wordsOf(text).map(Number);
}

/** An axis that takes the setting of the other one changes places with it. */
export function axisChosen(state: LandscapeState, axis: AxisName, key: SweepKey): LandscapeState {
  const other: AxisName = axis === 'x' ? 'y' : 'x';
  const { keys } = state;
  const given = keys[other] === key ? keys[axis] : keys[other];
  return { ...state, keys: axis === 'x' ? { x: key, y: given } : { x: given, y: key } };
}

/** Empty words stand for the usual values. */
export function valuesTyped(state: LandscapeState, axis: AxisName, text: string): LandscapeState {
  const kept = wordsOf(text).length === 0 ? undefined : text;
  return { ...state, typed: { ...state.typed, [state.keys[axis]]: kept } };
}

export function seedsChosen(state: LandscapeState, seeds: number): LandscapeState {
  return { ...state, seeds: Math.min(MOST_SEEDS, Math.max(1, seeds)) };
}

export function landscapeStarted(state: LandscapeState, sweep: Sweep): LandscapeState {
  return { ...ended(state), underWay: sweep };
}

function ended(state: LandscapeState): LandscapeState {
  return { ...state, underWay: null, loading: null, progress: null, failure: null };
}

export function errorsKnown(
  state: LandscapeState,
  errors: Iterable<readonly [key: string, errors: number]>,
): LandscapeState {
  return { ...state, errors: new Map([...state.errors, ...errors]) };
}

export function landscapeReceived(state: LandscapeState, event: LandscapeEvent): LandscapeState {
  switch (event.type) {
    case 'loading':
      return { ...state, loading: { loaded: event.loaded, total: event.total } };
    case 'sweeping':
      return { ...state, loading: null, progress: event.progress };
    case 'swept':
      return errorsKnown(state, event.errors);
    case 'stopped':
    case 'sweepDone':
      return ended(state);
    case 'failed':
      return { ...ended(state), failure: { code: event.code, detail: event.detail } };
  }
}
