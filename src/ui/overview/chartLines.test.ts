import { expect, test } from 'vitest';
import { idle, received, runStarted, type RunState } from '../../app/run';
import { doneEvent } from '../../app/testing';
import type { Measure } from '../../app/viewStore';
import type { Experiment } from '../../experiment/experiment';
import { DEFAULTS } from '../../experiment/settings';
import type { CurvePoint } from '../../worker/protocol';
import { chartLines as linesOf, fadedLines, levelTicks, ofData, sampleSizes, type Charted } from './chartLines';

const chartLines = (run: Charted, experiment: Experiment, measure: Measure) =>
  linesOf(run, experiment, measure, fadedLines(run, experiment));

const EXPERIMENT = { ...DEFAULTS, teacherSteps: 500, studentSteps: 1000 };

const points: readonly CurvePoint[] = [
  { stage: 'teachers', step: 250, examples: 1000, teachers: [900, 1000], ensemble: [800] },
  { stage: 'teachers', step: 500, examples: 10_000, teachers: [700, 710], ensemble: [600] },
  { stage: 'students', step: 500, examples: 1000, student: [1000], baseline: [1500] },
  { stage: 'students', step: 1000, examples: 10_000, student: [800], baseline: [1200] },
];

function drawn(state: RunState, run: number): RunState {
  return points.reduce((on, point) => received(on, { type: 'curve', run, point }), state);
}

const done = received(drawn(runStarted(idle, 1, EXPERIMENT, false), 1), doneEvent(1, EXPERIMENT));

test('both stages lie on one axis, one after the other', () => {
  const { rows, teachersEnd, offset } = chartLines(done, EXPERIMENT, 'errors');
  expect(rows.map(({ stage, step }) => [stage, step])).toEqual([
    ['teachers', 250],
    ['teachers', 500],
    ['students', 500],
    ['students', 1000],
  ]);
  expect(rows[1]?.x).toBeCloseTo(teachersEnd);
  expect(rows[3]?.x).toBeCloseTo(1);
  expect(offset).toBeGreaterThan(teachersEnd);
});

test('accuracy is what errors leave', () => {
  const { rows, last } = chartLines(done, EXPERIMENT, 'accuracy');
  expect(rows[3]).toMatchObject({ student: 0.92, baseline: 0.88 });
  expect(last.ensemble).toBeCloseTo(0.94);
});

test('the ends of all lines are in sight', () => {
  for (const measure of ['errors', 'accuracy'] as const) {
    const { range, last } = chartLines(done, EXPERIMENT, measure);
    for (const name of ['ensemble', 'student', 'baseline'] as const) {
      expect(last[name]).toBeGreaterThanOrEqual(range[0]);
      expect(last[name]).toBeLessThanOrEqual(range[1]);
    }
  }
});

test('however many steps one stage has, the other keeps its share of the axis', () => {
  const { teachersEnd, offset } = chartLines(done, { ...EXPERIMENT, teacherSteps: 100_000 }, 'errors');
  expect(teachersEnd).toBeLessThan(0.7);
  expect(1 - offset).toBeGreaterThan(0.25);
});

test('while another student trains, the one of before stays, faded, and then behind the new one', () => {
  const warmer = { ...EXPERIMENT, T: 8 };
  const started = runStarted(done, 2, warmer, true);
  expect(chartLines(started, warmer, 'errors').faded).toEqual({ ensemble: false, student: true, baseline: false });
  const training = received(started, {
    type: 'curve',
    run: 2,
    point: { stage: 'students', step: 500, examples: 1000, student: [950], baseline: [] },
  });
  const lines = chartLines(training, warmer, 'errors');
  expect(lines.faded.student).toBe(false);
  expect(lines.last).toMatchObject({ student: 950, former: 800, baseline: 1200 });
  expect(lines.rows.find(({ stage, step }) => stage === 'students' && step === 500)).toMatchObject({
    student: 950,
    former: 1000,
    baseline: 1500,
  });
});

test('however few the test examples and errors are, ticks are whole and distinct', () => {
  const data = { digest: 'd', classes: ['0', '1'], train: 64, test: 16 };
  const own: Experiment = { ...EXPERIMENT, dataset: 'points', data };
  const few: CurvePoint = { stage: 'students', step: 1000, examples: 16, student: [0], baseline: [0] };
  const state = received(runStarted(idle, 1, own, false), { type: 'curve', run: 1, point: few });
  expect(levelTicks(chartLines(state, own, 'errors').range)).toEqual([0, 1, 2, 3, 4, 5]);
  const shares = levelTicks(chartLines(state, own, 'accuracy').range);
  expect(new Set(shares.map((share) => (100 * share).toFixed(1))).size).toBe(6);
  expect(shares[0]).toBeGreaterThanOrEqual(0);
});

test('lines of other data are not drawn, but for those of the run under way', () => {
  const clothes: Experiment = { ...EXPERIMENT, dataset: 'fashion' };
  expect(chartLines(ofData(done, EXPERIMENT), EXPERIMENT, 'errors').empty).toBe(false);
  expect(chartLines(ofData(done, clothes), clothes, 'errors')).toMatchObject({ empty: true, last: { ensemble: null } });
  const started = runStarted(done, 2, clothes, true);
  expect(chartLines(ofData(started, clothes), clothes, 'errors').empty).toBe(true);
  const point: CurvePoint = { stage: 'teachers', step: 250, examples: 1000, teachers: [700, 800], ensemble: [600] };
  const training = received(started, { type: 'curve', run: 2, point });
  expect(chartLines(ofData(training, clothes), clothes, 'errors').rows).toHaveLength(1);
});

test('nothing measured is nothing drawn', () => {
  expect(chartLines(idle, EXPERIMENT, 'errors').empty).toBe(true);
});

test('a result of other settings than those that stand is faded', () => {
  expect(fadedLines(done, EXPERIMENT)).toEqual({ ensemble: false, student: false, baseline: false });
  expect(fadedLines(done, { ...EXPERIMENT, T: 8 })).toEqual({ ensemble: false, student: true, baseline: false });
  expect(fadedLines(done, { ...EXPERIMENT, seed: 9 })).toEqual({ ensemble: true, student: true, baseline: true });
});

test('samples are told, the whole test set is none', () => {
  expect(sampleSizes(chartLines(done, EXPERIMENT, 'errors'))).toEqual([1000]);
});
