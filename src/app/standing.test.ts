import { expect, test } from 'vitest';
import type { Result } from '../experiment/result';
import { DEFAULTS } from '../experiment/settings';
import { idle, received, runStarted, type RunState } from './run';
import { armErrors, isStale, teacherErrors } from './standing';
import { doneEvent } from './testing';

const done: RunState = received(runStarted(idle, 1, DEFAULTS, false), doneEvent(1, DEFAULTS));

test('before anything was measured there is nothing to show', () => {
  expect(armErrors('student', idle, DEFAULTS)).toEqual({ standing: 'none', errors: null, of: 0, examples: 0 });
  expect(teacherErrors(idle, 0, DEFAULTS)).toBeNull();
});

test('a result holds until settings change', () => {
  expect(isStale(done, DEFAULTS)).toBe(false);
  expect(armErrors('student', done, DEFAULTS)).toEqual({
    standing: 'final',
    errors: 800,
    of: 10_000,
    examples: 10_000,
  });
});

test.each([
  [{ T: 8 }, ['student']],
  [{ alpha: 0.9 }, ['student']],
  [{ teachers: 3 }, ['ensemble', 'student']],
  [{ studentSteps: 300 }, ['student', 'baseline']],
  [{ labelled: 500 }, ['ensemble', 'student', 'baseline']],
  [{ seed: 1 }, ['ensemble', 'student', 'baseline']],
] as const)('%o makes exactly %o stale', (change, stale) => {
  const now = { ...DEFAULTS, ...change };
  const arms = (['ensemble', 'student', 'baseline'] as const).filter(
    (arm) => armErrors(arm, done, now).standing === 'stale',
  );
  expect(arms).toEqual(stale);
  expect(isStale(done, now)).toBe(true);
});

test('what was measured on other data is not shown', () => {
  expect(armErrors('student', done, { ...DEFAULTS, dataset: 'fashion' })).toMatchObject({
    standing: 'none',
    errors: null,
  });
  const taught = { ...done, outcome: done.outcome && { ...done.outcome, result: withTeacher(done.outcome.result) } };
  expect(teacherErrors(taught, 0, DEFAULTS)).toBe(700);
  expect(teacherErrors(taught, 0, { ...DEFAULTS, dataset: 'fashion' })).toBeNull();
});

function withTeacher(result: Result): Result {
  return { ...result, teachers: [{ errors: 700, accuracy: 0.93, nll: 0.5, ece: 0.02, digest: 'd' }] };
}

test('what is measured while it trains comes before what was known', () => {
  const running = received(runStarted(done, 2, DEFAULTS, false), {
    type: 'curve',
    run: 2,
    point: { stage: 'teachers', step: 10, examples: 500, teachers: [3000, 3100], ensemble: [2900] },
  });
  expect(armErrors('ensemble', running, DEFAULTS)).toMatchObject({ standing: 'live', errors: 2900, examples: 500 });
  expect(teacherErrors(running, 1, DEFAULTS)).toBe(3100);
  // It will be trained anew from nothing, although no setting has changed.
  expect(armErrors('student', running, DEFAULTS)).toMatchObject({ standing: 'stale', errors: 800 });
});

test('a run that reuses the teachers leaves their number as it is', () => {
  const warmer = { ...DEFAULTS, T: 8 };
  const running = runStarted(done, 2, warmer, true);
  expect(armErrors('ensemble', running, warmer).standing).toBe('final');
  expect(armErrors('baseline', running, warmer).standing).toBe('final');
  expect(armErrors('student', running, warmer).standing).toBe('stale');
});
