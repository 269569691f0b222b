import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeLink } from '../experiment/link';
import { createExperimentStore, type ExperimentStore } from './experimentStore';
import { createRuns, createRunStore, type Runs, type RunStore } from './runs';
import { isStale } from './standing';
import { doneEvent, listeningClient, resultOf } from './testing';

let calls: string[];
let experiment: ExperimentStore;
let store: RunStore;
let runs: Runs;

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  experiment = createExperimentStore(decodeLink(''));
  store = createRunStore();
  runs = createRuns(
    listeningClient(calls),
    store,
    experiment,
    () => Promise.resolve(null),
    () => undefined,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

const now = () => experiment.getState().experiment;
const settle = (): unknown => vi.runAllTimers();
const finish = (): void => {
  runs.receive(doneEvent(store.getState().run, now()));
};
const showRecording = (): void => {
  runs.showRecording({ result: resultOf(now()), curve: [], examples: [] });
};

test('on the recorded view Run begins from nothing', () => {
  showRecording();
  expect(store.getState().phase).toBe('recorded');
  runs.toggle();
  expect(calls).toEqual(['run T=4']);
});

test('launched twice, a run goes on', () => {
  runs.launch();
  runs.launch();
  expect(calls).toEqual(['run T=4']);
});

test('on the recorded view a new T trains a student from the recorded ensemble', () => {
  showRecording();
  experiment.commit({ T: 8 });
  expect(calls).toEqual([]);
  settle();
  expect(calls).toEqual(['run T=8 reuse recorded']);
});

test('nothing is trained while a slider is dragged, and once when it is let go', () => {
  showRecording();
  for (const T of [4.5, 5, 6]) experiment.preview({ T });
  settle();
  expect(calls).toEqual([]);
  expect(isStale(store.getState(), now())).toBe(true);
  experiment.commit({ T: 6 });
  settle();
  expect(calls).toEqual(['run T=6 reuse recorded']);
});

test('a slider that comes back to where it was trains nothing', () => {
  showRecording();
  experiment.preview({ T: 5 });
  experiment.preview({ T: 4 });
  experiment.commit({ T: 4 });
  settle();
  expect(calls).toEqual([]);
});

test('a held key trains once', () => {
  showRecording();
  for (const T of [4.5, 5, 5.5]) experiment.commit({ T });
  settle();
  expect(calls).toEqual(['run T=5.5 reuse recorded']);
});

test('other settings wait for Run, which then reuses what still holds', () => {
  runs.toggle();
  finish();
  experiment.commit({ studentSteps: 300 });
  settle();
  expect(calls).toEqual(['run T=4']);
  runs.toggle();
  expect(calls).toEqual(['run T=4', 'run T=4 reuse recorded']);
});

test('T does not start the teachers that another setting made stale', () => {
  runs.toggle();
  finish();
  experiment.commit({ labelled: 500 });
  experiment.commit({ T: 8 });
  settle();
  expect(calls).toEqual(['run T=4']);
});

test('with nothing stale, Run begins from nothing again', () => {
  runs.toggle();
  finish();
  runs.toggle();
  expect(calls).toEqual(['run T=4', 'run T=4']);
});

test('a run under way takes up new settings, without swapping its teachers for recorded ones', () => {
  runs.toggle();
  experiment.commit({ T: 8 });
  settle();
  runs.receive({ type: 'paused', run: store.getState().run });
  experiment.commit({ studentSteps: 300 });
  settle();
  expect(calls).toEqual(['run T=4', 'run T=8 reuse', 'run T=8 reuse paused']);
});

test('the button pauses and resumes', () => {
  runs.toggle();
  runs.toggle();
  runs.receive({ type: 'paused', run: store.getState().run });
  runs.toggle();
  expect(calls).toEqual(['run T=4', 'pause', 'resume']);
});

test('a step of nothing under way starts a run, and is taken when it has come to a halt', () => {
  runs.step();
  expect(calls).toEqual(['run T=4 paused']);
  runs.receive({ type: 'paused', run: store.getState().run });
  expect(calls).toEqual(['run T=4 paused', 'step']);
  runs.receive({ type: 'paused', run: store.getState().run });
  runs.step();
  expect(calls).toEqual(['run T=4 paused', 'step', 'step']);
});

test('reset forgets, and after it a new T trains nothing', () => {
  runs.toggle();
  finish();
  runs.reset();
  expect(store.getState().phase).toBe('idle');
  experiment.commit({ T: 8 });
  settle();
  expect(calls).toEqual(['run T=4', 'reset']);
});

test('undo of a new T brings the student of before back', () => {
  runs.toggle();
  finish();
  experiment.commit({ T: 8 });
  settle();
  finish();
  experiment.undo();
  settle();
  expect(calls).toEqual(['run T=4', 'run T=8 reuse recorded', 'run T=4 reuse recorded']);
});

test('retry goes on with what had been reached', () => {
  runs.toggle();
  runs.receive({ type: 'failed', run: store.getState().run, code: 'data-missing', detail: 'train-00.bin' });
  expect(store.getState().phase).toBe('failed');
  runs.retry();
  expect(store.getState().phase).toBe('running');
  expect(store.getState().failure).toBeNull();
});

test('while somebody presses things, a run is drawn later, and in the end all the same', () => {
  runs.toggle();
  const tell = (step: number): void => {
    const { run } = store.getState();
    runs.receive({ type: 'progress', run, stage: 'teachers', step, steps: 9, secondsLeft: null, cached: false });
  };
  const shown = (): number | undefined => store.getState().progress?.step;
  tell(1);
  vi.advanceTimersByTime(100);
  expect(shown()).toBe(1);

  runs.attend();
  tell(2);
  vi.advanceTimersByTime(200);
  expect(shown()).toBe(1);
  vi.advanceTimersByTime(200);
  expect(shown()).toBe(2);

  tell(3);
  for (let pressed = 0; pressed < 10; pressed++) {
    runs.attend();
    vi.advanceTimersByTime(100);
  }
  expect(shown()).toBe(3);
});
