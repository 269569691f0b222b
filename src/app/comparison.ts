/** What the page knows of comparisons, as a state machine: what is chosen, what trains, what came out. */
import { USUAL } from '../experiment/choice';
import {
  MOST_SEEDS,
  axisNote,
  orderedMethods,
  type Axis,
  type AxisKey,
  type Choice,
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
  /** Methods stay chosen while an axis, in whose place they are, is. */
  readonly choice: Choice;
  /** The comparison that waits or trains; null where none does. */
  readonly underWay: Comparison | null;
  readonly loading: { readonly loaded: number; readonly total: number } | null;
  readonly progress: Progress | null;
  /** The latest complete result; stays while another comparison trains. */
  readonly result: ComparisonResult | null;
  readonly failure: { readonly code: ErrorCode; readonly detail: string } | null;
}

export const nothingCompared: ComparisonState = {
  choice: USUAL,
  underWay: null,
  loading: null,
  progress: null,
  result: null,
  failure: null,
};

/** Values that show the shape of each axis, to begin with. */
export const FIRST_VALUES: Readonly<Record<AxisKey, readonly number[]>> = {
  T: [1, 2, 4, 8, 20],
  alpha: [0.1, 0.3, 0.5, 0.7, 0.9, 1],
  transferSize: [0, 2000, 4000, 8000, 16_000],
  smoothing: [0, 0.05, 0.1, 0.2, 0.4],
  noise: [0, 0.1, 0.3, 0.6, 1],
  studentJitter: [0, 1, 2, 3, 4],
};

/**
 * What is chosen, for an experiment: along an axis the baseline and the axis alone, since every further row makes the test
 * stricter. Seeds and values for which there is no room are left out.
 */
export function chosenComparison({ methods, seeds, axis }: Choice, experiment: Experiment): Comparison {
  const fitting = axis && fittingAxis(axis, experiment);
  return {
    experiment,
    methods: axis === null ? methods : [BASELINE],
    seeds: Math.min(seeds, MOST_SEEDS, SETTINGS.seed.max - experiment.seed + 1),
    axis: fitting,
  };
}

function fittingAxis({ key, values }: Axis, experiment: Experiment): Axis | null {
  const fits = (value: number): boolean =>
    axisNote({ experiment, axis: { key, values: [value] }, methods: [], seeds: 1 }) === null;
  const fitting = values.filter(fits);
  return fitting.length === 0 ? null : { key, values: fitting };
}

/** Whether there is anything to set beside the baseline. */
export function isWorthwhile({ methods, axis }: Comparison): boolean {
  return methods.length > 1 || axis !== null;
}

/** The baseline is always among them. */
export function methodToggled(choice: Choice, id: MethodId): Choice {
  const { methods } = choice;
  const chosen = methods.includes(id) ? methods.filter((other) => other !== id) : [...methods, id];
  return { ...choice, methods: orderedMethods(chosen) };
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
