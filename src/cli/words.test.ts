import { expect, it } from 'vitest';
import type { ArmResult, Result } from '../experiment/result';
import { DEFAULTS } from '../experiment/settings';
import { decodeLink } from '../experiment/link';
import { decoupledLine, examplesWord, preludeLines, refusal, resultTable } from './words';

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
const DEFAULTS_AT_1 = { ...DEFAULTS, T: 1 };
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
  expect(lines[4]).toMatch(/^ms is measured in this run/);
  expect(lines[6]).toMatch(/^the student closes 67 % of the gap/);
});

it('calls examples what they are', () => {
  expect(examplesWord(DEFAULTS)).toBe('digits');
  expect(examplesWord({ ...DEFAULTS, dataset: 'fashion' })).toBe('images');
  expect(examplesWord({ ...DEFAULTS, dataset: 'moons' })).toBe('points');
});

it('names a share of the gap only where there is a clear one', () => {
  const last = (errors: Partial<Record<'ensemble' | 'student' | 'baseline', number>>): string => {
    const arms = Object.fromEntries(Object.entries(errors).map(([name, number]) => [name, arm(number)]));
    return resultTable({ ...BARE, threads: 1, ...arms })
      .split('\n')
      .at(-2)!;
  };
  expect(last({ student: 1310 })).toBe(
    'no gain: the student makes 110 more errors than the baseline; 1.0 s on 1 thread',
  );
  expect(last({ ensemble: 1199, student: 1164 })).toBe(
    'no clear gap: the ranges of ensemble and baseline overlap; the student makes 36 fewer errors than the baseline; 1.0 s on 1 thread',
  );
  expect(last({ ensemble: 1300 })).toBe(
    'the ensemble is no better than the baseline: there is no gap to close; the student makes 400 fewer errors than the baseline; 1.0 s on 1 thread',
  );
});

it('parts the divergence of student and baseline, but not that of two classes', () => {
  const ensemble = Float32Array.of(2, 0, 0, 0, 1, 0);
  const logits = { ensemble, student: ensemble, baseline: new Float32Array(6) };
  expect(decoupledLine({ logits, labels: Uint8Array.of(0, 1) }, DEFAULTS_AT_1)).toMatch(
    /^KL to the ensemble at T = 1, in nats: student target 0\.0000, other classes 0\.0000; baseline target 0\.[1-9]\d*, other classes 0\.0000$/,
  );
  expect(decoupledLine({ logits, labels: Uint8Array.of(0, 1, 1) }, DEFAULTS)).not.toContain('other');
});

it.each([
  ['chain=1-2-3-4', 'none, or 4 networks at most with dots between them, each of 1 to 3 layers of 1 to 2048 units'],
  ['transferClasses=11', 'one or more of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 with hyphens between them, such as 0-1'],
  ['controls=jiter', 'none, or one or more of jitter, doubled, labelled, twin with hyphens'],
  ['teachers=2.5', 'whole numbers 1..20'],
])('%s: says what is allowed', (link, words) => {
  expect(refusal(decodeLink(link).notes[0]!)).toContain(`allowed: ${words}`);
});

it('names settings that were given and change nothing, and no others', () => {
  const lines = (query: string): string[] => {
    const { given, experiment } = decodeLink(query);
    return preludeLines({ given, losses: [] }, experiment, experiment, null);
  };
  expect(lines('views=fresh&mungeP=0.3&target=decision&T=8')).toEqual([
    'without effect: mungeP=0.3 (the transfer set has no MUNGE digits), T=8 (what the student hears has no temperature), views=fresh (student jitter is 0)',
  ]);
  expect(lines('dataset=moons&flatClasses=5')).toEqual(['without effect: flatClasses=5 (moons are always two)']);
  expect(lines('target=decision&dataset=moons')).toEqual([]);
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
    'errors by number of teachers: 1 → 1,250; 2 → 1,089.5; 3 → 1,000',
    'baseline: same initial weights, batches, steps, jitter, and loss on labels as the student',
    'control twin: unlike the student in initial weights and batches',
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
