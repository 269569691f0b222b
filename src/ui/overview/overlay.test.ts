import { expect, test } from 'vitest';
import { keptRun } from '../../app/keptRun';
import { finishedRun } from '../../app/testing';
import { DEFAULTS } from '../../experiment/settings';
import { axisOf } from './chartLines';
import { overlaidRuns } from './overlay';

const EXPERIMENT = { ...DEFAULTS, teacherSteps: 30, studentSteps: 20 };
const run = keptRun(finishedRun({ studentSteps: 30 }, '0123456789abcdef', 10), 'few-labels', 0);

test('a kept run lies on the axis of the one that stands, as far as that goes', () => {
  const [line] = overlaidRuns([run], EXPERIMENT, 'errors');
  const { place } = axisOf(EXPERIMENT);
  expect(line).toMatchObject({ end: 40, goesOn: true });
  expect(line!.student).toEqual([
    [place('students', 10), 9],
    [place('students', 20), 4.5],
  ]);
  expect(overlaidRuns([run], EXPERIMENT, 'accuracy')[0]!.end).toBeCloseTo(0.2);
  expect(overlaidRuns([run], DEFAULTS, 'errors')[0]!.goesOn).toBe(false);
});

test('runs about other data are not drawn', () => {
  expect(overlaidRuns([run], { ...EXPERIMENT, dataset: 'fashion' }, 'errors')).toEqual([]);
});
