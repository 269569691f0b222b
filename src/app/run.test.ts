import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import type { CurvePoint } from '../worker/protocol';
import type { RunEvent } from './client';
import {
  exampleLeft,
  failureDismissed,
  forgotten,
  idle,
  received,
  recordingShown,
  runStarted,
  type RunState,
} from './run';
import { doneEvent, resultOf } from './testing';

const teachers = (step: number, errors: number, examples = 1000): CurvePoint => ({
  stage: 'teachers',
  step,
  examples,
  teachers: [errors, errors + 10],
  ensemble: [errors - 20],
});

const students = (step: number, student: number[], baseline: number[]): CurvePoint => ({
  stage: 'students',
  step,
  examples: 1000,
  student,
  baseline,
});

const curve = (run: number, point: CurvePoint): RunEvent => ({ type: 'curve', run, point });
const after = (state: RunState, ...events: RunEvent[]): RunState => events.reduce(received, state);

test('a run goes from running through paused and resumed to done', () => {
  const running = runStarted(idle, 1, DEFAULTS, false);
  expect(running.phase).toBe('running');
  const paused = received(running, { type: 'paused', run: 1 });
  expect(paused.phase).toBe('paused');
  const resumed = received(paused, { type: 'resumed', run: 1 });
  expect(resumed.phase).toBe('running');
  const done = received(resumed, doneEvent(1, DEFAULTS));
  expect(done.phase).toBe('done');
  expect(done.experiment).toBeNull();
  expect(done.outcome?.result.experiment).toBe(DEFAULTS);
});

test('a stopped run falls back to the latest complete result and its lines', () => {
  const done = after(
    runStarted(idle, 1, DEFAULTS, false),
    curve(1, students(100, [900], [1200])),
    doneEvent(1, DEFAULTS),
  );
  const again = after(runStarted(done, 2, DEFAULTS, false), curve(2, students(10, [5000], [5000])));
  expect(again.curves.student.points).toHaveLength(1);
  expect(again.curves.student.run).toBe(2);
  const stopped = received(again, { type: 'stopped', run: 2 });
  expect(stopped.phase).toBe('done');
  expect(stopped.curves).toBe(done.curves);
});

test('stopping the first run ever leaves nothing', () => {
  expect(received(runStarted(idle, 1, DEFAULTS, false), { type: 'stopped', run: 1 }).phase).toBe('idle');
});

test('events that arrive when nothing is under way change nothing', () => {
  const done = received(runStarted(idle, 1, DEFAULTS, false), doneEvent(1, DEFAULTS));
  expect(received(done, curve(1, teachers(1, 900)))).toBe(done);
  expect(received(done, { type: 'paused', run: 1 })).toBe(done);
});

test('a failure keeps its code and the result of before, and can be dismissed', () => {
  const recorded = recordingShown(idle, { result: resultOf(DEFAULTS), curve: [], examples: [] });
  const failed = received(runStarted(recorded, 1, DEFAULTS, false), {
    type: 'failed',
    run: 1,
    code: 'not-finite',
    detail: 'teachers',
  });
  expect(failed.phase).toBe('failed');
  expect(failed.failure).toEqual({ code: 'not-finite', detail: 'teachers' });
  expect(failed.outcome).toBe(recorded.outcome);
  const dismissed = failureDismissed(failed);
  expect(dismissed.phase).toBe('recorded');
  expect(dismissed.failure).toBeNull();
});

test('what fails beside a run does not end it', () => {
  const running = runStarted(idle, 1, DEFAULTS, false);
  const state = received(running, { type: 'failed', run: null, code: 'data-missing', detail: 'test-00.bin' });
  expect(state.phase).toBe('running');
  expect(state.failure?.code).toBe('data-missing');
  expect(failureDismissed(state)).toEqual(running);
});

test('lines of before stay in sight until the new run draws its own', () => {
  const before = after(
    runStarted(idle, 1, DEFAULTS, false),
    curve(1, teachers(100, 700)),
    curve(1, students(100, [900], [1200])),
    doneEvent(1, DEFAULTS),
  );
  const warmer = runStarted(before, 2, { ...DEFAULTS, T: 8 }, true);
  expect(warmer.curves.student.points).toHaveLength(1);
  const point = after(warmer, curve(2, students(10, [3000], [])));
  expect(point.curves.student.points.map(({ step }) => step)).toEqual([10]);
  expect(point.curves.baseline.points.map(({ step }) => step)).toEqual([100]);
  expect(point.curves.teachers.points.map(({ step }) => step)).toEqual([100]);
});

test('a run that takes over from another goes on with the lines of the stages they share', () => {
  const first = after(runStarted(idle, 1, DEFAULTS, false), curve(1, teachers(10, 3000)), curve(1, teachers(20, 2000)));
  const second = after(runStarted(first, 2, { ...DEFAULTS, T: 8 }, true), curve(2, teachers(30, 1500)));
  expect(second.curves.teachers.points.map(({ step }) => step)).toEqual([10, 20, 30]);
  expect(second.fromScratch).toBe(true);
  const other = after(runStarted(first, 2, { ...DEFAULTS, seed: 1 }, true), curve(2, teachers(10, 1500)));
  expect(other.curves.teachers.points.map(({ step }) => step)).toEqual([10]);
});

test('a line that is sent again from its beginning is not drawn twice', () => {
  const state = after(
    runStarted(idle, 1, DEFAULTS, false),
    curve(1, students(10, [], [5000])),
    curve(1, students(20, [], [4000])),
    curve(1, students(10, [6000], [5000])),
  );
  expect(state.curves.baseline.points.map(({ step }) => step)).toEqual([10]);
});

test('whoever goes back to the T of before finds what the student of then said, as long as the example is the same', () => {
  const said = (student: number): RunEvent => ({
    type: 'watched',
    watched: {
      index: 7,
      look: { step: 100, trained: ['student'] },
      ensemble: null,
      student: [student],
      baseline: null,
    },
  });
  const run = (state: RunState, id: number, T: number): RunState =>
    after(runStarted(state, id, { ...DEFAULTS, T }, true), said(10 * T), doneEvent(id, { ...DEFAULTS, T }));
  const two = run(run(idle, 1, 4), 2, 20);
  expect(runStarted(two, 3, { ...DEFAULTS, T: 8 }, true).looks.answers.student).toEqual([]);
  const back = runStarted(two, 3, { ...DEFAULTS, T: 4 }, true);
  expect(back.looks).toMatchObject({ index: 7, answers: { student: [{ step: 100, logits: [40] }] } });
  expect(runStarted(exampleLeft(two), 3, { ...DEFAULTS, T: 4 }, true).looks.answers.student).toEqual([]);
  expect(runStarted(two, 3, { ...DEFAULTS, T: 4 }, false).looks.answers.student).toEqual([]);
  expect(runStarted(two, 3, { ...DEFAULTS, T: 4 }, false).remembered).toEqual([]);
});

test('repeats are drawn as their mean', () => {
  const state = after(runStarted(idle, 1, DEFAULTS, false), curve(1, students(10, [100, 300], [500, 700])));
  expect(state.curves.student.points[0]?.errors).toBe(200);
  expect(state.curves.baseline.points[0]?.errors).toBe(600);
});

test('reset forgets all but the engine', () => {
  const engine = { kind: 'wasm', threads: 2, fallback: null, measured: null } as const;
  const state = after(runStarted(idle, 3, DEFAULTS, false), { type: 'engine', ...engine }, doneEvent(3, DEFAULTS));
  expect(forgotten(state)).toEqual({ ...idle, engine });
});
