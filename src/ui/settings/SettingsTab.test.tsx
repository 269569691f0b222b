// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { App } from '../../app/app';
import { show, withStubbedBrowser } from '../testing';
import { SettingsTab } from './SettingsTab';

withStubbedBrowser();

function open(query = ''): App {
  return show(<SettingsTab />, {
    bar: {
      location: { href: `https://example.org/${query}` },
      history: { replaceState: () => undefined },
      addEventListener: () => undefined,
    },
  });
}

test('settings in use stand in sight, and stay when they are set back, until fewer are asked for', () => {
  const app = open('?transfer=munge&labelNoise=0.2&controls=jitter');
  for (const name of ['MUNGE p', 'MUNGE s', 'Label noise'])
    expect(screen.getByLabelText(name, { selector: 'input' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'jitter and labels', pressed: true })).toBeTruthy();
  expect(screen.queryByLabelText('Noise share ρ')).toBeNull();
  expect(screen.queryByLabelText('Learning rate')).toBeNull();
  act(() => {
    app.experiment.commit({ labelNoise: 0 });
  });
  expect(screen.getByLabelText('Label noise', { selector: 'input' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'More settings' }));
  fireEvent.click(screen.getByRole('button', { name: 'Fewer settings' }));
  expect(screen.queryByLabelText('Label noise')).toBeNull();
});

test('a chain is a list of stages, to which stages are added and from which they are removed', () => {
  const app = open('?chain=64&studentHidden=32');
  const chain = (): readonly (readonly number[])[] => app.experiment.getState().experiment.chain;
  const group = within(screen.getByRole('group', { name: 'Chain' }));
  fireEvent.click(group.getByRole('button', { name: 'Add stage' }));
  expect(chain()).toEqual([[64], [32]]);
  const second = group.getByRole('textbox', { name: 'Hidden layers of stage 2' });
  expect(document.activeElement).toBe(second);
  fireEvent.change(second, { target: { value: '48-48' } });
  fireEvent.keyDown(second, { key: 'Enter' });
  expect(chain()).toEqual([[64], [48, 48]]);
  fireEvent.change(second, { target: { value: 'wide' } });
  fireEvent.blur(second);
  expect(chain()).toEqual([[64], [48, 48]]);
  fireEvent.click(group.getByRole('button', { name: 'Remove stage 1' }));
  expect(chain()).toEqual([[48, 48]]);
  expect(document.activeElement).toBe(group.getByRole('textbox', { name: 'Hidden layers of stage 1' }));
  fireEvent.click(group.getByRole('button', { name: 'Remove stage 1' }));
  expect(chain()).toEqual([]);
  expect(group.getByText(/^No stage/)).toBeTruthy();
  expect(document.activeElement).toBe(group.getByRole('button', { name: 'Add stage' }));
});

test('a chain holds four stages at most', () => {
  open('?chain=8.8.8.8');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add stage' }).disabled).toBe(true);
});
