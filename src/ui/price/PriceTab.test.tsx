// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { App } from '../../app/app';
import { noLogits, resultOf } from '../../app/testing';
import type { Result } from '../../experiment/result';
import { DEFAULTS } from '../../experiment/settings';
import { show, withStubbedBrowser } from '../testing';
import { PriceTab } from './PriceTab';

withStubbedBrowser();

const open = (): App => show(<PriceTab />, { recording: new Promise(() => undefined) });

async function finish(app: App, run: number, T: number, student: number): Promise<void> {
  const base = resultOf({ ...DEFAULTS, T });
  const result: Result = {
    ...base,
    ensemble: { ...base.ensemble, multiplyAdds: 2_439_168, bytes: 9_800_000 },
    student: { ...base.student, errors: student },
    digest: `0${run}`.padEnd(16, '0'),
  };
  await act(async () => {
    app.runs.toggle();
    app.runs.receive({ type: 'done', run, result, logits: noLogits(), labels: new Uint8Array(10_000) });
    await vi.waitFor(() => {
      expect(app.notebook.getState().runs.at(-1)?.result.digest).toBe(result.digest);
    });
  });
}

test('before anything is trained it says so', () => {
  open();
  expect(screen.getByText(/^Nothing trained yet/)).toBeTruthy();
});

test('the sentence follows the numbers and the choice of price', async () => {
  const app = open();
  await finish(app, 1, 4, 719);
  const sentence = (): string => screen.getByText(/^The student makes/).textContent;
  expect(sentence()).toBe(
    'The student makes 719 errors with 1/24 of the ensemble’s multiply-adds. The ensemble makes 600. ' +
      'The baseline, as cheap as the student, makes 1,200.',
  );
  fireEvent.click(screen.getByRole('radio', { name: 'ms' }));
  expect(sentence()).toMatch(/^The student makes 719 errors and takes 1 times the ensemble’s time/);
  await finish(app, 2, 8, 590);
  expect(sentence()).toContain('The ensemble makes 600, no fewer than the student.');
});

test('each factor is that of the numbers beside it', async () => {
  const app = open();
  await finish(app, 1, 4, 719);
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(2);
  const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent.replace(/[,×]/g, '')));
  expect(cells.map(([name]) => name)).toEqual(['Parameters', 'Bytes', 'Multiply-adds', 'ms per example']);
  for (const [, ensemble, student, , factor] of cells) {
    expect(Number((Number(ensemble) / Number(student)).toPrecision(3))).toBe(Number(factor));
  }
  expect(cells[2]!.slice(1)).toEqual(['2439168', '101632', '101632', '24']);
});

test('earlier runs can be gone through by keys, and are in the table with what differed', async () => {
  const app = open();
  for (const [run, T] of [
    [1, 2],
    [2, 8],
    [3, 4],
  ] as const) {
    await finish(app, run, T, 700 + run);
  }
  const earlier = screen.getAllByRole('img', { name: /, with Temperature/ });
  expect(earlier.map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'bright otter, with Temperature 8: ensemble 600, student 702, baseline 1,200 errors',
    'brave otter, with Temperature 2: ensemble 600, student 701, baseline 1,200 errors',
  ]);
  expect(earlier.map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', '-1']);
  act(() => {
    (earlier[0] as unknown as SVGElement).focus();
  });
  fireEvent.keyDown(earlier[0]!, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(earlier[1]);
  expect(screen.getByText(/^brave otter, with/)).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(1 + 3 * 3);
  expect(rows[5]!.textContent).toContain('Studentbright otterTemperature 8702');
});

test('while one is back at an earlier step it says that its numbers are of now, and leads there', async () => {
  const app = open();
  await finish(app, 1, 4, 719);
  expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull();
  act(() => app.time.go({ stage: 'students', step: 120 }));
  expect(screen.getByText(/earlier step of the run: twins 120 of/).textContent).toContain('how things stand now');
  fireEvent.click(screen.getByRole('button', { name: 'Back to now' }));
  expect(app.time.getState().at).toBeNull();
  expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull();
});

test('while a run is under way it says that its numbers are of the result before', async () => {
  const app = open();
  await finish(app, 1, 4, 719);
  const notice = /^A run is under way/;
  expect(screen.queryByText(notice)).toBeNull();
  act(() => {
    app.experiment.commit({ seed: 2 });
    app.runs.toggle();
  });
  expect(screen.getByText(notice)).toBeTruthy();
  await finish(app, 2, 4, 700);
  expect(screen.queryByText(notice)).toBeNull();
});
