import { describe, expect, it } from 'vitest';
import { LATER, FormatError, parseExperiment, parseResult } from './parse';
import { exported, type ArmResult, type Result } from './result';
import { DEFAULTS, SETTING_LIST } from './settings';
import { allowedValues } from './values';

function culprit(parse: () => unknown): Pick<FormatError, 'path' | 'allowed' | 'given'> {
  try {
    parse();
  } catch (error) {
    if (error instanceof FormatError) return { path: error.path, allowed: error.allowed, given: error.given };
    throw error;
  }
  throw new Error('nothing was wrong');
}

function without(whole: object, key: string): object {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
}

const KEYS = SETTING_LIST.map((setting) => setting.key).join(', ');

describe('parseExperiment', () => {
  it('gives back a valid experiment', () => {
    expect(parseExperiment(JSON.parse(JSON.stringify(DEFAULTS)))).toEqual(DEFAULTS);
  });

  it('names the culprit, what was given and what is allowed', () => {
    expect(culprit(() => parseExperiment({ ...DEFAULTS, T: 0.01 }))).toEqual({
      path: 'T',
      allowed: '0.05..1000',
      given: '0.01',
    });
    expect(() => parseExperiment({ ...DEFAULTS, T: 0.01 })).toThrow('T: 0.01 is not one of: 0.05..1000');
  });

  it.each(SETTING_LIST.filter(({ key }) => !LATER.includes(key)))('wants $key', (setting) => {
    expect(culprit(() => parseExperiment({ ...DEFAULTS, [setting.key]: undefined }))).toMatchObject({
      path: setting.key,
    });
    expect(culprit(() => parseExperiment(without(DEFAULTS, setting.key)))).toEqual({
      path: setting.key,
      allowed: allowedValues(setting),
      given: 'undefined',
    });
  });

  it('takes no other keys', () => {
    expect(culprit(() => parseExperiment({ ...DEFAULTS, colour: 'red' }))).toMatchObject({
      path: 'colour',
      allowed: `${KEYS}, preset, data`,
    });
  });

  it('keeps the combined limits', () => {
    expect(culprit(() => parseExperiment({ ...DEFAULTS, labelled: 58_000 }))).toEqual({
      path: 'transferSize',
      allowed: '0..2000',
      given: '4000',
    });
  });

  it('takes only objects', () => {
    for (const json of [undefined, null, 4, 'T=4', [], true]) expect(() => parseExperiment(json)).toThrow(FormatError);
  });
});

describe('parseResult', () => {
  const measures = { errors: 1000, accuracy: 0.9, nll: 0.3, ece: 0.02 };
  const digest = '0123456789abcdef';
  const arm: ArmResult = {
    ...measures,
    parameters: 101_770,
    multiplyAdds: 101_632,
    bytes: 407_080,
    msPerDigit: 0.02,
    agreement: 0.95,
    digest,
  };
  const result: Result = {
    format: 'distillery/result',
    version: 1,
    numerics: 1,
    experiment: DEFAULTS,
    engine: 'wasm',
    threads: 2,
    seconds: 12.5,
    testExamples: 10_000,
    teachers: [{ ...measures, digest }],
    ensemble: arm,
    baseline: arm,
    student: { ...arm, perSeed: [{ ...measures, seed: 0, agreement: 0.95, digest }] },
    digest,
  };
  const broken = (change: object) => culprit(() => parseResult({ ...result, ...change }));

  it('gives back a valid result', () => {
    expect(parseResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it('takes results with the link that left with them, and without', () => {
    const left = exported(result, 'few-labels', 'https://example.org/?v=1&T=8');
    expect(parseResult(JSON.parse(JSON.stringify(left)))).toEqual(left);
    expect(parseResult(result).link).toBeUndefined();
    expect(broken({ link: 1 })).toEqual({ path: 'link', allowed: 'a link', given: '1' });
  });

  it('leaves out keys that a later version may add', () => {
    expect(parseResult({ ...result, later: 1, student: { ...result.student, later: 1 } })).toEqual(result);
  });

  it('looks at format and version first', () => {
    expect(broken({ format: 'other', student: 1 })).toEqual({
      path: 'format',
      allowed: '"distillery/result"',
      given: '"other"',
    });
    expect(broken({ version: 2, student: 1 })).toEqual({ path: 'version', allowed: '1', given: '2' });
  });

  it('names a culprit however deep it is', () => {
    expect(broken({ experiment: { ...DEFAULTS, optimizer: 'lion' } })).toEqual({
      path: 'experiment.optimizer',
      allowed: 'adam, sgd',
      given: '"lion"',
    });
    expect(broken({ teachers: [{ ...measures, digest: 'xyz' }] })).toMatchObject({ path: 'teachers.0.digest' });
    expect(broken({ student: { ...arm, perSeed: [{ ...measures, seed: 0.5, agreement: 1, digest }] } })).toMatchObject({
      path: 'student.perSeed.0.seed',
    });
    expect(broken({ student: { ...arm, accuracy: 1.5 } })).toEqual({
      path: 'student.accuracy',
      allowed: '0..1',
      given: '1.5',
    });
    expect(broken({ baseline: { ...arm, nll: null } })).toMatchObject({ path: 'baseline.nll', given: 'null' });
    expect(broken({ ensemble: undefined })).toMatchObject({ path: 'ensemble' });
    expect(broken({ engine: 'cuda' })).toEqual({ path: 'engine', allowed: 'wasm, webgpu', given: '"cuda"' });
  });

  it('says what a missing key should hold', () => {
    expect(culprit(() => parseResult(without(result, 'seconds')))).toMatchObject({
      path: 'seconds',
      given: 'undefined',
    });
  });

  it('reads results of the days before some settings with what was done then', () => {
    const experiment = LATER.reduce<object>(without, result.experiment);
    expect(parseResult({ ...result, experiment }).experiment).toEqual({
      ...experiment,
      ...Object.fromEntries(LATER.map((key) => [key, DEFAULTS[key]])),
    });
  });

  it('shortens what was given', () => {
    expect(broken({ format: 'x'.repeat(1000) }).given.length).toBeLessThan(70);
  });
});
