import { expect, test } from 'vitest';
import { comparisonResultOf } from '../../app/testing';
import { createFormat } from '../../i18n/format';
import { createI18n } from '../../i18n/i18n';
import { whole } from '../../i18n/whole';
import { comparisonText } from './comparisonText';

const cellsOf = (errors: readonly (readonly number[])[]): string[][] =>
  comparisonText(createI18n(whole).t, createFormat('en'), comparisonResultOf(errors))
    .split('\n')
    .map((line) => line.split('\t'));

test('the copied text has a line for each row, with its test, its verdict and its seeds', () => {
  const cells = cellsOf([
    [1000, 1040, 990, 1015],
    [900, 930, 895, 911],
    [1010, 1020, 1000, 1011],
  ]);
  expect(cells.map(([name]) => name)).toEqual([
    'Method',
    'Ensemble',
    'Labels alone',
    'Soft targets',
    'Soft targets and labels',
    'p: paired t-test over 4 seeds, by Holm’s method for 2 rows at once. The intervals are of each row by itself: one may exclude 0 beside “no clear difference”.',
    'Digest',
  ]);
  expect(cells[3]).toEqual([
    'Soft targets',
    '909',
    '± 25',
    '−102.3',
    '−112 to −92',
    '< 0.001',
    '0.500',
    '2.0%',
    '90.0%',
    'better',
    '',
    '900 930 895 911',
  ]);
  expect(cells[4]![9]).toBe('no clear difference');
});

test('a row with the networks of another is named by it and counts no further', () => {
  const result = comparisonResultOf([
    [1000, 1040, 990],
    [900, 930, 895],
    [900, 930, 895],
  ]);
  const [labels, soft, mixed] = result.rows;
  const rows = [labels!, soft!, { ...mixed!, perSeed: soft!.perSeed }];
  const lines = comparisonText(createI18n(whole).t, createFormat('en'), { ...result, rows }).split('\n');
  expect(lines[3]!.split('\t')[9]).toBe('better');
  expect(lines[4]!.split('\t')).toMatchObject({ 1: '908.3', 3: '', 5: '', 9: 'same as Soft targets' });
  expect(lines[5]).toBe('p: paired t-test over 3 seeds.');
});

test('“better” of a row that had other jitter says so', () => {
  const rows = [1000, 990, 985, 980, 600].map((errors) => [errors, errors + 20, errors - 7]);
  expect(cellsOf(rows)[6]).toMatchObject({ 9: 'better, but not like for like: jitter', 10: 'jitter' });
});

test('one seed gets McNemar’s test and no verdict', () => {
  const cells = cellsOf([[1000], [900], [990], [995], [900]]);
  // 120 digits gained, 20 lost.
  expect(cells[3]).toMatchObject({ 2: '', 3: '−100', 4: '', 5: '< 0.001', 9: 'too few seeds' });
  expect(cells[6]![10]).toBe('jitter');
  expect(cells.at(-2)![0]).toContain('McNemar');
});
