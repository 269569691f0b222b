/**
 * What the page knows of runs, as a state machine: each event of the worker gives the next state. It holds no setting
 * but those a run or a result came from.
 */
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { TestAnswers } from '../data/testAnswers';
import { mean } from '../numeric/mean';
import type { CurvePoint, ErrorCode, Event, PlaneMap, StageName, Watched } from '../worker/protocol';
import type { RunEvent } from './client';
import type { RecordedExample, Recording } from './recording';
import { ARMS, sameArm, type Arm } from './arms';
import { joined, noLooks, withAnswers, withMap, withoutAnswers, type Looks } from './looks';
import { appendPoint, emptySeries, type Series } from './thinning';

/** `recorded`: the result that ships with the page is shown; `idle`: nothing is. */
export type Phase = 'recorded' | 'idle' | 'running' | 'paused' | 'done' | 'failed';

export interface TeachersPoint {
  readonly step: number;
  /** Test digits it was measured on; errors are scaled to all of them. */
  readonly examples: number;
  /** Errors of each teacher of the first seed. */
  readonly teachers: readonly number[];
  /** Errors of the ensemble, mean over repeats. */
  readonly ensemble: number;
}

export interface ArmPoint {
  readonly step: number;
  readonly examples: number;
  /** Mean over repeats. */
  readonly errors: number;
}

/** A line of the chart and the run that drew it. */
export interface Curve<Point> extends Series<Point> {
  readonly run: number;
}

interface Curves {
  readonly teachers: Curve<TeachersPoint>;
  readonly student: Curve<ArmPoint>;
  readonly baseline: Curve<ArmPoint>;
}

/** Test logits of the first seed, a row of classes for each test digit. */
export type Logits = Extract<Event, { type: 'done' }>['logits'];

interface Outcome {
  readonly result: Result;
  /** Null for the recording as long as nobody has asked for more than those of its `examples`. */
  readonly logits: Logits | null;
  /** The classes of the test digits; null likewise. */
  readonly labels: Uint8Array | null;
  readonly examples: readonly RecordedExample[];
  readonly curves: Curves;
  readonly looks: Looks;
  readonly map: PlaneMap | null;
  readonly recorded: boolean;
}

interface Remembered {
  readonly experiment: Experiment;
  readonly looks: Looks;
}

/** Maps of so many runs are some megabytes. */
const MOST_REMEMBERED = 8;

export interface Progress {
  readonly stage: StageName;
  readonly step: number;
  readonly steps: number;
  readonly secondsLeft: number | null;
  readonly cached: boolean;
}

interface RunFailure {
  readonly code: ErrorCode;
  readonly detail: string;
}

export type EngineInfo = Omit<Extract<Event, { type: 'engine' }>, 'type'>;

export interface RunState {
  readonly phase: Phase;
  /** Id of the latest run; 0 before the first. */
  readonly run: number;
  /** Settings of the run under way. */
  readonly experiment: Experiment | null;
  /** True where the run under way uses nothing of earlier ones. */
  readonly fromScratch: boolean;
  readonly progress: Progress | null;
  readonly loading: { readonly loaded: number; readonly total: number } | null;
  readonly curves: Curves;
  /** What the networks said at points of these curves. */
  readonly looks: Looks;
  /** What was said in the latest runs that ended, newest first: whoever goes back to settings of one trains nothing anew. */
  readonly remembered: readonly Remembered[];
  /** The latest complete result; stays while another run is under way. */
  readonly outcome: Outcome | null;
  readonly watched: Watched | null;
  /** Of the networks that stand now; those of an earlier run until newer ones do. */
  readonly map: PlaneMap | null;
  readonly engine: EngineInfo | null;
  readonly failure: RunFailure | null;
}

export const noCurve = { ...emptySeries, run: 0 };
const noCurves: Curves = { teachers: noCurve, student: noCurve, baseline: noCurve };

export const idle: RunState = {
  phase: 'idle',
  run: 0,
  experiment: null,
  fromScratch: false,
  progress: null,
  loading: null,
  curves: noCurves,
  looks: noLooks,
  remembered: [],
  outcome: null,
  watched: null,
  map: null,
  engine: null,
  failure: null,
};

export function isUnderWay(state: Pick<RunState, 'phase'>): boolean {
  return state.phase === 'running' || state.phase === 'paused';
}

export function recordingShown(state: RunState, { result, curve, examples }: Recording): RunState {
  const curves = curve.reduce((drawn, point) => withPoint(drawn, state.run, point), noCurves);
  return {
    ...state,
    phase: 'recorded',
    curves,
    outcome: { result, logits: null, labels: null, examples, curves, looks: noLooks, map: null, recorded: true },
  };
}

/** The recording's answers to the whole test set, which are fetched when a view needs them. */
export function answersKnown(state: RunState, { labels, ...logits }: TestAnswers): RunState {
  const { outcome } = state;
  return outcome?.recorded ? { ...state, outcome: { ...outcome, logits, labels } } : state;
}

export function runStarted(state: RunState, run: number, experiment: Experiment, reuse: boolean): RunState {
  return {
    ...state,
    phase: 'running',
    run,
    experiment,
    fromScratch: !reuse || (isUnderWay(state) && state.fromScratch),
    curves: reuse ? adopted(state, run, experiment) : state.curves,
    looks: reuse ? joined((arm) => saidBy(state, arm, experiment)) : noLooks,
    remembered: reuse ? state.remembered : [],
    progress: null,
    loading: null,
    watched: null,
    failure: null,
  };
}

