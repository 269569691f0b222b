import { describe, expect, it } from 'vitest';
import { clamp, readValue, settle } from './clamp';
import type { SettingKey } from './experiment';
import { DEFAULTS, SETTING_LIST, SETTINGS } from './settings';

/** One raw value laid over the defaults. */
function one(key: string, text: string) {
  return clamp([[key, text]], DEFAULTS);
}

function expectNote(key: SettingKey, given: string, kind: string, used: string, allowed: string): void {
  expect(one(key, given).notes).toEqual([{ key, kind, given, used, allowed }]);
}

describe('clamp', () => {
  it('takes what is allowed as it is, without a note', () => {
    const given = { T: '20', alpha: '.25', lr: '1e-4', teacherHidden: '300-100', optimizer: 'sgd', batch: ' 32 ' };
    const { experiment, notes } = clamp(Object.entries(given), DEFAULTS);
    expect(notes).toEqual([]);
    expect(experiment).toEqual({
      ...DEFAULTS,
      T: 20,
      alpha: 0.25,
      lr: 0.0001,
      teacherHidden: [300, 100],
      optimizer: 'sgd',
      batch: 32,
    });
  });

  it('moves a number out of range to the nearest end', () => {
    expectNote('T', '1e9', 'clamped', '1000', '0.05..1000');
    expectNote('T', '1e999', 'clamped', '1000', '0.05..1000');
    expectNote('alpha', '-0.1', 'clamped', '0', '0..1');
    expect(one('alpha', '-0.1').experiment.alpha).toBe(0);
  });

  it('rounds what must be whole', () => {
    expectNote('teachers', '2.5', 'clamped', '3', '1..20');
  });

  it('takes -0 for 0', () => {
    expect(one('alpha', '-0')).toEqual({ experiment: { ...DEFAULTS, alpha: 0 }, notes: [], given: new Set(['alpha']) });
  });

  it('leaves what it cannot read as it was', () => {
    for (const text of ['', 'abc', 'NaN', 'Infinity', '0x10', '1,5', '4?', '1e', '.', '1 2']) {
      expectNote('T', text, 'not-a-value', '4', '0.05..1000');
    }
    for (const text of ['400-', '-400', '400x400', '4.5', '1e3']) {
      expectNote('studentHidden', text, 'not-a-value', '128', '1..2048[-1..2048[-1..2048]]');
    }
    expectNote('optimizer', 'Adam', 'unknown-choice', 'adam', 'adam, sgd');
  });

  it('drops layers beyond the third and moves widths into range', () => {
    expectNote('teacherHidden', '0-9999-5-6', 'clamped', '1-2048-5', '1..2048[-1..2048[-1..2048]]');
  });

  it('notes keys that it does not know, those that every object has among them', () => {
    for (const key of ['t', '__proto__', 'toString', '']) {
      const { experiment, notes } = one(key, '5');
      expect(experiment).toEqual(DEFAULTS);
      expect(notes).toMatchObject([{ key, kind: 'unknown-key', given: '5', used: null }]);
      expect(notes[0]!.allowed.split(', ')).toEqual(['preset', ...SETTING_LIST.map((setting) => setting.key)]);
    }
  });

  it('holds to the first of two values', () => {
    const { experiment, notes } = clamp(
      [
        ['T', '8'],
        ['T', '9'],
      ],
      DEFAULTS,
    );
    expect(experiment.T).toBe(8);
    expect(notes).toEqual([{ key: 'T', kind: 'duplicate', given: '9', used: '8', allowed: '0.05..1000' }]);
  });
});

describe('what the data set has too few of', () => {
  it('is lowered quietly where nobody has asked for it', () => {
    const { experiment, notes } = clamp([['dataset', 'moons']], DEFAULTS);
    expect(experiment).toMatchObject({ labelled: 1000, transferSize: 1000 });
    expect(notes).toEqual([]);
  });

  it('is named where somebody has, here or before', () => {
    const note = { key: 'transferSize', kind: 'combined-limit', given: '4000', used: '1000', allowed: '0..1000' };
    const pairs = [
      ['transferSize', '4000'],
      ['dataset', 'moons'],
    ] as const;
    expect(clamp(pairs, DEFAULTS).notes).toEqual([note]);
    expect(clamp(pairs.slice(1), DEFAULTS, new Set(['transferSize'])).notes).toEqual([note]);
  });
});

describe('readValue', () => {
  it('reads the text of a box over the experiment that stands', () => {
    expect(readValue('T', '8', DEFAULTS)).toEqual({ value: 8, note: null });
    const at20 = { ...DEFAULTS, T: 20 };
    expect(readValue('T', 'x', at20)).toMatchObject({ value: 20, note: { kind: 'not-a-value', used: '20' } });
  });
});

describe('settle', () => {
  it('lowers the unlabelled digits where there are no more than 60,000 in all', () => {
    const { experiment, notes } = settle({ ...DEFAULTS, labelled: 58_000, transferSize: 4000 });
    expect(experiment).toEqual({ ...DEFAULTS, labelled: 58_000, transferSize: 2000 });
    expect(notes).toEqual([
      { key: 'transferSize', kind: 'combined-limit', given: '4000', used: '2000', allowed: '0..2000' },
    ]);
  });

  it('lets them be where none are used', () => {
    const experiment = { ...DEFAULTS, labelled: 60_000, transfer: 'labelled' } as const;
    expect(settle(experiment)).toEqual({ experiment, notes: [] });
  });

  it('takes classes that the data do not have out of those transferred, and says so', () => {
    const flat = { ...DEFAULTS, dataset: 'spirals', flatClasses: 3, labelled: 300, transfer: 'labelled' } as const;
    expect(settle(flat)).toEqual({ experiment: flat, notes: [] });
    const none = settle({ ...flat, transferClasses: ['7', '8'] });
    expect(none.experiment).toEqual(flat);
    expect(none.notes).toMatchObject([
      { key: 'transferClasses', kind: 'no-such-class', given: '7, 8', used: '0, 1, 2' },
    ]);
    const one = settle({ ...flat, transferClasses: ['1', '7'] });
    expect(one.experiment.transferClasses).toEqual(['1']);
    expect(one.notes).toMatchObject([{ given: '7', used: '1', allowed: '0, 1, 2' }]);
    expect(settle({ ...flat, transferClasses: ['0', '2'] })).toMatchObject({
      experiment: { transferClasses: ['0', '2'] },
      notes: [],
    });
    // All that there are is all, and no note.
    expect(settle({ ...flat, transferClasses: ['0', '1', '2'] })).toEqual({ experiment: flat, notes: [] });
  });

  it('lets classes of own data be until they are here', () => {
    const own = { ...DEFAULTS, dataset: 'own', transfer: 'labelled', transferClasses: ['7'] } as const;
    expect(settle(own)).toEqual({ experiment: own, notes: [] });
    const data = { digest: 'd', classes: ['cat', 'dog'], train: 2000, test: 20 };
    expect(settle({ ...own, data }).notes).toMatchObject([{ kind: 'no-such-class', given: '7', used: '0, 1' }]);
  });

  it('lowers the repeats where their seeds would leave 32 bits', () => {
    const { experiment, notes } = settle({ ...DEFAULTS, seed: SETTINGS.seed.max, repeats: 3 });
    expect(experiment).toMatchObject({ seed: SETTINGS.seed.max, repeats: 1 });
    expect(notes).toMatchObject([{ key: 'repeats', kind: 'combined-limit', allowed: '1..1' }]);
  });
});
