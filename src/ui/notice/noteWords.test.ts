import { expect, test } from 'vitest';
import { DEFAULTS } from '../../experiment/settings';
import { createFormat } from '../../i18n/format';
import { createI18n } from '../../i18n/i18n';
import { whole } from '../../i18n/whole';
import { readLink } from '../../link/link';
import { PROOF_EXAMPLE } from '../../link/proof';
import { withSum } from '../../link/sum';
import { noteWords, withoutRepetition } from './noteWords';

const format = createFormat('en');
const { t } = createI18n(whole);

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
  expect(withoutRepetition(readLink(link).notes).map((note) => noteWords(t, format, note))).toEqual([words]);
});

test('a note never grows with what a link holds', () => {
  const [note] = readLink(`alpha=${'x'.repeat(5000)}`).notes;
  expect(note && noteWords(t, format, note).length).toBeLessThan(200);
});

test.each([
  [
    `result=${PROOF_EXAMPLE.replace('abcdef', 'ABCDEF')}`,
    'Result of the sender: the digest, “0123456789ABCDEF”, is not 16 characters of 0–9 and a–f. It was left out.',
  ],
  [
    'result=1~wasm~400~581-719-936~0123456789abcdef',
    'Result of the sender: the steps of the teachers, “400”, are no whole number. It was left out.',
  ],
  [
    'result=1~wasm~400-800~99999-719-936~0123456789abcdef',
    'Result of the sender: the errors of the ensemble, “99999”, are not among 0–10000. It was left out.',
  ],
  [
    `pins=${Array(5).fill(`T:8;result:${PROOF_EXAMPLE}`).join('!')}`,
    'Pinned runs: a link holds 3 at most; left out: number 4–5.',
  ],
  [
    `pins=T:8;result:${PROOF_EXAMPLE}!T:hot;result:${PROOF_EXAMPLE}`,
    'Pinned runs: run 2: “T:hot” is no setting, or not allowed there. It was left out.',
  ],
  [`pins=T:8`, 'Pinned runs: run 1: it tells of no result, or of more than one. It was left out.'],
  [
    `pins=T:8;result:${PROOF_EXAMPLE.replace('wasm', 'cuda')}`,
    'Pinned runs: run 1: the engine, “cuda”, is none of wasm, webgpu. It was left out.',
  ],
  [`ask=${'a'.repeat(201)}`, 'Opening question: 201 characters are not among 1–200. It was left out.'],
  ['ask=%E0%A4%A', 'Opening question: it holds invisible or broken characters, or blanks at an end. It was left out.'],
  ['digit=n1.AAAA', 'Drawn digit: stroke 1 is empty or leaves the pad. It was left out.'],
  ['digit=n1.AAA', 'Drawn digit: 0 strokes are not among 1–50. It was left out.'],
  ['dataset=points&points=n1.AAACCA', 'Own points: all points have the same class. It was left out.'],
  [
    'hide=T-everything',
    'Hidden controls: no control is called “everything” (preset, data, teachers, T, alpha, run, share). It was left out.',
  ],
  ['pause=students-0', 'Halt of the run: step 0 is not among 1–100000. It was left out.'],
  [
    withSum('v=1&T=8&seed=5').slice(0, -7),
    'This link has lost something: it was made of 3 parts, and 2 are here. The last is “T=8”. What is here was read as it stands.',
  ],
  [
    withSum('v=1&T=8&seed=5').replace('&T=8', ''),
    'This link has lost something: it was made of 3 parts, and 2 are here. From “seed=5” on it is not as made. What is here was read as it stands.',
  ],
  [
    withSum('v=1&T=8&seed=5').replace('T=8', 'T=9'),
    'This link was changed after it was made. Not as made: “T=9”. It was read as it stands.',
  ],
  [
    `${withSum('v=1&T=8&seed=5')}&lang=ko`,
    'This link was changed after it was made. From “lang=ko” on it is not as made. It was read as it stands.',
  ],
  [
    withSum('v=1&T=8&seed=5').replace('sum=4', 'sum=-'),
    'This link was changed after it was made. Which part can’t be told. It was read as it stands.',
  ],
])('%s names the piece that is wrong', (link, words) => {
  expect(withoutRepetition(readLink(link).notes).map((note) => noteWords(t, format, note))).toEqual([words]);
});
