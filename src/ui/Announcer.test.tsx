// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../app/app';
import { Announcer } from './Announcer';
import { show, withStubbedBrowser } from './testing';

withStubbedBrowser();

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const words = (): string => screen.getByRole('status').textContent;

/** Lets the run come to a step of its teachers some seconds after what was told last. */
function come(app: App, step: number, seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(1000 * seconds);
    const { run } = app.run.getState();
    const progress = { stage: 'teachers', step, steps: 500, secondsLeft: 9, cached: false } as const;
    app.runs.receive({ type: 'progress', run, ...progress });
    vi.advanceTimersByTime(1000);
  });
}

test('a run says that it began, how far it is a few times, and that it was paused', () => {
  const app = show(<Announcer />);
  expect(words()).toBe('');
  act(() => {
    app.runs.toggle();
  });
  expect(words()).toBe('Training has begun.');
  come(app, 100, 20);
  expect(words()).toBe('Training has begun.');
  come(app, 200, 20);
  expect(words()).toBe('Training: 25% done.');
  come(app, 350, 2);
  // Too soon after the last word.
  expect(words()).toBe('Training: 25% done.');
  act(() => {
    app.runs.receive({ type: 'paused', run: app.run.getState().run });
    vi.advanceTimersByTime(1000);
  });
  expect(words()).toBe('Paused.');
});
