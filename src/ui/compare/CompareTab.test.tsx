// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { App } from '../../app/app';
import { comparisonResultOf } from '../../app/testing';
import type { ComparisonResult } from '../../experiment/comparison';
import { show, withStubbedBrowser } from '../testing';
import { CompareTab } from './CompareTab';

withStubbedBrowser();

function open(query = ''): App {
  return show(<CompareTab />, {
    bar: {
      location: { href: `https://example.org/${query}` },
      history: { replaceState: () => undefined },
      addEventListener: () => undefined,
    },
  });
}

/** The baseline and two points with 0 and 4,000 digits added, of which the first has other batches than the baseline. */
function alongSize(): ComparisonResult {
  const result = comparisonResultOf([
    [1000, 1010, 1005],
    [950, 960, 940],
    [900, 930, 895],
  ]);
  const [baseline, ...points] = result.rows;
  return {
    ...result,
    axis: { key: 'transferSize', values: [0, 4000] },
    rows: [
      baseline!,
      ...points.map((row, i) => ({
        ...row,
        id: `transferSize=${i * 4000}`,
        parity: { ...row.parity, batches: i === 1 },
      })),
    ],
  };
}

test('every axis is offered; along one, methods wait and the baseline and the axis alone are trained', () => {
  open();
  expect(screen.getByText('Trains 15 teachers and 15 students.')).toBeTruthy();
  const select = screen.getByRole('combobox', { name: 'Along' });
  expect(within(select).getAllByRole('option')).toHaveLength(7);
  fireEvent.change(select, { target: { value: 'noise' } });
  expect(screen.getByText(/methods wait/)).toBeTruthy();
  for (const box of screen.getAllByRole('checkbox')) expect((box as HTMLInputElement).disabled).toBe(true);
  expect(screen.getByText('Trains 15 teachers and 18 students.')).toBeTruthy();
});

test('values are typed as on the command line, and a wrong one is named', () => {
  const app = open('?along=T:1,4');
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Values' });
  expect(box.value).toBe('1,4');
  fireEvent.change(box, { target: { value: '1,2000' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(screen.getByRole('alert').textContent).toBe('“2000” is not allowed here. Allowed: 0.05..1000');
  fireEvent.change(box, { target: { value: '20, 2.5' } });
  fireEvent.blur(box);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(app.comparison.getState().choice.axis).toEqual({ key: 'T', values: [2.5, 20] });
  expect(box.value).toBe('2.5,20');
});

test('with the baseline alone there is nothing to train, and it says why', () => {
  open('?methods=labels');
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Train all' });
  expect(button.disabled).toBe(true);
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toMatch(/^Tick a method/);
});

test('a preset that is about a comparison opens the tab with it', () => {
  const app = open();
  act(() => {
    app.experiment.choosePreset('tiny-student');
  });
  expect(app.view.getState().tab).toBe('compare');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Values' }).value).toBe('1,2.5,4,8,20');
  act(() => {
    app.experiment.choosePreset('few-labels');
  });
  expect(app.comparison.getState().choice).toMatchObject({ axis: null, seeds: 3 });
});

test('that points have other batches than the baseline is said in a sentence once, and marked at each row', () => {
  const app = open();
  act(() => {
    app.comparison.setState({ result: alongSize() });
  });
  expect(screen.getAllByText(/The baseline keeps the digits/)).toHaveLength(1);
  expect(within(screen.getByRole('row', { name: /^0 added/ })).getByText('other batches')).toBeTruthy();
  expect(screen.getByRole('row', { name: /^0 added/ }).textContent).toContain('better, but not like for like: batches');
  expect(within(screen.getByRole('row', { name: /^4,000 added/ })).getByText('like for like')).toBeTruthy();
});

test('one seed is no mean', () => {
  const app = open();
  act(() => {
    app.comparison.setState({ result: comparisonResultOf([[1000], [900]]) });
  });
  expect(screen.getByText(/trained here in 10.0 s · 1 seed$/)).toBeTruthy();
});
