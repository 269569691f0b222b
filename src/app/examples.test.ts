import { expect, test } from 'vitest';
import { dataName } from '../experiment/datasets';
import { DEFAULTS } from '../experiment/settings';
import { another, answersTo, createExamples, differing, ensembleIsMute, neighbour, walk } from './examples';
import type { Experiment } from '../experiment/experiment';
import type { RecordedExample } from './recording';
import { idle, received, recordingShown, runStarted, type RunState } from './run';
import { listeningClient, noLogits, resultOf } from './testing';
import { createViewStore } from './viewStore';

const COUNT = 10_000;
const MNIST = dataName(DEFAULTS);

const peak = (digit: number): number[] => Array.from({ length: 10 }, (_, c) => (c === digit ? 5 : 0));

const example = (index: number, student: number): RecordedExample => ({
  index,
  label: 3,
  image: new Uint8Array(784),
  logits: { ensemble: peak(3), student: peak(student), baseline: peak(3) },
});

const recorded: RunState = recordingShown(idle, {
  result: resultOf(DEFAULTS),
  curve: [],
  examples: [example(40, 3), example(7, 8)],
});

const test40 = { kind: 'test', digit: example(40, 3), set: MNIST } as const;

function trained(): RunState {
  const logits = noLogits();
  logits.student.set(peak(4), 40 * 10);
  return received(runStarted(idle, 1, DEFAULTS, false), {
    type: 'done',
    run: 1,
    result: resultOf(DEFAULTS),
    logits,
    labels: new Uint8Array(10_000),
  });
}

test('on the recorded view one walks through its examples, around the end', () => {
  const path = walk(false, recorded);
  expect(path).toEqual([40, 7]);
  expect(neighbour(path, 7, 1, COUNT)).toBe(40);
  expect(neighbour(path, 40, 1, COUNT)).toBe(7);
  expect(neighbour(path, 7, -1, COUNT)).toBe(40);
  expect(walk(true, recorded)).toEqual([7]);
});

test('after a run one walks through all test digits, or those on which networks differ', () => {
  const state = trained();
  expect(walk(false, state)).toBe('all');
  expect(walk(true, state)).toEqual([40]);
  expect(neighbour('all', COUNT - 1, 1, COUNT)).toBe(0);
  expect(neighbour('all', 0, -1, COUNT)).toBe(COUNT - 1);
});

test('to a drawing a recorded ensemble says nothing, also after a student has learned from it here', () => {
  const drawn = { kind: 'drawn', image: new Uint8Array(784), set: MNIST } as const;
  const answered: RunState = {
    ...trained(),
    watched: { index: null, look: null, ensemble: null, student: peak(3), baseline: peak(4) },
  };
  expect(ensembleIsMute(drawn, answered)).toBe(true);
  expect(ensembleIsMute(drawn, recorded)).toBe(true);
  expect(ensembleIsMute(drawn, { ...answered, watched: { ...answered.watched!, ensemble: peak(3) } })).toBe(false);
  expect(ensembleIsMute(test40, answered)).toBe(false);
  expect(ensembleIsMute(drawn, idle)).toBe(false);
});

test('a random digit is another one, if there is another', () => {
  expect([0, 1, COUNT - 2, COUNT - 1].map((word) => another('all', 5, word, COUNT))).toEqual([6, 7, 4, 6]);
  expect([0, 1, 2].map((word) => another([40, 7, 9], 7, word, COUNT))).toEqual([40, 9, 40]);
  expect(another([7], 7, 3, COUNT)).toBe(7);
  expect(another([], 7, 3, COUNT)).toBe(7);
});

test('networks that agree everywhere differ nowhere', () => {
  expect(differing(noLogits(), 10)).toEqual([]);
});

test('answers come from the recording, from a result, or from networks as they train', () => {
  expect(answersTo(test40, recorded).student).toEqual(peak(3));
  expect(answersTo(test40, trained()).student).toEqual(peak(4));
  const training = received(runStarted(trained(), 2, DEFAULTS, false), {
    type: 'watched',
    watched: { index: 40, look: null, ensemble: peak(9), student: null, baseline: null },
  });
  expect(answersTo(test40, training)).toMatchObject({ ensemble: peak(9), student: peak(4) });
});

test('a drawing is answered by what watches it alone', () => {
  const drawing = { kind: 'drawn', image: new Uint8Array(784), set: MNIST } as const;
  expect(answersTo(drawing, trained()).student).toBeNull();
  const watching = received(trained(), {
    type: 'watched',
    watched: { index: null, look: null, ensemble: null, student: peak(1), baseline: null },
  });
  expect(answersTo(drawing, watching).student).toEqual(peak(1));
});

test('a digit that is not known yet is fetched, and then watched', async () => {
  const calls: string[] = [];
  const view = createViewStore('en');
  const examples = createExamples(listeningClient(calls), view, trained, () => DEFAULTS);
  examples.show(12);
  await expect.poll(() => view.getState().example).toMatchObject({ digit: { index: 12, label: 2 } });
  examples.next();
  await expect.poll(() => view.getState().example).toMatchObject({ digit: { index: 13 } });
  examples.draw(new Uint8Array(784));
  examples.back();
  await expect.poll(() => calls).toEqual(['watch 12', 'watch 13', 'watch drawing', 'watch 13']);
});

test('networks of one data set say nothing of the examples of another', () => {
  const shoe = { ...test40, set: dataName({ ...DEFAULTS, dataset: 'fashion' }) };
  for (const state of [recorded, trained()]) expect(answersTo(shoe, state).student).toBeNull();
});

test('another data set shows its own first example, and own data that are not here show none', async () => {
  const view = createViewStore('en');
  let now: Experiment = { ...DEFAULTS, dataset: 'moons' };
  const examples = createExamples(
    listeningClient([]),
    view,
    () => idle,
    () => now,
  );
  examples.reopen();
  await expect.poll(() => view.getState().example).toMatchObject({ digit: { index: 0 }, set: dataName(now) });
  now = { ...DEFAULTS, dataset: 'own' };
  examples.reopen();
  expect(view.getState()).toMatchObject({ example: null, samples: [] });
});

test('pictures come in the order asked for, and each is asked for once', async () => {
  const asked: (readonly number[])[] = [];
  const client = listeningClient([]);
  const examples = createExamples(
    {
      ...client,
      digits(experiment, indices) {
        asked.push(indices);
        return client.digits(experiment, indices);
      },
    },
    createViewStore('en'),
    () => idle,
    () => DEFAULTS,
  );
  expect((await examples.pictures([5, 3])).map(({ index }) => index)).toEqual([5, 3]);
  expect((await examples.pictures([3, 9, 5])).map(({ index }) => index)).toEqual([3, 9, 5]);
  expect(asked).toEqual([[5, 3], [9]]);
});
