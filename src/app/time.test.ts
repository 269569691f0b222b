import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dataName } from '../experiment/datasets';
import { DEFAULTS } from '../experiment/settings';
import type { CurvePoint } from '../worker/protocol';
import type { RunEvent } from './client';
import { received, runStarted, type RunState } from './run';
import { createRunStore, type RunStore } from './runs';
import { doneEvent } from './testing';
import { answersAt, createTime, errorsAt, mapAt, stopsOf, teacherErrorsAt, type Time } from './time';
import { createViewStore, type Example } from './viewStore';

const teachers = (step: number): CurvePoint => ({
  stage: 'teachers',
  step,
  examples: 1000,
  teachers: [2000 - step, 3000 - step],
  ensemble: [1000 - step],
});
const students = (step: number): CurvePoint => ({
  stage: 'students',
  step,
  examples: 500,
  student: [900 - step],
  baseline: [950 - step],
});
const curve = (point: CurvePoint): RunEvent => ({ type: 'curve', run: 1, point });
const watched = (step: number): RunEvent => ({
  type: 'watched',
  watched: { index: 7, look: { step, trained: ['student'] }, ensemble: [1], student: [step], baseline: null },
});
const example: Example = {
  kind: 'test',
  digit: { index: 7, label: 1, image: new Uint8Array(784) },
  set: dataName(DEFAULTS),
};
const teacherStop = (step: number) => ({ stage: 'teachers', step }) as const;
const twinStop = (step: number) => ({ stage: 'students', step }) as const;

let run: RunStore;
let time: Time;
const at = () => time.getState().at;
const hear = (...events: RunEvent[]): void => {
  run.setState((state) => events.reduce(received, state));
};

beforeEach(() => {
  vi.useFakeTimers();
  run = createRunStore();
  const view = createViewStore('en');
  time = createTime(run, view);
  run.setState((state) => runStarted(state, 1, DEFAULTS, false));
  hear(...[100, 200].map((step) => curve(teachers(step))), ...[300, 800].map((step) => curve(students(step))));
});

afterEach(() => {
  vi.useRealTimers();
});

test('every point of the curve is a stop, the teachers’ first, and the last of them is now', () => {
  expect(stopsOf(run.getState())).toEqual([teacherStop(100), teacherStop(200), twinStop(300), twinStop(800)]);
  time.go(twinStop(300));
  expect(at()).toEqual(twinStop(300));
  time.move(-1);
  expect(at()).toEqual(teacherStop(200));
  time.move(-Infinity);
  expect(at()).toEqual(teacherStop(100));
  time.move(Infinity);
  expect(at()).toBeNull();
});

test('playing goes from the beginning to now at a steady pace, and rests when it is told to', () => {
  time.toggle(false);
  expect(time.getState()).toMatchObject({ playing: true, at: teacherStop(100) });
  vi.advanceTimersByTime(400);
  expect(at()).toEqual(twinStop(300));
  time.toggle(false);
  vi.advanceTimersByTime(1000);
  expect(at()).toEqual(twinStop(300));
  time.toggle(true);
  vi.advanceTimersByTime(900);
  expect(at()).toEqual(twinStop(300));
  vi.advanceTimersByTime(200);
  expect(time.getState()).toEqual({ playing: false, at: null });
});

test('a run that goes on leaves one where one is; another run returns to now', () => {
  time.go(teacherStop(200));
  hear(curve(students(900)));
  expect(at()).toEqual(teacherStop(200));
  hear(doneEvent(1, DEFAULTS));
  expect(at()).toEqual(teacherStop(200));
  run.setState((state) => runStarted(state, 2, DEFAULTS, true));
  expect(at()).toBeNull();
});

test('errors are those of the step, none before an arm began, and the ensemble’s last while the twins learn', () => {
  const state: RunState = run.getState();
  expect(errorsAt('student', state, null)).toBeNull();
  expect(errorsAt('student', state, twinStop(300))).toMatchObject({ standing: 'past', errors: 600, examples: 500 });
  expect(errorsAt('student', state, teacherStop(100))).toMatchObject({ standing: 'past', errors: null });
  expect(errorsAt('ensemble', state, teacherStop(100))).toMatchObject({ errors: 900, examples: 1000 });
  expect(errorsAt('ensemble', state, twinStop(300))).toMatchObject({ errors: 800 });
  expect(teacherErrorsAt(state, 1, teacherStop(100))).toBe(2900);
});

test('answers go back to the last look at or before the step, and say where nobody looked', () => {
  hear(watched(300), watched(800));
  const then = answersAt(example, run.getState(), twinStop(300));
  expect(then.answers.student).toEqual([300]);
  expect(then.unknown).toEqual(['baseline']);
  expect(answersAt(example, run.getState(), null).answers.student).toEqual([800]);
  const other = { ...example, digit: { ...example.digit, index: 8 } };
  expect(answersAt(other, run.getState(), twinStop(300))).toMatchObject({
    answers: { student: null },
    unknown: ['student', 'baseline'],
  });
  const early = answersAt(example, run.getState(), teacherStop(100));
  expect(early).toEqual({ answers: { ensemble: null, student: null, baseline: null }, unknown: ['ensemble'] });
});

test('maps go back with it', () => {
  const event = (step: number): RunEvent => ({
    type: 'map',
    map: {
      look: { step, trained: ['student', 'baseline'] },
      data: 'moons',
      classes: 1,
      teacher: Float32Array.of(1),
      ensemble: Float32Array.of(2),
      student: Float32Array.of(step),
      baseline: null,
    },
  });
  hear(event(300), event(800));
  const state = run.getState();
  expect(mapAt('student', state, twinStop(300))).toEqual(Float32Array.of(300));
  expect(mapAt('student', state, null)).toEqual(Float32Array.of(800));
  expect(mapAt('ensemble', state, twinStop(300))).toEqual(Float32Array.of(2));
  expect(mapAt('ensemble', state, teacherStop(100))).toBeNull();
  expect(mapAt('student', state, teacherStop(200))).toBeNull();
});
