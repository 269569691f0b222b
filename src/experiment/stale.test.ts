import { describe, expect, it } from 'vitest';
import type { Experiment } from './experiment';
import { DEFAULTS, SETTING_LIST } from './settings';
import { changedStages, dataKey, seedsOf, stageKey } from './stale';

/** Another allowed value for each setting that has one. */
const OTHER: Partial<Experiment> = {
  dataset: 'fashion',
  labelled: 500,
  labelNoise: 0.2,
  transferLabelled: 300,
  transferClasses: ['7', '8'],
  diversity: 'order',
  averaging: 'logits',
  chain: [[64]],
  controls: ['twin'],
  noise: 0.3,
  transfer: 'labelled',
  transferSize: 2000,
  teachers: 3,
  teacherHidden: [200],
  teacherSteps: 500,
  teacherDropout: 0.5,
  teacherJitter: 1,
  teacherMaxNorm: 2,
  studentHidden: [64],
  studentSteps: 500,
  studentJitter: 2,
  T: 8,
  alpha: 0.9,
  target: 'logits',
  smoothing: 0.1,
  lr: 0.01,
  decay: 'none',
  batch: 32,
  optimizer: 'sgd',
  seed: 1,
  repeats: 2,
  engine: 'wasm',
};

const changed = (change: Partial<Experiment>) => changedStages(DEFAULTS, { ...DEFAULTS, ...change });

describe('changedStages', () => {
  it.each(SETTING_LIST.filter(({ key }) => Object.hasOwn(OTHER, key)))(
    'for $key is $stage, as the table says',
    (setting) => {
      expect(changed({ [setting.key]: OTHER[setting.key] })).toBe(setting.stage);
    },
  );

  it('is known of every setting that has another value, alone or with another setting', () => {
    const tried = [...Object.keys(OTHER), 'flatClasses', 'flatNoise', 'mungeP', 'mungeS', 'noiseShare', 'views'];
    expect(tried.sort()).toEqual(SETTING_LIST.map(({ key }) => key).sort());
  });

  it('is that of the table for settings that act together with another', () => {
    const munge: Experiment = { ...DEFAULTS, transfer: 'munge' };
    expect(changedStages(munge, { ...munge, mungeP: 0.2 })).toBe('targets');
    expect(changedStages(munge, { ...munge, mungeS: 1 })).toBe('targets');
    expect(changed({ mungeP: 0.2, mungeS: 1 })).toBeNull();
    const rings: Experiment = { ...DEFAULTS, dataset: 'rings' };
    expect(changedStages(rings, { ...rings, flatClasses: 4 })).toBe('teachers');
    expect(changedStages(rings, { ...rings, flatNoise: 0.5 })).toBe('teachers');
    const moons: Experiment = { ...DEFAULTS, dataset: 'moons' };
    expect(changedStages(moons, { ...moons, flatClasses: 4 })).toBeNull();
    expect(changed({ flatClasses: 4, flatNoise: 0.5 })).toBeNull();
    const noisy: Experiment = { ...DEFAULTS, noise: 0.3 };
    expect(changedStages(noisy, { ...noisy, noiseShare: 1 })).toBe('students');
    expect(changed({ noiseShare: 1 })).toBeNull();
    const jittered: Experiment = { ...DEFAULTS, studentJitter: 2 };
    expect(changedStages(jittered, { ...jittered, views: 'fresh' })).toBe('students');
    expect(changed({ views: 'fresh' })).toBeNull();
  });

  it('is the earliest of several', () => {
    expect(changed({ T: 8, labelled: 500 })).toBe('teachers');
    expect(changed({ T: 8, transferSize: 0 })).toBe('targets');
  });

  it('is nothing where a setting has no effect', () => {
    const labelled: Experiment = { ...DEFAULTS, transfer: 'labelled' };
    expect(changedStages(labelled, { ...labelled, transferSize: 0 })).toBeNull();
    expect(changedStages(labelled, { ...labelled, transfer: 'unlabelled', transferSize: 0 })).toBeNull();
    const matching: Experiment = { ...DEFAULTS, target: 'logits' };
    expect(changedStages(matching, { ...matching, T: 8 })).toBeNull();
    expect(changedStages(matching, { ...matching, target: 'rawLogits' })).toBe('students');
  });
});

describe('own data', () => {
  const data = { digest: 'a'.repeat(64), classes: ['cat', 'dog'], train: 80, test: 20 };
  const own: Experiment = { ...DEFAULTS, dataset: 'own', data };
  const other: Experiment = { ...own, data: { ...data, digest: 'b'.repeat(64) } };

  it('have keys of their own for every stage', () => {
    for (const stage of ['teachers', 'targets', 'chain', 'student', 'baseline', 'controls'] as const) {
      expect(stageKey(own, stage, 0, 'wasm')).not.toBe(stageKey(other, stage, 0, 'wasm'));
      expect(stageKey(own, stage, 0, 'wasm')).toBe(stageKey({ ...own, data: { ...data } }, stage, 0, 'wasm'));
    }
    expect(dataKey(own)).not.toBe(dataKey(other));
    expect(changedStages(own, other)).toBe('teachers');
  });

  it('do not count where the data set is another one', () => {
    expect(changedStages(DEFAULTS, { ...DEFAULTS, data })).toBeNull();
  });

  it('have no classes to be left out beyond their own', () => {
    expect(changedStages(own, { ...own, transferClasses: ['0', '1', '7'] })).toBeNull();
    expect(changedStages(own, { ...own, transferClasses: ['1'] })).toBe('targets');
  });
});

describe('stageKey', () => {
  const key = (experiment: Experiment, stage: 'student' | 'baseline' | 'teachers') =>
    stageKey(experiment, stage, 0, 'wasm');

  it('depends on the seed of the repeat and the engine that runs, not on the wishes of the experiment', () => {
    expect(stageKey(DEFAULTS, 'teachers', 0, 'wasm')).not.toBe(stageKey(DEFAULTS, 'teachers', 1, 'wasm'));
    expect(stageKey(DEFAULTS, 'teachers', 0, 'wasm')).not.toBe(stageKey(DEFAULTS, 'teachers', 0, 'webgpu'));
    const other: Experiment = { ...DEFAULTS, seed: 9, repeats: 4, engine: 'webgpu' };
    expect(key(other, 'teachers')).toBe(key(DEFAULTS, 'teachers'));
  });

  it('of the baseline does not move with teachers, T or alpha', () => {
    const other: Experiment = { ...DEFAULTS, teachers: 2, teacherHidden: [8], teacherJitter: 0, T: 20, alpha: 1 };
    expect(key(other, 'baseline')).toBe(key(DEFAULTS, 'baseline'));
    expect(key({ ...DEFAULTS, transferSize: 0 }, 'baseline')).not.toBe(key(DEFAULTS, 'baseline'));
    expect(key({ ...DEFAULTS, studentHidden: [8] }, 'baseline')).not.toBe(key(DEFAULTS, 'baseline'));
  });

  it('of the student at alpha 0 is not that of the baseline: the twin is trained, too', () => {
    const deaf: Experiment = { ...DEFAULTS, alpha: 0 };
    expect(key(deaf, 'student')).not.toBe(key(deaf, 'baseline'));
  });
});

describe('seedsOf', () => {
  it('counts up from the seed', () => {
    expect(seedsOf({ ...DEFAULTS, seed: 7, repeats: 3 })).toEqual([7, 8, 9]);
  });
});
