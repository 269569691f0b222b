import { expect, test } from 'vitest';
import { resultOf } from '../../app/testing';
import { DEFAULTS } from '../../experiment/settings';
import { createFormat } from '../../i18n/format';
import { createI18n } from '../../i18n/i18n';
import { resultText } from './resultText';

test('the copied text is a table with one line for each network and the digest below', () => {
  const text = resultText(createI18n('en').t, createFormat('en'), 'en', resultOf(DEFAULTS));
  const rows = text.split('\n').map((line) => line.split('\t'));
  expect(rows.map(([name]) => name)).toEqual(['Network', 'Ensemble', 'Student', 'Baseline', 'Digest']);
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
    '0.020',
    '407 kB',
  ]);
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
  const text = resultText(createI18n('en').t, createFormat('en'), 'en', {
    ...single,
    student: { ...single.student, perSeed: seeds },
  });
  const cells = new Map(text.split('\n').map((line) => line.split('\t') as [string, string]));
  expect(cells.get('Network')).toBe('Errors (range over seeds)');
  expect(cells.get('Student')).toBe('800 (700 to 900)');
  expect(cells.get('Student, seed 0')).toMatch(/^700 \(95 % interval: \d+ to \d+\)$/);
});
