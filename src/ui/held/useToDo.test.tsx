// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ResultTab } from '../result/ResultTab';
import { show, withStubbedBrowser } from '../testing';
import { Waiting } from '../view/Waiting';
import { toDo } from './useToDo';

withStubbedBrowser();

test.each([
  ['idle', 'free', 'run'],
  ['recorded', 'free', 'run'],
  ['done', 'free', 'run'],
  ['failed', 'free', 'run'],
  ['paused', 'free', 'resume'],
  ['running', 'free', 'wait'],
  ['idle', 'locked', 'locked'],
  ['paused', 'hidden', 'hidden'],
  ['running', 'locked', 'wait'],
] as const)('with a run that is %s and a button that is %s: %s', (phase, hold, expected) => {
  expect(toDo(phase, hold)).toBe(expected);
});

test('what is not there yet says what is to be done, as Run stands', () => {
  const app = show(
    <>
      <ResultTab />
      <Waiting />
    </>,
  );
  const both = (words: string): void => {
    expect(screen.getByText(`No result yet. ${words}`)).toBeTruthy();
    expect(screen.getByText(`Nothing trained yet. ${words}`)).toBeTruthy();
  };
  both('Press Run.');
  act(() => {
    app.run.setState({ phase: 'paused' });
  });
  both('The run pauses: press Resume.');
  act(() => {
    app.opened.setState({ parts: { lock: ['run'] } });
  });
  both('The link locks Run: unlock it above.');
});
