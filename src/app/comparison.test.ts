import { describe, expect, it } from 'vitest';
import { USUAL } from '../experiment/choice';
import { AXIS_KEYS } from '../experiment/comparison';
import { decodeLink } from '../experiment/link';
import { parseComparison } from '../experiment/parseComparison';
import { DEFAULTS } from '../experiment/settings';
import { chosenComparison, FIRST_VALUES } from './comparison';
import { createComparisons, createComparisonStore } from './comparisons';
import { createExperimentStore } from './experimentStore';
import { comparisonResultOf, listeningClient } from './testing';

function setUp(link = '') {
  const calls: string[] = [];
  const store = createComparisonStore();
  const comparisons = createComparisons(listeningClient(calls), store, createExperimentStore(decodeLink(link)));
  return { calls, store, comparisons };
}

describe('comparisons', () => {
  it('train what is chosen, the baseline always among it', () => {
    const { calls, store, comparisons } = setUp('T=7');
    comparisons.toggle('decision');
    comparisons.toggle('soft');
    comparisons.toggle('labels');
    comparisons.setSeeds(5);
    comparisons.start();
    expect(calls).toEqual(['compare labels mixed logits decision jitter seeds=5']);
    expect(store.getState().underWay?.experiment.T).toBe(7);
  });

  it('take the values of an axis as they are typed, and say what is wrong with them', () => {
    const { calls, store, comparisons } = setUp();
    comparisons.setAxis('T');
    expect(comparisons.setValues('8, 1,2.5')).toBeNull();
    expect(store.getState().choice.axis).toEqual({ key: 'T', values: [1, 2.5, 8] });
    expect(comparisons.setValues('1,hot')).toMatchObject({ given: 'hot', allowed: 'a number' });
    expect(comparisons.setValues('1,2000')).toMatchObject({ given: '2000', allowed: '0.05..1000' });
    expect(store.getState().choice.axis?.values).toEqual([1, 2.5, 8]);
    comparisons.start();
    expect(calls).toEqual(['compare labels seeds=3']);
  });

  it('do not start where the baseline would be alone', () => {
    const { calls, store, comparisons } = setUp();
    for (const method of ['soft', 'mixed', 'logits', 'jitter'] as const) comparisons.toggle(method);
    comparisons.start();
    expect(calls).toEqual([]);
    expect(store.getState().underWay).toBeNull();
  });

  it('keep the latest result while another one trains, is stopped or fails', () => {
    const { store, comparisons } = setUp();
    const result = comparisonResultOf([]);
    comparisons.start();
    comparisons.receive({ type: 'compared', run: 1, result });
    expect(store.getState()).toMatchObject({ underWay: null, result });
    comparisons.start();
    comparisons.receive({
      type: 'progress',
      run: 2,
      stage: 'students',
      step: 3,
      steps: 8,
      secondsLeft: 5,
      cached: false,
    });
    expect(store.getState()).toMatchObject({ progress: { step: 3 }, result });
    comparisons.receive({ type: 'stopped', run: 2 });
    expect(store.getState()).toMatchObject({ underWay: null, progress: null, result });
    comparisons.start();
    comparisons.receive({ type: 'failed', run: 3, code: 'not-finite', detail: 'students' });
    expect(store.getState()).toMatchObject({ underWay: null, failure: { code: 'not-finite' }, result });
    comparisons.forget();
    expect(store.getState().result).toBeNull();
  });
});

describe('chosenComparison', () => {
  it.each(AXIS_KEYS)('is valid along %s, wherever the settings stand', (axis) => {
    for (const experiment of [
      DEFAULTS,
      { ...DEFAULTS, labelled: 55_000, transferSize: 0, alpha: 0, seed: 4_294_967_294 },
    ]) {
      const chosen = chosenComparison({ ...USUAL, axis: { key: axis, values: FIRST_VALUES[axis] } }, experiment);
      expect(chosen.methods).toEqual(['labels']);
      expect(parseComparison(chosen)).toEqual(chosen);
    }
  });
});
