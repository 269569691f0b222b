import { expect, test } from 'vitest';
import { resultOf } from '../../app/testing';
import { DEFAULTS } from '../../experiment/settings';
import { createFormat } from '../../i18n/format';
import { createI18n } from '../../i18n/i18n';
import { resultText } from './resultText';

test('the copied text is a table with one line for each network and the digest below', () => {
  const text = resultText(createI18n('en').t, createFormat('en'), resultOf(DEFAULTS));
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
