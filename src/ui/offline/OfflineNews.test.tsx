// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { App } from '../../app/app';
import { createOffline, type Offline } from '../../app/offline';
import { show, withStubbedBrowser } from '../testing';
import { OfflineLine } from './OfflineLine';
import { OfflineNews } from './OfflineNews';

withStubbedBrowser();

async function open(): Promise<{ app: App; offline: Offline; reload: () => void }> {
  const reload = vi.fn();
  const offline = createOffline('', undefined, reload);
  const drawn = (
    <>
      <OfflineNews />
      <OfflineLine />
    </>
  );
  const app = show(drawn, { offline: () => Promise.resolve(offline) });
  await act(async () => {
    await app.offline();
    await vi.dynamicImportSettled();
  });
  return { app, offline, reload };
}

const offer = (): HTMLElement | null => screen.queryByText('A newer version of this page is here.');

test('where the browser keeps no pages, the help says so and nothing else is said', async () => {
  await open();
  expect(screen.getByText(/not possible here/)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('');
});

test('a newer version is offered while nothing trains, and loads the page only when asked to', async () => {
  const { app, offline, reload } = await open();
  act(() => {
    app.run.setState({ phase: 'running' });
    offline.store.setState({ update: true });
  });
  expect(offer()).toBeNull();
  act(() => {
    app.run.setState({ phase: 'paused' });
  });
  expect(offer()).toBeNull();
  act(() => {
    app.run.setState({ phase: 'done' });
  });
  expect(offer()).not.toBeNull();
  expect(reload).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Use it now' }));
  expect(reload).toHaveBeenCalledOnce();
});

test('an offer that was put off does not come back', async () => {
  const { app, offline, reload } = await open();
  act(() => {
    offline.store.setState({ update: true });
  });
  fireEvent.click(screen.getByRole('button', { name: 'Later' }));
  act(() => {
    app.run.setState({ phase: 'done' });
  });
  expect(offer()).toBeNull();
  expect(reload).not.toHaveBeenCalled();
});

test('that all is kept is said until something is pressed, and stays in the help', async () => {
  const { offline } = await open();
  act(() => {
    offline.store.setState({ kept: 'yes', news: true });
  });
  expect(screen.getByRole('status').textContent).toContain('works without a network');
  fireEvent.pointerDown(document.body);
  expect(screen.getByRole('status').textContent).toBe('');
  expect(screen.getByText(/keeps the whole page/)).toBeTruthy();
});

test('that all is kept is said only once the tour that is offered to those who are new was answered', async () => {
  const { app, offline } = await open();
  act(() => {
    app.run.setState({ phase: 'recorded' });
    offline.store.setState({ kept: 'yes', news: true });
  });
  const status = screen.getByRole('status');
  expect(status.textContent).toContain('New here?');
  expect(status.textContent).not.toContain('works without a network');
  fireEvent.click(screen.getByRole('button', { name: 'No thanks' }));
  expect(status.textContent).not.toContain('New here?');
  expect(status.textContent).toContain('works without a network');
});
