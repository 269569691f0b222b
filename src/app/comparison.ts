/** What the page knows of comparisons, as a state machine: what is chosen, what trains, what came out. */
import {
  MOST_SEEDS,
  orderedMethods,
  type AxisKey,
  type Comparison,
  type ComparisonResult,
} from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { BASELINE, type MethodId } from '../experiment/methods';
import { SETTINGS } from '../experiment/settings';
import type { ErrorCode } from '../worker/protocol';
import type { ComparisonEvent } from './client';
import type { Progress } from './run';

export interface ComparisonState {
  readonly methods: readonly MethodId[];
  readonly seeds: number;
  readonly axis: AxisKey | null;
  /** The comparison that waits or trains; null where none does. */
  readonly underWay: Comparison | null;
  readonly loading: { readonly loaded: number; readonly total: number } | null;
  readonly progress: Progress | null;
  /** The latest complete result; stays while another comparison trains. */
  readonly result: ComparisonResult | null;
  readonly failure: { readonly code: ErrorCode; readonly detail: string } | null;
}

export const nothingCompared: ComparisonState = {
  methods: orderedMethods(['mixed', 'soft', 'logits', 'jitter']),
  seeds: 3,
  axis: null,
  underWay: null,
  loading: null,
  progress: null,
  result: null,
  failure: null,
};

/** Axes that the page offers, each with values that show its shape. */
export const AXES = {
  T: [1, 2, 4, 8, 20],
  alpha: [0.1, 0.3, 0.5, 0.7, 0.9, 1],
  transferSize: [0, 2000, 4000, 8000, 16_000],
} as const satisfies Partial<Record<AxisKey, readonly number[]>>;

export type OfferedAxis = keyof typeof AXES;

/** What is chosen, for an experiment; sizes for which there is no room are left out. */
export function chosenComparison({ methods, seeds, axis }: ComparisonState, experiment: Experiment): Comparison {
  const most = MOST_SEEDS < SETTINGS.seed.max - experiment.seed ? MOST_SEEDS : SETTINGS.seed.max - experiment.seed + 1;
  const room = axis === 'transferSize' ? SETTINGS.labelled.max - experiment.labelled : Infinity;
  const offered: readonly number[] = axis !== null && axis in AXES ? AXES[axis as OfferedAxis] : [];
  const values = offered.filter((value) => value <= room);
  return {
    experiment,
    methods,
    seeds: Math.min(seeds, most),
    axis: axis === null ? null : { key: axis, values },
  };
}

/** The baseline is always among them. */
export function methodToggled(state: ComparisonState, id: MethodId): ComparisonState {
  const { methods } = state;
  const chosen = methods.includes(id) ? methods.filter((other) => other !== id) : [...methods, id];
  return { ...state, methods: orderedMethods(chosen) };
}

export function comparisonStarted(state: ComparisonState, comparison: Comparison): ComparisonState {
  return { ...ended(state), underWay: comparison };
}

function ended(state: ComparisonState): ComparisonState {
  return { ...state, underWay: null, loading: null, progress: null, failure: null };
}

export function comparisonReceived(state: ComparisonState, event: ComparisonEvent): ComparisonState {
  switch (event.type) {
    case 'loading':
      return { ...state, loading: { loaded: event.loaded, total: event.total } };
    case 'progress': {
      const { stage, step, steps, secondsLeft, cached } = event;
      return { ...state, loading: null, progress: { stage, step, steps, secondsLeft, cached } };
    }
    case 'stopped':
      return ended(state);
    case 'failed':
      return { ...ended(state), failure: { code: event.code, detail: event.detail } };
    case 'compared':
      return { ...ended(state), result: event.result };
  }
}

/** What was chosen stays. */
export function comparisonForgotten(state: ComparisonState): ComparisonState {
  return { ...ended(state), result: null };
}

/** Whether a method can be taken out of a comparison. */
export function isOptional(id: MethodId): boolean {
  return id !== BASELINE;
}
