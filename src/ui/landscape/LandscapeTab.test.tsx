// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { App } from '../../app/app';
import { chosenSweep, noLandscape } from '../../app/landscape';
import { keptInMemory } from '../../app/testing';
import { decodeLink } from '../../experiment/link';
import { sweptStudents } from '../../experiment/sweep';
import { show, withStubbedBrowser } from '../testing';
import { LandscapeTab } from './LandscapeTab';

withStubbedBrowser();

/** A landscape of two by two cells, in which every student of T = 8 makes 50 errors fewer than its baseline. */
async function open(): Promise<App> {
  const typed = { T: '2 8', alpha: '0 1' };
  const { sweep } = chosenSweep({ ...noLandscape, typed }, decodeLink('').experiment);
  const kept = new Map(
    sweptStudents(sweep!, 'wasm').map(({ key, experiment: { alpha, T, seed } }) => {
      const less = alpha === 1 && T === 8 ? 50 : 0;
      const noise = alpha === 1 ? [3, -4, 2][seed]! : 0;
      return [key, 1000 + 10 * seed - less + noise];
    }),
  );
  const app = show(<LandscapeTab />, { keptErrors: keptInMemory(kept) });
  await act(() => {
    app.landscapes.typeValues('x', typed.T);
    app.landscapes.typeValues('y', typed.alpha);
    return Promise.resolve();
  });
  return app;
}

test('says of each cell how it stands to the baseline with the same seeds', async () => {
  await open();
  const labels = screen.getAllByRole('gridcell').map((cell) => cell.getAttribute('aria-label'));
  expect(labels).toEqual([
    'T = 2, α = 1: 1,010.3 errors, +0.3 to the baseline, no clear difference within the spread of the seeds',
    'T = 8, α = 1: 960.3 errors, −49.7 to the baseline, better',
    'T = 2, α = 0: 1,010 errors, the baseline itself',
    'T = 8, α = 0: 1,010 errors, the baseline itself',
  ]);
  expect(screen.getByText(/^Clearly better/).textContent).toContain(
    'Clearly better than the baseline: 1. Clearly worse: 0. Not clear within the spread of the seeds: 1. ' +
      'Fewest errors: 960 at T = 8, α = 1; all other cells are clearly worse.',
  );
  expect(screen.getByRole('img', { name: /^Along T, at α = 1: T = 2: 1,010.3; T = 8: 960.3/ })).toBeTruthy();
});

test('goes to a cell by keys', async () => {
  const app = await open();
  const [, best] = screen.getAllByRole('gridcell');
  const start = screen.getByRole('gridcell', { name: /^T = 2, α = 0/ });
  act(() => {
    start.focus();
  });
  fireEvent.keyDown(start, { key: 'ArrowUp' });
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(best);
  fireEvent.keyDown(best!, { key: 'Enter' });
  expect(app.experiment.getState().experiment).toMatchObject({ T: 8, alpha: 1 });
});

test('names a value that is not possible', async () => {
  await open();
  fireEvent.change(screen.getByLabelText('Values across'), { target: { value: '2 hot' } });
  expect(screen.getByRole('alert').textContent).toContain('T: hot is not possible');
  expect(screen.queryByRole('grid')).toBeNull();
});
