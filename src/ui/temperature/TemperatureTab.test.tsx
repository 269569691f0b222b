// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { App } from '../../app/app';
import { noLogits, resultOf } from '../../app/testing';
import { effectiveClasses, entropy } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { pullOf } from '../../distill/tempering';
import { dataName } from '../../experiment/datasets';
import { DEFAULTS } from '../../experiment/settings';
import { show, withStubbedBrowser } from '../testing';
import { TemperatureTab } from './TemperatureTab';

/** A 2 that looks like a 7, and what a student thinks of it. */
const TEACHER = [-3, 1, 12, 4, -6, -2, -9, 9, 2, 0];
const STUDENT = [0, 2, 8, 5, -4, -1, -6, 10, 1, -2];

withStubbedBrowser();

function open(): App {
  const app = show(<TemperatureTab />, { recording: new Promise(() => undefined) });
  const digit = { index: 0, label: 2, image: new Uint8Array(784) };
  act(() => {
    app.view.setState({ example: { kind: 'test', digit, set: dataName(DEFAULTS) } });
  });
  return app;
}

function finish(app: App): void {
  act(() => {
    app.runs.toggle();
    const logits = noLogits();
    logits.ensemble.set(TEACHER);
    logits.student.set(STUDENT);
    app.runs.receive({ type: 'done', run: 1, result: resultOf(DEFAULTS), logits, labels: new Uint8Array(10_000) });
  });
}

/** The table behind the picture, a line of cells for each of its rows. */
function table(): string[][] {
  fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent));
}

test('before anything is trained it says so', () => {
  open();
  expect(screen.getByText(/No network stands yet that could answer. Press Run/)).toBeTruthy();
  expect(screen.queryByRole('slider')).toBeNull();
});

test('while teachers train there is no student to pull, and it says so', () => {
  const app = open();
  act(() => {
    app.runs.toggle();
    const watched = { index: 0, look: null, ensemble: TEACHER, student: null, baseline: null };
    app.runs.receive({ type: 'watched', watched });
    app.runs.receive({ type: 'paused', run: 1 });
  });
  expect(screen.getByText(/No student stands yet/)).toBeTruthy();
  expect(screen.getByRole('slider')).toBeTruthy();
});

test('numbers in words, picture and table are those of the oracle', () => {
  const app = open();
  finish(app);
  act(() => {
    app.experiment.commit({ T: 2.5 });
  });
  const p = softmax(TEACHER, 2.5);
  expect(screen.getByText(/^At T = 2.5/).textContent).toBe(
    `At T = 2.5: ${effectiveClasses(p).toFixed(1)} effective classes of 10, entropy ${entropy(p).toFixed(2)} nats`,
  );
  expect(screen.getByRole('img', { name: /^Curves/ }).getAttribute('aria-label')).toContain(
    `2: ${(100 * p[2]!).toFixed(1)}%, 7: ${(100 * p[7]!).toFixed(1)}%`,
  );
  const pull = pullOf(STUDENT, TEACHER, 2.5);
  expect(screen.getByText(/away from logit matching/).textContent).toContain(`${Math.round(100 * pull.fromLimit!)}%`);
  const [head, ...rows] = table();
  const column = (name: string): number => head!.indexOf(name);
  TEACHER.forEach((_, c) => {
    for (const [name, value] of [
      ['soft target at T = 2.5', p[c]!],
      ['gradient with T²', pull.scaled[c]!],
      ['gradient without T²', pull.unscaled[c]!],
      ['gradient of logit matching', pull.limit[c]!],
    ] as const) {
      expect(Math.abs(Number(rows[c]![column(name)]) - value)).toBeLessThanOrEqual(5.1e-7);
    }
  });
});

test('the cursor moves T by keys, a step of undo for each', () => {
  const app = open();
  finish(app);
  const cursor = screen.getByRole('slider', { name: 'T on the curves' });
  expect(cursor.getAttribute('aria-valuetext')).toBe('T = 4');
  fireEvent.keyDown(cursor, { key: 'ArrowRight' });
  expect(cursor.getAttribute('aria-valuetext')).toBe('T = 4.5');
  fireEvent.keyDown(cursor, { key: 'PageUp' });
  expect(app.experiment.getState().experiment.T).toBeGreaterThan(8);
  act(() => {
    app.experiment.undo();
  });
  expect(app.experiment.getState().experiment.T).toBe(4.5);
});

test('T beyond the axis stands at its end, with its own numbers', () => {
  const app = open();
  finish(app);
  act(() => {
    app.experiment.commit({ T: 500 });
  });
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('T = 500');
  expect(screen.getByText(/^At T = 500/).textContent).toContain('10.0 effective classes');
});

test('back at an earlier step it shows what was said then, says which step that is, and leads back', () => {
  const app = open();
  const early = TEACHER.map((logit) => logit / 3);
  const point = (step: number) =>
    ({
      type: 'curve',
      run: 1,
      point: { stage: 'teachers', step, examples: 1000, teachers: [9], ensemble: [9] },
    }) as const;
  act(() => {
    app.runs.toggle();
    const look = { step: 100, trained: ['ensemble'] } as const;
    for (const step of [100, 400]) app.runs.receive(point(step));
    app.runs.receive({ type: 'watched', watched: { index: 0, look, ensemble: early, student: null, baseline: null } });
  });
  finish(app);
  act(() => app.time.go({ stage: 'teachers', step: 100 }));
  expect(screen.getByText(/^At T = 4/).textContent).toContain(
    `${effectiveClasses(softmax(early, 4)).toFixed(1)} effective`,
  );
  expect(screen.getByText('The student had not begun at this step.')).toBeTruthy();
  expect(screen.getAllByText(/^teachers 100 of/)).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Now' }));
  expect(screen.getByText(/^At T = 4/).textContent).toContain(
    `${effectiveClasses(softmax(TEACHER, 4)).toFixed(1)} effective`,
  );
});
