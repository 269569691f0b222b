import { expect, it } from 'vitest';
import type { ArmResult, Result } from '../experiment/result';
import { DEFAULTS } from '../experiment/settings';
import { nounOf, resultTable } from './words';

const arm = (errors: number): ArmResult => ({
  errors,
  accuracy: 1 - errors / 10_000,
  nll: 0.5,
  ece: 0.02,
  trainError: 0.013,
  agreement: 0.981,
  digest: '0123456789abcdef',
  parameters: 10,
  multiplyAdds: 9,
  bytes: 40,
  msPerDigit: 0.02,
});
const SAME = { weights: true, batches: true, steps: true, augmentation: true, loss: true };
const BARE: Result = {
  format: 'distillery/result',
  version: 1,
  numerics: 1,
  experiment: DEFAULTS,
  engine: 'wasm',
  threads: 2,
  seconds: 1,
  testExamples: 10_000,
  teachers: [],
  ensemble: arm(600),
  student: arm(800),
  baseline: arm(1200),
  digest: '0123456789abcdef',
};

it('lists the arms of every result', () => {
  const lines = resultTable(BARE).split('\n');
  expect(lines.slice(1, 4).map((line) => line.split(' ')[0])).toEqual(['ensemble', 'student', 'baseline']);
  expect(lines[2]).toContain('1.30 %');
  expect(lines[5]).toMatch(/^the student closes 67 % of the gap/);
});

it('calls examples what they are', () => {
  expect(nounOf(DEFAULTS)).toBe('digits');
  expect(nounOf({ ...DEFAULTS, dataset: 'fashion' })).toBe('images');
  expect(nounOf({ ...DEFAULTS, dataset: 'moons' })).toBe('points');
});

it('has rows for chain and controls, and lines for all that is no column', () => {
  const biased = (bias: number, errors: number, errorsLeftOut: number) => ({ bias, errors, errorsLeftOut });
  const text = resultTable({
    ...BARE,
    byMembers: [1250, 1089.5, 1000],
    parity: SAME,
    chain: [{ hidden: [64, 64], ...arm(700) }],
    controls: [
      { control: 'twin', parity: { ...SAME, weights: false, batches: false }, likeBaseline: 0.976, ...arm(1190) },
    ],
    leftOut: {
      classes: [3],
      examples: 1010,
      heldOutExamples: 5000,
      baseline: biased(0, 1200, 1010),
      plain: biased(0, 800, 254),
      heldOut: biased(0.79, 750, 130),
      test: biased(0.71, 740, 135),
    },
  });
  expect(text).toMatch(/^chain 64-64 +700 \(/m);
  expect(text).toMatch(/^control twin +1,190 \(/m);
  for (const line of [
    'errors by number of teachers: 1 1,250; 2 1,089.5; 3 1,000',
    'baseline: same initial weights, batches, steps, augmentation, loss on labels as the student',
    'control twin: unlike the student in initial weights, batches',
    'control twin agrees with the baseline on 97.60 %, the student with the ensemble on 98.10 %',
    'left out of the transfer set: 3',
    '  baseline: 1,010 of 1,010 wrong, 1,200 errors in all',
    '  student: 254 of 1,010 wrong, 800 errors in all',
    '  student with bias 0.79, chosen on 5,000 held-out digits: 130 of 1,010 wrong, 750 errors in all',
    '  student with bias 0.71, chosen on the test set: 135 of 1,010 wrong, 740 errors in all',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});
