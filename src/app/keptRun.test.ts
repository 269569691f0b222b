import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import {
  afterOthers,
  completed,
  inOrder,
  keptRun,
  merged,
  MOST_UNPINNED,
  newRun,
  overflow,
  placed,
  presetOf,
  runId,
  timeOf,
  wordsOf,
  type KeptRun,
  type PlainRun,
} from './keptRun';
import { finishedRun, resultOf } from './testing';

const kept = (digest: string, made = 0, T = 4): KeptRun =>
  newRun({ ...resultOf({ ...DEFAULTS, T }), digest: digest.padEnd(16, '0') }, made);

test('a run keeps its settings, its preset, its curves and one answer for each test example', () => {
  const run = keptRun(finishedRun({ T: 8 }, 'abcdef0123456789', 3), 'same-digits', 7);
  expect(run.result.experiment).toMatchObject({ T: 8, preset: 'same-digits' });
  expect(presetOf(run.result)).toBe('same-digits');
  expect(run.curves.student).toEqual(finishedRun({}, '').curves.student.points);
  expect([...run.answers!.student.subarray(0, 4)]).toEqual([1, 2, 3, 0]);
  expect(run.answers!.labels).toHaveLength(50);
});

test('a long curve is thinned, and keeps both its ends', () => {
  const finished = finishedRun({}, 'abcdef0123456789');
  const points = Array.from({ length: 300 }, (_, step) => ({ step, examples: 50, errors: step }));
  const curves = { ...finished.curves, student: { points, stride: 0, run: 1 } };
  const { student } = keptRun({ ...finished, curves }, 'few-labels', 0).curves;
  expect(student.length).toBeLessThanOrEqual(60);
  expect([student[0]!.step, student.at(-1)!.step]).toEqual([0, 299]);
});

test('runs are told apart by digest and by settings, not by their preset', () => {
  const result = resultOf(DEFAULTS);
  expect(runId({ ...result, experiment: { ...DEFAULTS, preset: 'fashion' } })).toBe(runId(result));
  expect(runId({ ...result, experiment: { ...DEFAULTS, T: 8 } })).not.toBe(runId(result));
  expect(runId({ ...result, digest: 'ffffffffffffffff' })).not.toBe(runId(result));
});

test('the same words get a number, and a run that is trained again keeps time, name, pin and number', () => {
  const first = kept('0102');
  // The words come from the first two bytes, each modulo the length of the lists.
  const second = placed([first], kept('4142'));
  expect(wordsOf(second.result.digest)).toEqual(wordsOf(first.result.digest));
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(placed([second], kept('8182')).number).toBe(1);
  const named = { ...second, ownName: 'ours', pinned: true };
  expect(placed([first, named], { ...kept('4142'), made: 9 })).toMatchObject({
    ownName: 'ours',
    pinned: true,
    number: 2,
    made: second.made,
  });
});

test('a run of which nothing told when it was made gets its time when it is trained here', () => {
  const source = { kind: 'file', file: 'runs.json', taken: 5, altered: null } as const;
  const taken: KeptRun = { ...kept('01'), made: null, source, ownName: 'theirs', look: 3 };
  expect(timeOf(taken)).toBe(5);
  expect(timeOf({ ...taken, source: { kind: 'recorded' } })).toBe(0);
  const trained = afterOthers([kept('02', 1, 8), taken], kept('01', 9));
  expect(placed([taken], trained)).toMatchObject({
    made: 9,
    source: { kind: 'trained' },
    before: { T: 8 },
    ownName: 'theirs',
    look: 3,
  });
});

test('what was before a run is kept with it, and was in this browser', () => {
  const source = { kind: 'file', file: 'runs.json', taken: 5, altered: null } as const;
  const others = [kept('01', 1, 2), kept('02', 2, 8), { ...kept('03', 3, 16), source }];
  expect(afterOthers(others, kept('04', 4)).before).toMatchObject({ T: 8 });
  expect(afterOthers(others.slice(0, 1), kept('01', 1, 2)).before).toBeNull();
});

test('runs that were kept before they said where they come from are completed in their order', () => {
  const plain = [kept('02', 2, 8), kept('01', 1, 2)].map(
    ({ source: _, before: __, look: ___, ...run }): PlainRun => run,
  );
  expect(completed(plain)).toMatchObject([
    { made: 1, source: { kind: 'trained' }, before: null, look: 0 },
    { made: 2, source: { kind: 'trained' }, before: { T: 2 }, look: 1 },
  ]);
});

test('of two records of one run, the first one’s words count, and what it lacks comes from the second', () => {
  const full = keptRun(finishedRun({}, 'abcdef0123456789', 3), 'few-labels', 1);
  const bare = { ...newRun(full.result, 2), ownName: 'bare', pinned: true };
  expect(merged(bare, full)).toEqual({ ...full, made: 2, ownName: 'bare', pinned: true });
  expect(merged({ ...full, ownName: 'full' }, bare)).toEqual({ ...full, ownName: 'full', pinned: true });
});

test('only the oldest that are not pinned are too many', () => {
  const runs = Array.from({ length: MOST_UNPINNED + 3 }, (_, i) => ({ ...kept(i.toString(16), i), pinned: i === 1 }));
  expect(overflow([...runs].reverse())).toEqual([runs[0], runs[2]]);
  expect(overflow(runs.slice(3))).toEqual([]);
  expect(inOrder([...runs].reverse())).toEqual(runs);
});
