import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import { createFormat } from '../i18n/format';
import { createI18n } from '../i18n/i18n';
import { changesWords, timeWords } from './words';

const format = createFormat('en');
const { t } = createI18n();

test('what changed is said by name, from and to, the rest as a number', () => {
  const to = { ...DEFAULTS, labelled: 500, teachers: 3, T: 8, transfer: 'labelled' } as const;
  expect(changesWords(t, format, ['labelled'], DEFAULTS, to)).toBe('Changed: Labelled examples 1,000 → 500');
  expect(changesWords(t, format, ['labelled', 'teachers', 'T', 'transfer'], DEFAULTS, to)).toBe(
    `Changed: Labelled examples 1,000 → 500, Teachers ${DEFAULTS.teachers} → 3 and 2 more`,
  );
});

test.each([
  [0.4, '0.4 s'],
  [89, '89.0 s'],
  [90, '2 min'],
  [2225, '37 min'],
  [5399, '1 h 30 min'],
  [7260, '2 h 1 min'],
])('%f seconds are %s', (seconds, words) => {
  expect(timeWords(t, format, seconds, 1)).toBe(words);
});
