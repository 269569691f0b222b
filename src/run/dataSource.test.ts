import { describe, expect, it } from 'vitest';
import { nodeStore } from '../cli/nodePlatform';
import { coordinatesOf, withComplements } from '../data/coordinates';
import { describeOwn, makeOwnSet, type OwnSet } from '../data/ownImages';
import { pointSet } from '../data/points';
import type { Experiment } from '../experiment/experiment';
import { DEFAULTS } from '../experiment/settings';
import { DataStore } from './dataStore';
import { loadData } from './seedData';

const nothing = new DataStore(() => Promise.reject(new Error('no files here')));

const SPIRALS: Experiment = { ...DEFAULTS, dataset: 'spirals', labelled: 60, transferSize: 30, flatClasses: 3 };

const load = (store: DataStore, experiment: Experiment) =>
  loadData(
    store.source(experiment),
    experiment,
    () => undefined,
    () => Promise.resolve(),
  );

/** Images of two or more classes, each image a shade of its own. */
function ownSet(count: number): OwnSet {
  return makeOwnSet(
    Array.from({ length: count }, (_, i) => ({
      pixels: new Uint8Array(784).fill(i),
      name: i % 2 === 0 ? 'cat' : 'dog',
    })),
  );
}

describe('points of a figure', () => {
  it('have labelled, unlabelled, held out and test points, none of them twice', async () => {
    const { data, test } = await load(nothing, { ...SPIRALS, transferClasses: ['0', '1', '7'] });
    const [{ labelled, transfer, transferLabelled, heldOut }] = data as [(typeof data)[0]];
    expect(labelled.labels).toHaveLength(60);
    expect(transferLabelled).toBe(40);
    expect(transfer.labels).toHaveLength(60);
    expect(transfer.images).toHaveLength(4 * 60);
    expect(heldOut.labels).toHaveLength(2000 - 90);
    expect(test.labels).toHaveLength(2000);
  });

  it('are the beginning of a larger set, differ by seed, and are tested alike', async () => {
    const small = await load(nothing, SPIRALS);
    const large = await load(nothing, { ...SPIRALS, labelled: 90 });
    const other = await load(nothing, { ...SPIRALS, seed: 1 });
    expect(large.data[0]!.labelled.images.subarray(0, 240)).toEqual(small.data[0]!.labelled.images);
    expect(other.data[0]!.labelled.images).not.toEqual(small.data[0]!.labelled.images);
    expect(other.test).toEqual(small.test);
  });

  it.each(['munge', 'pixels'] as const)('made by %s keep the complement of each coordinate', async (transfer) => {
    const { data } = await load(nothing, { ...SPIRALS, transfer, mungeS: 1 });
    const made = data[0]!.transfer.images.subarray(4 * 60);
    expect(made).toHaveLength(4 * 30);
    expect(withComplements(coordinatesOf(made))).toEqual(made);
    const { images } = data[0]!.labelled;
    expect(made).not.toEqual(images.subarray(0, made.length));
  });

  it('leave out what classes there are, and no others', async () => {
    const { data } = await load(nothing, { ...SPIRALS, transferClasses: ['7', '8'] });
    expect(data[0]!.transferLabelled).toBe(60);
    expect(data[0]!.heldOut.labels).toHaveLength(0);
  });
});

describe('own data', () => {
  it('that are not here end in an error that says so', () => {
    for (const dataset of ['own', 'points'] as const) {
      const fails = () => nothing.source({ ...DEFAULTS, dataset });
      expect(fails).toThrow(expect.objectContaining({ code: 'data-absent', piece: dataset }));
    }
  });

  it('are found by their digest alone', async () => {
    const store = new DataStore(() => Promise.reject(new Error('no files here')));
    const set = ownSet(40);
    const data = describeOwn(set);
    expect(data).toMatchObject({ classes: ['cat', 'dog'], train: 32, test: 8 });
    store.hold('own', { set, digest: data.digest });
    const experiment: Experiment = { ...DEFAULTS, dataset: 'own', data };
    const run = await load(store, experiment);
    // Fewer than were asked for.
    expect(run.data[0]!.labelled.labels).toHaveLength(32);
    expect(run.test.labels).toHaveLength(8);
    expect(() => store.source({ ...experiment, data: { ...data, digest: 'f'.repeat(64) } })).toThrow('data-absent');
    store.hold('own', null);
    expect(() => store.source(experiment)).toThrow('data-absent');
  });

  it('of points have a point of each class to test with, or are tested on themselves', () => {
    const point = (label: number) => ({ x: 0.1 * label, y: 0.5, label });
    expect(describeOwn(pointSet([0, 0, 0, 1, 1].map(point)))).toMatchObject({ train: 3, test: 2 });
    expect(describeOwn(pointSet([0, 1].map(point)))).toMatchObject({ train: 2, test: 2 });
  });
});

it('Fashion-MNIST comes from pieces of its own', async () => {
  const fashion: Experiment = { ...DEFAULTS, dataset: 'fashion', labelled: 100, transferSize: 0 };
  const store = nodeStore();
  const { data, test } = await load(store, fashion);
  expect(test.labels).toHaveLength(10_000);
  const mnist = await load(store, { ...fashion, dataset: 'mnist' });
  expect(data[0]!.labelled.images).not.toEqual(mnist.data[0]!.labelled.images);
});
