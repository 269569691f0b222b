import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import { createHistory, MOST_FINISHED } from './history';
import { answersKnown, forgotten, received, recordingShown, runStarted } from './run';
import { createRunStore, type RunStore } from './runs';
import { doneEvent, noLogits, resultOf } from './testing';

function finish(runs: RunStore, run: number, T: number, digest: string): void {
  const experiment = { ...DEFAULTS, T };
  runs.setState((state) => runStarted(state, run, experiment, true));
  const done = doneEvent(run, experiment);
  if (done.type !== 'done') throw new Error('not done');
  runs.setState((state) => received(state, { ...done, result: { ...done.result, digest } }));
}

test('each result is kept once, also where its answers come later', () => {
  const runs = createRunStore();
  const history = createHistory(runs);
  runs.setState((state) => recordingShown(state, { result: resultOf(DEFAULTS), curve: [], examples: [] }));
  runs.setState((state) => answersKnown(state, { ...noLogits(), labels: new Uint8Array(10_000) }));
  expect(history.getState().finished.map(({ run }) => run)).toEqual([0]);
  finish(runs, 1, 8, 'eight');
  finish(runs, 2, 2, 'two');
  expect(history.getState().finished.map(({ run, result }) => [run, result.experiment.T])).toEqual([
    [0, 4],
    [1, 8],
    [2, 2],
  ]);
});

test('the same networks, trained again, take the place of those before', () => {
  const runs = createRunStore();
  const history = createHistory(runs);
  finish(runs, 1, 8, 'eight');
  finish(runs, 2, 2, 'two');
  finish(runs, 3, 8, 'eight');
  expect(history.getState().finished.map(({ run }) => run)).toEqual([2, 3]);
});

test('a run that is stopped leaves no result, and of very many the oldest are forgotten', () => {
  const runs = createRunStore();
  const history = createHistory(runs);
  for (let run = 1; run <= MOST_FINISHED + 2; run++) finish(runs, run, 4, String(run));
  runs.setState((state) => runStarted(state, 1000, DEFAULTS, true));
  runs.setState((state) => received(state, { type: 'stopped', run: 1000 }));
  const { finished } = history.getState();
  expect(finished).toHaveLength(MOST_FINISHED);
  expect(finished[0]!.run).toBe(3);
  expect(finished.at(-1)!.run).toBe(MOST_FINISHED + 2);
});

test('reset forgets all', () => {
  const runs = createRunStore();
  const history = createHistory(runs);
  finish(runs, 1, 8, 'eight');
  runs.setState(forgotten);
  expect(history.getState().finished).toEqual([]);
});
