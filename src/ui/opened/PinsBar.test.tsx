// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { keptRun } from '../../app/keptRun';
import { finishedRun, runsInMemory } from '../../app/testing';
import { encodeParts } from '../../link/parts';
import { proofOf } from '../../link/proof';
import { DEFAULTS } from '../../experiment/settings';
import { show, withStubbedBrowser } from '../testing';
import { PinsBar } from './PinsBar';

withStubbedBrowser();

test('a pin has the name that it was given, else that of its digest, and the mark of the run where it is kept', async () => {
  const digest = '0101'.padEnd(16, '0');
  const run = keptRun(finishedRun({ T: 8 }, digest, 10), 'few-labels', 1);
  const pin = { experiment: { ...DEFAULTS, T: 8 }, preset: 'few-labels', proof: proofOf(run.result) } as const;
  const elsewhere = { ...pin, proof: { ...pin.proof, digest: '0202'.padEnd(16, '0') } };
  const parts = {
    pins: [
      { ...pin, name: 'hot; <b>' },
      { ...elsewhere, name: null },
    ],
  };
  window.history.replaceState(null, '', `/?v=1&${encodeParts(parts).join('&')}`);
  const keptRuns = () => Promise.resolve(runsInMemory(new Map([[run.id, run]])));
  const app = show(<PinsBar />, { keptRuns });
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  const names = (): HTMLElement[] => screen.getAllByRole('rowheader');
  expect(names().map(({ textContent }) => textContent)).toEqual(['hot; <b>', 'bright beaver']);
  const marks = (): number[] => names().map((name) => name.querySelectorAll('.run-mark').length);
  expect(marks()).toEqual([0, 0]);
  await act(() => app.bookkeeper());
  expect(marks()).toEqual([1, 0]);
});
