import { expect, test } from 'vitest';
import { keptRun } from '../../app/keptRun';
import { idle } from '../../app/run';
import { finishedRun } from '../../app/testing';
import { DEFAULTS } from '../../experiment/settings';
import { createI18n } from '../../i18n/i18n';
import { csvOf } from '../view/numbers';
import { chartLines } from './chartLines';
import { chartNumbers, distinctNames } from './chartNumbers';

const { t } = createI18n();
const EXPERIMENT = { ...DEFAULTS, studentSteps: 20 };
const FADED = { ensemble: false, student: false, baseline: false };
const kept = (digest: string) => keptRun(finishedRun({}, digest.padEnd(16, '0'), 10), 'few-labels', 0);
const HOT = { name: 'hot', run: kept('1') };
const COLD = { name: 'cold', run: { ...kept('2'), curves: { ...HOT.run.curves, baseline: [] } } };

/** A student that was measured at step 10 on as many examples as the kept runs, and at step 20 on others. */
const LINES = chartLines(
  {
    ...idle,
    curves: {
      ...idle.curves,
      student: {
        run: 1,
        stride: 0,
        points: [
          { step: 10, examples: 50, errors: 800 },
          { step: 20, examples: 1000, errors: 700 },
        ],
      },
    },
  },
  EXPERIMENT,
  'errors',
  FADED,
);

test('every run that is drawn has its columns, in the rows of its own steps and examples', () => {
  const { head, rows } = chartNumbers(t, LINES, [HOT, COLD]);
  expect(head.slice(3)).toEqual([
    ...['Ensemble', 'Student', 'Baseline'],
    ...['hot: Student', 'hot: Baseline', 'cold: Student', 'cold: Baseline'],
  ]);
  expect(rows.map((row) => row.slice(1))).toEqual([
    [10, 50, null, 800, null, 9, 9, 9, null],
    [20, 50, null, null, null, 4.5, 4.5, 4.5, null],
    [20, 1000, null, 700, null, null, null, null, null],
    [30, 50, null, null, null, 3, 3, 3, null],
  ]);
});

test('what a link tells of is a row of its own', () => {
  const sent = { ensemble: 600, student: 700, baseline: 900 };
  const { head, rows } = chartNumbers(t, { ...LINES, sent }, [HOT]);
  expect(rows.at(-1)!.slice(1)).toEqual([20, 10_000, 600, 700, 900, null, null]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});

test('names that are the same are told apart', () => {
  expect(distinctNames(['hot', 'cold', 'hot', 'hot (2)', 'hot'])).toEqual([
    'hot',
    'cold',
    'hot (2)',
    'hot (2) (2)',
    'hot (3)',
  ]);
});

test('a file names every run that is in it, with link, seed and digest', async () => {
  const numbers = chartNumbers(t, LINES, [HOT]);
  const own = { link: 'https://example.org/?v=1', seed: 0, numerics: 1 };
  const other = { name: 'hot', link: 'https://example.org/?v=1&T=8', seed: 3, numerics: 1, digest: 'abcdef0123456789' };
  const csv = await csvOf(numbers, { title: 'Errors', sources: [own, other] });
  expect(csv.split('\r\n').slice(0, 4)).toEqual([
    '# Errors · Distillery',
    '# https://example.org/?v=1',
    '# seed 0 · numerics 1',
    '# hot: https://example.org/?v=1&T=8 · seed 3 · numerics 1 · digest abcdef0123456789',
  ]);
});
