// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UNMOVED } from '../../app/moveImage';
import type { Command } from '../../worker/protocol';
import { show, withStubbedBrowser } from '../testing';
import { DrawTab } from './DrawTab';

withStubbedBrowser();

test('networks are asked about the turned drawing once, and again when there are others', () => {
  const sent: Command[] = [];
  const app = show(<DrawTab />, {
    spawn: () => ({
      postMessage: (command) => sent.push(command),
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
    }),
  });
  const asked = (): number => sent.filter(({ type }) => type === 'ask').length;
  const stroke = [
    { x: 50, y: 20 },
    { x: 50, y: 80 },
  ];
  act(() => app.view.setState({ sketch: { strokes: [stroke], move: UNMOVED } }));
  expect(asked()).toBe(1);
  act(() => {
    const watched = { index: null, look: null, ensemble: [1, 0], student: null, baseline: null };
    app.runs.receive({ type: 'watched', watched });
  });
  expect(asked()).toBe(1);
  act(() => app.runs.toggle());
  expect(asked()).toBe(2);
});
