import { expect, test } from 'vitest';
import { presetExperiment } from '../experiment/presets';
import { DEFAULTS } from '../experiment/settings';
import type { Progress } from './run';
import { doneShare, estimatedSeconds, secondsLeft, workOf, workOfRun } from './work';

const COMPARISON = { experiment: DEFAULTS, methods: ['labels', 'soft'], axis: null, seeds: 3 } as const;

const at = (stage: Progress['stage'], step: number, left: number | null): Progress => ({
  stage,
  step,
  steps: 100,
  secondsLeft: left,
  cached: false,
});

test('work grows with seeds and methods, and time with work', () => {
  const [one, more] = [workOf(COMPARISON), workOf({ ...COMPARISON, methods: ['labels', 'soft', 'jitter'], seeds: 6 })];
  expect(more.teachers).toBe(2 * one.teachers);
  expect(more.students).toBe(3 * one.students);
  expect(estimatedSeconds(more, 2)).toBeGreaterThan(estimatedSeconds(one, 2));
  expect(estimatedSeconds(one, 2)).toBeGreaterThan(estimatedSeconds(one, 8));
});

test('time left counts the students who still wait, at the pace of the teachers', () => {
  const work = { teachers: 300, students: 100 };
  // Half of the teachers take 30 s, so 150 a minute of work is 5 a second.
  expect(secondsLeft(work, at('teachers', 50, 30))).toBe(30 + 20);
  expect(secondsLeft(work, at('students', 50, 7))).toBe(7);
  expect(secondsLeft(work, at('targets', 50, 1))).toBeNull();
  expect(secondsLeft(work, at('teachers', 1, null))).toBeNull();
});

test('the bar never falls back', () => {
  const work = { teachers: 300, students: 100 };
  const stages = [at('teachers', 50, 1), at('teachers', 100, 0), at('targets', 10, 0), at('students', 50, 1)];
  expect([null, ...stages].map((progress) => doneShare(work, progress))).toEqual([0, 0.375, 0.75, 0.75, 0.875]);
});

test('a run of the default preset takes a moment, the paper’s networks far longer than a minute', () => {
  expect(estimatedSeconds(workOfRun(DEFAULTS), 4)).toBeLessThan(60);
  expect(estimatedSeconds(workOfRun(presetExperiment('paper-mnist')), 4)).toBeGreaterThan(600);
  const [plain, more] = [
    workOfRun(DEFAULTS),
    workOfRun({ ...DEFAULTS, controls: ['jitter', 'twin'], chain: [[128], [128]] }),
  ];
  expect(more).toEqual({ teachers: plain.teachers, students: 3 * plain.students });
});
