/** What the buttons and sliders do to runs: when one starts, from what, and what becomes of the one under way. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TestAnswers } from '../data/testAnswers';
import { factsOf } from '../experiment/datasets';
import type { SettingKey } from '../experiment/experiment';
import type { Halt } from '../link/parts';
import type { Client, RunEvent, RunOptions } from './client';
import { changedSettings, type ExperimentStore } from './experimentStore';
import type { Recording } from './recording';
import {
  answersKnown,
  failureDismissed,
  forgotten,
  idle,
  isUnderWay,
  received,
  recordingShown,
  runStarted,
  type RunState,
} from './run';
import { sameArm } from './arms';
import { isStale } from './standing';

export type RunStore = StoreApi<RunState>;

export interface Runs {
  /** Run, pause or resume, whichever comes next. */
  readonly toggle: () => void;
  /** Runs, unless a run is under way. */
  readonly launch: () => void;
  readonly step: () => void;
  /** Somebody is about to press something: a run under way lets the page answer at once. */
  readonly attend: () => void;
  readonly stop: () => void;
  readonly reset: () => void;
  /** Runs again what failed. */
  readonly retry: () => void;
  readonly dismissFailure: () => void;
  readonly receive: (event: RunEvent) => void;
  readonly showRecording: (recording: Recording) => void;
  /** Shows it again in place of the latest result; not while a run is under way. */
  readonly recall: (recording: Recording) => void;
  /** Sees to it that `outcome.logits` are there, if there is an outcome: those of the recording are fetched only now. */
  readonly needAnswers: () => void;
}

/** Fetches the recording's answers to `examples` test digits of `classes` classes; null where that fails. */
export type FetchAnswers = (examples: number, classes: number) => Promise<TestAnswers | null>;

const REUSE: RunOptions = { reuse: true, recorded: true };
const FROM_SCRATCH: RunOptions = { reuse: false, recorded: false };

/** A held arrow key commits many times a second; the run starts when it is let go. */
const SETTLE = 100;

/** Settings of which only the student's loss knows. */
const OBJECTIVE: readonly SettingKey[] = ['target', 'T', 'alpha', 'smoothing', 'noise', 'noiseShare'];

/** Milliseconds between two drawings of a run that goes on by itself; the worker tells more often than that. */
const PERIOD = 100;

/** While somebody presses things, the page answers first: so many periods a drawing waits for them at most. */
const PATIENCE = 6;
/** Milliseconds from a press to the time when its answer has been drawn. */
const ANSWERED = 250;

export function createRunStore(): RunStore {
  return createStore<RunState>(() => idle);
}

