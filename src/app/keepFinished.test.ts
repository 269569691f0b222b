import { expect, test } from 'vitest';
import { decodeLink } from '../experiment/link';
import { DEFAULTS } from '../experiment/settings';
import type { Bookkeeper } from './bookkeeper';
import { createExperimentStore } from './experimentStore';
import { keepFinished } from './keepFinished';
import { createNotebookStore } from './notebook';
import { answersKnown, forgotten, received, recordingShown, runStarted } from './run';
import { createRunStore } from './runs';
import { doneEvent, noLogits, resultOf } from './testing';

function setUp() {
  const runs = createRunStore();
  const experiment = createExperimentStore(decodeLink(''));
  const notebook = createNotebookStore();
  const kept: string[] = [];
  const bookkeeper: Pick<Bookkeeper, 'keep'> = {
    keep({ result }, preset) {
      kept.push(`${result.digest} ${preset}`);
      return Promise.resolve();
    },
  };
  const desk = { opened: () => Promise.resolve(bookkeeper as Bookkeeper) };
  keepFinished(runs, experiment, notebook, () => desk.opened());
  const finish = (run: number, digest: string): Promise<void> => {
    const done = doneEvent(run, DEFAULTS);
    if (done.type !== 'done') throw new Error('not done');
    runs.setState((state) => received(state, { ...done, result: { ...done.result, digest } }));
    return Promise.resolve();
  };
  const start = (run: number): void => {
    runs.setState((state) => runStarted(state, run, DEFAULTS, true));
  };
  return { runs, experiment, notebook, kept, desk, start, finish };
}

test('each run that ends well is kept once, with the preset that it started from', async () => {
  const { runs, experiment, kept, start, finish } = setUp();
  start(1);
  experiment.choosePreset('fashion');
  await finish(1, 'one');
  start(2);
  runs.setState((state) => received(state, { type: 'stopped', run: 2 }));
  start(3);
  await finish(3, 'three');
  runs.setState(forgotten);
  expect(kept).toEqual(['one few-labels', 'three fashion']);
});

test('the recording is kept by nobody who does not look', async () => {
  const { runs, kept } = setUp();
  runs.setState((state) => recordingShown(state, { result: resultOf(DEFAULTS), curve: [], examples: [] }));
  runs.setState((state) => answersKnown(state, { ...noLogits(), labels: new Uint8Array(10_000) }));
  await Promise.resolve();
  expect(kept).toEqual([]);
});

test('where the keeper cannot be fetched the notebook says so', async () => {
  const { notebook, desk, start, finish } = setUp();
  desk.opened = () => Promise.reject(new Error('offline'));
  start(1);
  await finish(1, 'one');
  await new Promise((resolve) => setTimeout(resolve));
  expect(notebook.getState().trouble).toMatchObject({ kind: 'failed', detail: 'Error: offline' });
});
