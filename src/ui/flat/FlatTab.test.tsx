// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { App } from '../../app/app';
import { GRID_SIDE } from '../../data/planeGrid';
import { dataName } from '../../experiment/datasets';
import { show, withStubbedBrowser } from '../testing';
import { FlatTab } from './FlatTab';

withStubbedBrowser();

function open(query: string): App {
  window.history.replaceState(null, '', `/${query}`);
  return show(<FlatTab />);
}

const pad = (name: RegExp): HTMLElement => screen.getByRole('application', { name });
const press = (name: RegExp, ...keys: string[]): void => {
  for (const key of keys) fireEvent.keyDown(pad(name), { key });
};

test('where the data set holds images, a figure or the preset is offered', () => {
  const app = open('');
  fireEvent.click(screen.getByRole('button', { name: /^Rings/ }));
  expect(app.experiment.getState()).toMatchObject({ preset: 'flat', experiment: { dataset: 'rings' } });
  expect(pad(/^Ensemble\. Not trained yet/)).toBeTruthy();
});

test('the first edit of a figure makes own points of it, and Undo goes back to the figure', async () => {
  const app = open('?preset=flat&dataset=moons&labelled=50');
  const dataset = (): string => app.experiment.getState().experiment.dataset;
  press(/^Student/, 'ArrowRight', 'Enter');
  await waitFor(() => expect(dataset()).toBe('points'));
  expect(app.own.getState().points).toHaveLength(51);
  expect(app.own.getState().points.at(-1)).toEqual({ x: 0.52, y: 0.5, label: 0 });
  expect(screen.getByText(/“Moons” have become own points/)).toBeTruthy();
  // All that is not kept for the test has a label, and is learned from.
  const { labelled, data } = app.experiment.getState().experiment;
  expect(labelled).toBe(data!.train);
  expect(screen.getByText(new RegExp(`${labelled} to learn from`))).toBeTruthy();

  // Taken up, moved to the left and dropped: one step of undo.
  press(/^Student/, 'Enter', 'ArrowLeft', 'ArrowLeft', 'Enter');
  await waitFor(() => expect(app.own.getState().points.at(-1)).toEqual({ x: 0.48, y: 0.5, label: 0 }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(app.own.getState().points.at(-1)).toEqual({ x: 0.52, y: 0.5, label: 0 }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(dataset()).toBe('moons'));
  expect(app.experiment.getState().experiment.labelled).toBe(50);
});

test('a map says how much of the plane each class has, and its entropy follows T', () => {
  const app = open('?preset=flat&dataset=moons');
  const places = GRID_SIDE * GRID_SIDE;
  // The upper half is of class 1, the lower of class 0.
  const logits = Float32Array.from({ length: 2 * places }, (_, i) => ((i % 2 === 1) === i < places ? 2 : 0));
  act(() => {
    app.runs.receive({
      type: 'map',
      map: {
        look: null,
        data: dataName(app.experiment.getState().experiment),
        classes: 2,
        ensemble: logits,
        teacher: logits,
        student: logits,
        baseline: null,
      },
    });
  });
  expect(pad(/^Ensemble\. Answers: class 0 on 50%, class 1 on 50% of the plane/).textContent).toContain('0.582');
  act(() => app.experiment.commit({ T: 50 }));
  expect(pad(/^Ensemble/).textContent).toContain('0.693');
  expect(pad(/^Baseline\. Not trained yet/)).toBeTruthy();
});

test('back at a step of which a network has its errors but no map, it says so', async () => {
  const app = open('?preset=flat&dataset=moons');
  act(() => {
    app.runs.toggle();
    for (const step of [100, 400]) {
      const point = { stage: 'students', step, examples: 1000, student: [9], baseline: [] } as const;
      app.runs.receive({ type: 'curve', run: 1, point });
    }
  });
  await waitFor(() => expect(app.run.getState().curves.student.points).toHaveLength(2));
  act(() => app.time.go({ stage: 'students', step: 100 }));
  expect(pad(/^Student\. No map of this step was kept/)).toBeTruthy();
  expect(pad(/^Baseline\. Not trained yet/)).toBeTruthy();
});
