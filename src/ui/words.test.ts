import { expect, test } from 'vitest';
import { decodeLink } from '../experiment/link';
import { DEFAULTS } from '../experiment/settings';
import { createFormat } from '../i18n/format';
import { createI18n } from '../i18n/i18n';
import { changesWords, noteWords, timeWords, withoutRepetition } from './words';

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
  ['T=5000', 'Temperature: 5000 is not allowed (0.05–1,000); 1,000 stands instead.'],
  ['teachers=1.5', 'Teachers: 1.5 is not allowed (whole numbers 1–20); 2 stands instead.'],
  ['studentHidden=4000', 'Student layers: 4000 is not allowed (1–3 layers of 1–2,048 units); 2048 stands instead.'],
  [
    'labelled=1000&transferSize=99000',
    'Examples added: at most 59,000 together with the other settings (99000 was asked for).',
  ],
  ['alpha=much', `Soft-target weight α: “much” can’t be read (0–1); ${DEFAULTS.alpha} stands instead.`],
  [
    'chain=64.32.16.8.4',
    'Chain: 64.32.16.8.4 is not allowed (none, or up to 4 networks of 1–3 layers of 1–2,048 units, written 128.64-64); 64.32.16.8 stands instead.',
  ],
  [
    'transferClasses=11',
    'Classes in the transfer set: “11” can’t be read (one or more of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, written 0-1); 0-1-2-3-4-5-6-7-8-9 stands instead.',
  ],
  [
    'controls=jiter',
    'Controls: “jiter” can’t be read (none or some of jitter, doubled, labelled, twin, written jitter-doubled); none stands instead.',
  ],
  ['optimizer=lion', 'Optimizer: “lion” is not one of adam, sgd; adam stands instead.'],
  ['colour=red', '“colour” is no setting; it was left out.'],
  ['preset=nothing', 'There is no preset “nothing”; “few-labels” stands instead.'],
  ['seed=1&seed=2', 'Seed was given twice; 1 stands, 2 was left out.'],
  ['v=9', 'The link is of a newer version (9) of this page; it was read as version 1.'],
])('%s is noted in words', (link, words) => {
  expect(withoutRepetition(decodeLink(link).notes).map((note) => noteWords(t, format, note))).toEqual([words]);
});

test('a note never grows with what a link holds', () => {
  const [note] = decodeLink(`alpha=${'x'.repeat(5000)}`).notes;
  expect(note && noteWords(t, format, note).length).toBeLessThan(200);
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
