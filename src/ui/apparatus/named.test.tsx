// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { App } from '../../app/app';
import { NoticeBar } from '../notice/NoticeBar';
import { show, withStubbedBrowser } from '../testing';
import { DataPart } from './DataPart';
import { Formula } from './Formula';

withStubbedBrowser();

function open(query = ''): App {
  const drawn = (
    <>
      <NoticeBar />
      <DataPart />
      <Formula />
    </>
  );
  return show(drawn, {
    bar: {
      location: { href: `https://example.org/${query}` },
      history: { replaceState: () => undefined },
      addEventListener: () => undefined,
    },
  });
}

test('label noise is named beside the data, where there is any', () => {
  const app = open('?preset=noisy-labels');
  expect(screen.getByText('20% of labels re-drawn')).toBeTruthy();
  act(() => {
    app.experiment.commit({ labelNoise: 0 });
  });
  expect(screen.queryByText(/re-drawn/)).toBeNull();
});

test('label smoothing is named in the loss, as long as labels are heard', () => {
  const app = open('?smoothing=0.2');
  expect(screen.getByText('y smoothed, ε = 0.2')).toBeTruthy();
  act(() => {
    app.experiment.commit({ alpha: 1 });
  });
  expect(screen.queryByText(/smoothed/)).toBeNull();
});

test('own points that nobody has drawn yet are not blamed on a link', () => {
  const app = open();
  act(() => {
    app.experiment.commit({ dataset: 'points' });
  });
  expect(screen.getByText(/^There are no own points yet/)).toBeTruthy();
});

test('a link about own points says that it does not bring them', () => {
  open('?dataset=points');
  expect(screen.getByText(/the link does not bring them/)).toBeTruthy();
});
