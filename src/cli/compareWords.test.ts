import { expect, it } from 'vitest';
import { comparisonResultOf } from '../app/testing';
import { comparisonTable } from './compareWords';

it('says in the verdict what else was unlike, and which row is another one', () => {
  const result = comparisonResultOf([1000, 900, 905, 990, 600].map((errors) => [errors, errors + 20, errors - 7]));
  const rows = result.rows.map((row) => (row.id === 'mixed' ? { ...row, perSeed: result.rows[1]!.perSeed } : row));
  const lines = comparisonTable({ ...result, rows }).split('\n');
  expect(lines.find((line) => line.startsWith('mixed'))).toMatch(/ same as soft$/);
  expect(lines.find((line) => line.startsWith('jitter'))).toMatch(/ better, but not like for like: jitter +jitter$/);
  expect(lines).toContain(
    'p: paired t-test over 3 seeds, by Holm’s method for 3 rows at once. The intervals are of each row by itself: one may exclude 0 beside “no clear difference”.',
  );
});
