import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeLink } from '../experiment/link';
import { parseSweep } from '../experiment/parseSweep';
import { DEFAULTS } from '../experiment/settings';
import { SWEEP_KEYS, sweptStudents } from '../experiment/sweep';
import { createExperimentStore } from './experimentStore';
import { axisChosen, chosenSweep, noLandscape, valuesTyped } from './landscape';
import { createLandscapes, createLandscapeStore } from './landscapes';
import { keptInMemory, listeningClient, unfinishedInMemory } from './testing';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function setUp(kept = keptInMemory(), unfinished = unfinishedInMemory()) {
  const calls: string[] = [];
  const store = createLandscapeStore();
  const experiment = createExperimentStore(decodeLink(''));
  const landscapes = createLandscapes(listeningClient(calls), store, experiment, kept, unfinished);
  return { calls, store, experiment, landscapes };
}

describe('chosenSweep', () => {
  it('is 8 values of T by 5 of alpha with 3 seeds, of which those at alpha 0 are trained once', () => {
    const { sweep } = chosenSweep(noLandscape, DEFAULTS);
    expect(sweep).toMatchObject({ x: { key: 'T' }, y: { key: 'alpha' }, seeds: 3 });
    expect(sweptStudents(sweep!, 'wasm')).toHaveLength(3 * (8 * 4 + 1));
  });

  it.each(SWEEP_KEYS)('is valid over %s, wherever the settings stand', (key) => {
    for (const link of ['', 'labelled=60000&transferSize=0&alpha=0&seed=4294967294', 'preset=flat', 'target=logits']) {
      const { experiment } = decodeLink(link);
      const { sweep } = chosenSweep(axisChosen(noLandscape, 'x', key), experiment);
      expect(parseSweep(sweep)).toEqual(sweep);
    }
  });

  it('names what can not be trained', () => {
    const typed = (text: string) => chosenSweep(valuesTyped(noLandscape, 'y', text), DEFAULTS).refusal;
    expect(typed('0.5, half')).toMatchObject({ axis: 'y', given: 'half' });
    expect(typed('0.5 2')).toEqual({ axis: 'y', given: '2', allowed: '0..1' });
    expect(typed(' ')).toBeNull();
  });
});

describe('landscapes', () => {
  it('change places where both axes would be of one setting', () => {
    const { store, landscapes } = setUp();
    landscapes.setAxis('x', 'alpha');
    expect(store.getState().keys).toEqual({ x: 'alpha', y: 'T' });
  });

  it('fill in at most every 100 ms, and go on with what is known after a reload', async () => {
    const kept = keptInMemory();
    const { calls, store, landscapes } = setUp(kept);
    landscapes.start();
    landscapes.receive({ type: 'swept', run: 1, errors: [['a', 7]] });
    landscapes.receive({ type: 'swept', run: 1, errors: [['b', 8]] });
    expect(store.getState().errors.size).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect([...store.getState().errors]).toEqual([
      ['a', 7],
      ['b', 8],
    ]);
    landscapes.receive({ type: 'stopped', run: 1 });
    expect(store.getState().underWay).toBeNull();
    const later = setUp(kept);
    later.landscapes.recall();
    await vi.advanceTimersByTimeAsync(0);
    later.landscapes.start();
    expect([...calls, ...later.calls]).toEqual(['sweep T alpha seeds=3 known=0', 'sweep T alpha seeds=3 known=2']);
    later.landscapes.clear();
    expect(later.store.getState().errors.size).toBe(0);
    expect((await kept.all()).size).toBe(0);
  });

  it('go on by themselves after a reload with what trained then, as it was chosen, and not with what was stopped', async () => {
    const [kept, unfinished] = [keptInMemory(), unfinishedInMemory()];
    const first = setUp(kept, unfinished);
    first.landscapes.setAxis('y', 'noise');
    first.landscapes.setSeeds(2);
    first.landscapes.start();
    first.landscapes.receive({ type: 'swept', run: 1, errors: [['a', 7]] });
    const second = setUp(kept, unfinished);
    second.landscapes.recall();
    await vi.advanceTimersByTimeAsync(0);
    expect(second.calls).toEqual(['sweep T noise seeds=2 known=1']);
    second.landscapes.receive({ type: 'stopped', run: 1 });
    const third = setUp(kept, unfinished);
    third.landscapes.recall();
    await vi.advanceTimersByTimeAsync(0);
    expect(third.calls).toEqual([]);
  });

  it('say where the browser keeps nothing, and do without', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('private window'));
    const { store, landscapes } = setUp({ all: fail, put: fail, clear: fail });
    landscapes.recall();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().keepsNothing).toBe(true);
    landscapes.receive({ type: 'swept', run: 1, errors: [['a', 7]] });
    await vi.advanceTimersByTimeAsync(100);
    expect(store.getState().errors.get('a')).toBe(7);
  });

  it('take the settings to a cell, those with them that the axis needs', () => {
    const { experiment, store, landscapes } = setUp();
    experiment.commit({ transfer: 'labelled' });
    landscapes.setAxis('x', 'transferSize');
    const { sweep } = chosenSweep(store.getState(), experiment.getState().experiment);
    landscapes.goTo(sweep!, 2000, 0.75);
    expect(experiment.getState().experiment).toMatchObject({ transfer: 'unlabelled', transferSize: 2000, alpha: 0.75 });
  });
});