/** What an arm that stands already, or stood in an earlier run, has said: it is not trained anew. */
function saidBy({ experiment, outcome, looks, remembered }: RunState, arm: Arm, next: Experiment): Looks | null {
  const before = experiment ?? outcome?.result.experiment;
  if (before !== undefined && sameArm(arm, before, next)) return looks;
  return remembered.find((run) => sameArm(arm, run.experiment, next))?.looks ?? null;
}

/** Stages which a new run has in common with the one under way go on, and so do their lines. */
function adopted({ run: former, experiment: before, curves }: RunState, run: number, experiment: Experiment): Curves {
  const adopt = <Point>(arm: Arm, curve: Curve<Point>): Curve<Point> =>
    before !== null && curve.run === former && sameArm(arm, before, experiment) ? { ...curve, run } : curve;
  return {
    teachers: adopt('ensemble', curves.teachers),
    student: adopt('student', curves.student),
    baseline: adopt('baseline', curves.baseline),
  };
}

/** Everything but the engine, which is still the one that runs, is forgotten. */
export function forgotten(state: RunState): RunState {
  return { ...idle, engine: state.engine };
}

/** Another example is watched from now on: what was said of the one before is of no use. */
export function exampleLeft(state: RunState): RunState {
  const { outcome, looks, remembered } = state;
  return {
    ...state,
    looks: withoutAnswers(looks),
    remembered: remembered.map((run) => ({ ...run, looks: withoutAnswers(run.looks) })),
    outcome: outcome && { ...outcome, looks: withoutAnswers(outcome.looks) },
  };
}

/** Goes back to the latest complete result, if there is one. */
function settled(state: RunState): RunState {
  const ended = { ...state, experiment: null, fromScratch: false, progress: null, loading: null, watched: null };
  const { outcome } = state;
  if (outcome === null) return { ...ended, phase: 'idle' };
  const { curves, looks, map, recorded } = outcome;
  return { ...ended, phase: recorded ? 'recorded' : 'done', curves, looks, map };
}

export function failureDismissed(state: RunState): RunState {
  return { ...(state.phase === 'failed' ? settled(state) : state), failure: null };
}

export function received(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'ready':
      return state;
    case 'engine':
      return {
        ...state,
        engine: { kind: event.kind, threads: event.threads, fallback: event.fallback, measured: event.measured },
      };
    case 'watched':
      return { ...state, watched: event.watched, looks: withAnswers(state.looks, event.watched) };
    case 'map':
      return { ...state, map: event.map, looks: withMap(state.looks, event.map) };
    case 'failed':
      // What failed beside a run, such as the fetching of a digit, does not end it.
      if (event.run === null && isUnderWay(state)) {
        return { ...state, failure: { code: event.code, detail: event.detail } };
      }
      return { ...settled(state), phase: 'failed', failure: { code: event.code, detail: event.detail } };
    case 'loading':
    case 'progress':
    case 'curve':
    case 'paused':
    case 'resumed':
    case 'stopped':
    case 'done':
      return isUnderWay(state) ? advanced(state, event) : state;
  }
}

type Underway = Extract<
  RunEvent,
  { type: 'loading' | 'progress' | 'curve' | 'paused' | 'resumed' | 'stopped' | 'done' }
>;

function advanced(state: RunState, event: Underway): RunState {
  switch (event.type) {
    case 'loading':
      return { ...state, loading: { loaded: event.loaded, total: event.total } };
    case 'progress': {
      const { stage, step, steps, secondsLeft, cached } = event;
      return { ...state, loading: null, progress: { stage, step, steps, secondsLeft, cached } };
    }
    case 'curve':
      return { ...state, curves: withPoint(state.curves, state.run, event.point) };
    case 'paused':
      return { ...state, phase: 'paused' };
    case 'resumed':
      return { ...state, phase: 'running' };
    case 'stopped':
      return settled(state);
    case 'done': {
      const { curves, looks, map } = state;
      const { result, logits, labels } = event;
      const outcome = { result, logits, labels, examples: [], curves, looks, map, recorded: false };
      const remembered = withRemembered(state.remembered, { experiment: result.experiment, looks });
      const ended = { experiment: null, fromScratch: false, progress: null, loading: null };
      return { ...state, ...ended, phase: 'done', remembered, outcome };
    }
  }
}

function withRemembered(before: readonly Remembered[], run: Remembered): readonly Remembered[] {
  const isAnother = ({ experiment }: Remembered): boolean =>
    ARMS.some((arm) => !sameArm(arm, experiment, run.experiment));
  return [run, ...before.filter(isAnother)].slice(0, MOST_REMEMBERED);
}

function withPoint(curves: Curves, run: number, point: CurvePoint): Curves {
  const { step, examples } = point;
  switch (point.stage) {
    case 'teachers': {
      const ensemble = mean(point.ensemble);
      return {
        ...curves,
        teachers: extended(curves.teachers, run, { step, examples, teachers: point.teachers, ensemble }),
      };
    }
    case 'students':
      return {
        ...curves,
        student: extendedArm(curves.student, run, step, examples, point.student),
        baseline: extendedArm(curves.baseline, run, step, examples, point.baseline),
      };
  }
}

function extendedArm(
  curve: Curve<ArmPoint>,
  run: number,
  step: number,
  examples: number,
  errors: readonly number[],
): Curve<ArmPoint> {
  return errors.length === 0 ? curve : extended(curve, run, { step, examples, errors: mean(errors) });
}

/** A new run's first point begins the line anew, so that the old one stays in sight until then. */
function extended<Point extends { readonly step: number }>(
  curve: Curve<Point>,
  run: number,
  point: Point,
): Curve<Point> {
  const last = curve.points.at(-1);
  const goesOn = curve.run === run && last !== undefined && last.step < point.step;
  const before: Series<Point> = goesOn ? curve : emptySeries;
  return { ...appendPoint(before, point), run };
}
