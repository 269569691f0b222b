import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseResult } from '../experiment/parse';
import type { Result, SeedResult } from '../experiment/result';
import { contradict, contradictionIn } from './contradiction';
import { keptRun, newRun, type KeptRun } from './keptRun';
import { sealedRun } from './testing';

const RUN = keptRun(sealedRun({ T: 8 }, 'abcdef0123456789', 3), 'same-digits', 1);
const { result } = RUN;

const withResult = (change: Partial<Result>): KeptRun => ({ ...RUN, result: { ...result, ...change } });
const student = (change: Partial<Result['student']>) => withResult({ student: { ...result.student, ...change } });
const seed = (errors: number): SeedResult => ({ ...result.student, errors, accuracy: 1 - errors / 50, seed: 0 });
const ending = (step: number, examples: number, errors: number): KeptRun => ({
  ...RUN,
  curves: { ...RUN.curves, student: [{ step, examples, errors }] },
});

test('numbers as they were measured go together', () => {
  expect(contradictionIn(RUN)).toBeNull();
  expect(contradictionIn(ending(800, 50, 47))).toBeNull();
  expect(contradictionIn(ending(800, 10, 45))).toBeNull();
  const { result: recorded } = JSON.parse(readFileSync('public/recorded/default.json', 'utf8')) as { result: unknown };
  expect(contradictionIn(newRun(parseResult(recorded), null))).toBeNull();
});

test.each<[string, string | null, KeptRun]>([
  ['accuracy', 'student', student({ errors: 20 })],
  ['answers', 'student', student({ errors: 20, accuracy: 0.6 })],
  ['accuracy', null, withResult({ teachers: [{ ...result.student, errors: 1 }] })],
  ['seeds', 'student', student({ perSeed: [seed(47), seed(40)] })],
  ['curve', 'student', ending(800, 50, 40)],
  ['digest', null, withResult({ digest: '0123456789abcdef' })],
  ['digest', null, student({ digest: '0123456789abcdef' })],
  ['settings', null, withResult({ experiment: { ...result.experiment, T: 2 } })],
])('a changed number is found: %s of %s', (kind, arm, run) => {
  expect(contradictionIn(run)).toEqual({ kind, arm });
});

test('two results of one digest have the same errors', () => {
  expect(contradict(result, result)).toBe(false);
  expect(contradict(result, student({ errors: 20 }).result)).toBe(true);
});