export function createRuns(
  client: Client,
  store: RunStore,
  experiment: ExperimentStore,
  fetchAnswers: FetchAnswers,
  haltWanted: () => Halt | undefined,
): Runs {
  let answers: Promise<TestAnswers | null> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: RunOptions = REUSE;
  /** A step can only be taken in a run that has come to a halt. */
  let stepWaits = false;
  const heard: RunEvent[] = [];
  let drawing: ReturnType<typeof setTimeout> | undefined;

  let answering: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    clearTimeout(drawing);
    drawing = undefined;
    const events = heard.splice(0);
    store.setState((state) => events.reduce(received, state));
  };

  const drawSoon = (waited = 0): void => {
    drawing = setTimeout(() => {
      if (answering === undefined || waited >= PATIENCE) draw();
      else drawSoon(waited + 1);
    }, PERIOD);
  };

  const start = (options: RunOptions): void => {
    clearTimeout(timer);
    draw();
    stepWaits = false;
    latest = options;
    const { experiment: now } = experiment.getState();
    const run = client.run(now, options);
    store.setState((state) => runStarted(state, run, now, options.reuse));
  };

  const startSuitably = (paused: boolean): void => {
    start({ ...suitable(store.getState(), experiment), paused, halt: haltWanted() });
  };

  experiment.subscribe((state, before) => {
    if (state.before !== null) return;
    const from = before.before?.experiment ?? before.experiment;
    if (state.experiment === from) return;
    clearTimeout(timer);
    const run = store.getState();
    // Neither comparison nor landscape is broken off for a moved slider.
    if (client.occupied() || !followsAtOnce(run, state.experiment)) return;
    timer = setTimeout(() => {
      start(followUp(store.getState(), latest));
    }, SETTLE);
  });

  return {
    toggle() {
      switch (store.getState().phase) {
        case 'running':
          client.pause();
          return;
        case 'paused':
          client.resume();
          return;
        case 'recorded':
        case 'idle':
        case 'done':
        case 'failed':
          startSuitably(false);
          return;
      }
    },
    launch() {
      if (!isUnderWay(store.getState())) startSuitably(false);
    },
    step() {
      switch (store.getState().phase) {
        case 'paused':
          client.step();
          return;
        case 'running':
          client.pause();
          break;
        case 'recorded':
        case 'idle':
        case 'done':
        case 'failed':
          startSuitably(true);
          break;
      }
      stepWaits = true;
    },
    attend() {
      if (store.getState().phase !== 'running' && !client.occupied()) return;
      client.attend();
      clearTimeout(answering);
      answering = setTimeout(() => {
        answering = undefined;
      }, ANSWERED);
    },
    stop() {
      clearTimeout(timer);
      client.stop();
    },
    reset() {
      clearTimeout(timer);
      client.reset();
      draw();
      store.setState(forgotten);
    },
    retry() {
      start(REUSE);
    },
    dismissFailure() {
      store.setState(failureDismissed);
    },
    receive(event) {
      heard.push(event);
      if (canWait(event) && isUnderWay(store.getState())) {
        if (drawing === undefined) drawSoon();
      } else draw();
      if (event.type !== 'paused' || !stepWaits) return;
      stepWaits = false;
      client.step();
    },
    showRecording(recording) {
      // Whoever was quick enough to press Run before it came wants to see that run.
      if (store.getState().phase === 'idle') store.setState((state) => recordingShown(state, recording));
    },
    recall(recording) {
      store.setState((state) => (isUnderWay(state) ? state : recordingShown(forgotten(state), recording)));
    },
    needAnswers() {
      const { outcome } = store.getState();
      if (!outcome?.recorded || outcome.logits !== null) return;
      const { experiment: of, testExamples } = outcome.result;
      answers ??= fetchAnswers(testExamples, factsOf(of).classes);
      void answers.then((found) => {
        if (found === null) answers = null;
        else store.setState((state) => answersKnown(state, found));
      });
    },
  };
}

/** Whether an event only tells how a run goes on. */
function canWait({ type }: RunEvent): boolean {
  return type === 'loading' || type === 'progress' || type === 'curve' || type === 'watched' || type === 'map';
}

function suitable(run: RunState, experiment: ExperimentStore): RunOptions {
  const stale = isStale(run, experiment.getState().experiment);
  return stale && run.phase !== 'recorded' ? REUSE : FROM_SCRATCH;
}

/** Goes on with the run under way in its own manner: teachers that train in earnest are not swapped for recorded ones. */
function followUp(run: RunState, latest: RunOptions): RunOptions {
  const recorded = isUnderWay(run) ? latest.recorded : true;
  return { reuse: true, recorded, paused: run.phase === 'paused' };
}

/** A run under way always takes up new settings; else only a student can be trained again in a moment. */
function followsAtOnce(run: RunState, now: RunState['experiment']): boolean {
  if (now === null) return false;
  if (run.experiment !== null) return changedSettings(run.experiment, now).length > 0;
  const of = run.outcome?.result.experiment;
  if (of === undefined) return false;
  const onlyTargets = changedSettings(of, now).every((key) => OBJECTIVE.includes(key));
  return onlyTargets && sameArm('ensemble', of, now) && isStale(run, now);
}
