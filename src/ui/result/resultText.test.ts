import { expect, test } from 'vitest';
import { resultOf } from '../../app/testing';
import { DEFAULTS } from '../../experiment/settings';
import { createFormat } from '../../i18n/format';
import { createI18n } from '../../i18n/i18n';
import { whole } from '../../i18n/whole';
import { resultText } from './resultText';

const MS =
  'ms is measured in this run: a busy machine makes it untrue, so that equal networks can show different times.';

test('the copied text is a table with one line for each network and the digest below', () => {
  const text = resultText(createI18n(whole).t, createFormat('en'), 'en', resultOf(DEFAULTS));
  const rows = text.split('\n').map((line) => line.split('\t'));
  expect(rows.map(([name]) => name)).toEqual(['Network', 'Ensemble', 'Student', 'Baseline', MS, 'Digest']);
  expect(rows[2]).toEqual([
    'Student',
    // Wilson's interval of 800 in 10,000.
    '800 (748 to 855)',
    '92.00%',
    '0.500',
    '2.0%',
    '90.0%',
    '101,770',
    '101,632',
    '0.02',
    '407 kB',
  ]);
});

test('chain, controls, parity, teachers by number and left-out classes are in the copied text', () => {
  const base = resultOf(DEFAULTS);
  const same = { weights: true, batches: true, steps: true, augmentation: true, loss: true };
  const biased = (bias: number, errorsLeftOut: number) => ({ bias, errors: 100, errorsLeftOut });
  const text = resultText(createI18n(whole).t, createFormat('en'), 'en', {
    ...base,
    byMembers: [1250, 1000],
    parity: same,
    chain: [{ hidden: [64], ...base.student }],
    controls: [
      { control: 'twin', parity: { ...same, weights: false }, likeBaseline: 0.976, ...base.baseline, trainError: 0.01 },
    ],
    student: { ...base.student, trainError: 0.013 },
    leftOut: {
      classes: [3],
      examples: 1010,
      heldOutExamples: 0,
      baseline: biased(0, 1010),
      plain: biased(0, 254),
      heldOut: null,
      test: biased(0.71, 135),
    },
  });
  const rows = text.split('\n').map((line) => line.split('\t'));
  expect(rows[2]?.slice(0, 3)).toEqual(['Student', '800 (748 to 855)', '1.3%']);
  expect(rows.map(([name]) => name)).toEqual([
    'Network',
    'Ensemble',
    'Student',
    'Baseline',
    'Link 1, 784-64-10',
    'independent twin',
    'Baseline',
    'independent twin',
    'Student, baseline and controls always take equally many steps: 800.',
    'The independent twin, from another start and in another order, agrees with the baseline on 97.6%, the student with the ensemble on 90.0%.',
    MS,
    'Errors by number of teachers',
    'Never seen by the student: 3',
    'Baseline',
    'Student',
    'Student, test set 0.71',
    'Digest',
  ]);
  expect(rows[7]?.[1]).toBe('unlike the student in initial weights');
  expect(rows[11]).toEqual(['Errors by number of teachers', '1,250', '1,000']);
  expect(rows[15]).toEqual(['Student, test set 0.71', '100', '135 of 1,010 wrong']);
});

test('a mean over seeds comes with their range, a single seed with its interval', () => {
  const single = resultOf({ ...DEFAULTS, repeats: 2 });
  const { nll, ece, agreement, digest } = single.student;
  const seeds = [700, 900].map((errors, seed) => ({
    seed,
    errors,
    accuracy: 1 - errors / 10_000,
    nll,
    ece,
    agreement,
    digest,
  }));
  const text = resultText(createI18n(whole).t, createFormat('en'), 'en', {
    ...single,
    student: { ...single.student, perSeed: seeds },
  });
  const cells = new Map(text.split('\n').map((line) => line.split('\t') as [string, string]));
  expect(cells.get('Network')).toBe('Errors (range over seeds)');
  expect(cells.get('Student')).toBe('800 (700 to 900)');
  expect(cells.get('Student, seed 0')).toMatch(/^700 \(95 % interval: \d+ to \d+\)$/);
});
