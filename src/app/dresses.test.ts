import { expect, test } from 'vitest';
import type { Dress } from './dress';
import { createDresses } from './dresses';
import { createViewStore } from './viewStore';

function setUp(dress: Dress, matching: readonly string[] = []) {
  const matched = new Set(matching);
  const listeners = new Map<string, () => void>();
  const view = createViewStore('en', 'overview', dress);
  const dresses = createDresses(view, (query) => ({
    get matches() {
      return matched.has(query);
    },
    addEventListener: (_type, listener) => listeners.set(query, listener),
  }));
  const change = (query: string, matches: boolean): void => {
    if (matches) matched.add(query);
    else matched.delete(query);
    listeners.get(query)?.();
  };
  return { view, dresses, change, worn: () => view.getState().worn };
}

const DARK = '(prefers-color-scheme: dark)';

test('what follows the system is worn as the system wants it, also when that changes', () => {
  const { worn, change } = setUp('system', [DARK]);
  expect(worn()).toBe('dark');
  change(DARK, false);
  expect(worn()).toBe('light');
});

test('what was chosen is worn whatever the system wants', () => {
  const { view, worn, change } = setUp('light', [DARK]);
  expect(worn()).toBe('light');
  view.setState({ dress: 'dark' });
  expect(worn()).toBe('dark');
  change(DARK, false);
  expect(worn()).toBe('dark');
  view.setState({ dress: 'system' });
  expect(worn()).toBe('light');
});

test('from the projector one comes back to what was chosen before', () => {
  const { view, dresses, worn } = setUp('dark');
  dresses.toggleProjector();
  expect([view.getState().dress, worn()]).toEqual(['projector', 'projector']);
  dresses.toggleProjector();
  expect([view.getState().dress, worn()]).toEqual(['dark', 'dark']);
});

test('from a projector that the link asked for one comes to what the system wants', () => {
  const { view, dresses, worn } = setUp('projector', [DARK]);
  expect(worn()).toBe('projector');
  dresses.toggleProjector();
  expect([view.getState().dress, worn()]).toEqual(['system', 'dark']);
});

test('paper is light', () => {
  const { worn, change } = setUp('dark');
  change('print', true);
  expect(worn()).toBe('light');
  change('print', false);
  expect(worn()).toBe('dark');
});
