import { expect, test } from 'vitest';
import { decodeLink } from '../experiment/link';
import { stageKey } from '../experiment/stale';
import { createExperimentStore } from './experimentStore';
import { createOwnData } from './ownData';
import { listeningClient } from './testing';

const points = (x: number) => [0, 1, 0, 1].map((label, i) => ({ x: i / 4 + x, y: 0.5, label }));

test('points are handed to the worker, and the experiment is about them, whatever is undone', async () => {
  const calls: string[] = [];
  const experiment = createExperimentStore(decodeLink('dataset=points'));
  const own = createOwnData(listeningClient(calls), experiment);
  expect(experiment.getState().experiment.data).toBeUndefined();
  await own.takePoints(points(0));
  expect(calls).toEqual(['own points']);
  const first = experiment.getState().experiment;
  expect(first.data).toMatchObject({ classes: ['0', '1'], train: 2, test: 2 });
  await own.takePoints(points(0.1));
  const second = experiment.getState().experiment;
  expect(stageKey(second, 'teachers', 0, 'wasm')).not.toBe(stageKey(first, 'teachers', 0, 'wasm'));
  experiment.undo();
  expect(experiment.getState().experiment.data).toEqual(second.data);
  experiment.commit({ dataset: 'mnist' });
  expect(experiment.getState().experiment.data).toBeUndefined();
});

test('a file of points waits as text, a file that is nothing is refused by its code', async () => {
  const own = createOwnData(listeningClient([]), createExperimentStore(decodeLink('')));
  const csv = (path: string, text: string) => ({ path, file: new File([text], path) });
  await own.read([csv('a.csv', '0,0,0\n1,1,1'), csv('b.csv', '0,0,1')]);
  expect(own.getState().given).toEqual({ name: 'a.csv', text: '0,0,0\n1,1,1', left: ['b.csv'] });
  await own.read([{ path: 'broken.zip', file: new File(['PK\u0003\u0004…'], 'broken.zip') }]);
  expect(own.getState().reading).toEqual({ kind: 'refused', code: 'zip-damaged', about: 'broken.zip' });
  own.dismiss();
  expect(own.getState()).toMatchObject({ reading: { kind: 'none' }, given: null });
});

test('pictures that cannot be read are left out and named', async () => {
  const own = createOwnData(listeningClient([]), createExperimentStore(decodeLink('')));
  const picture = (path: string, text: string) => ({ path, file: new File([text], path) });
  const folder = (name: string) =>
    Array.from({ length: 10 }, (_, i) => picture(`${name}/${i}.pgm`, 'P5 1 1 255\n\u0007'));
  await own.read([...folder('cat'), picture('cat/broken.pgm', 'P5'), ...folder('dog')]);
  expect(own.getState()).toMatchObject({ reading: { kind: 'none' }, skipped: ['cat/broken.pgm'] });
  expect(own.getState().images?.labels).toHaveLength(20);
});
