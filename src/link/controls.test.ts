import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import { controlOf, heldAgainst, heldSettings, holdOn } from './controls';

test.each([
  ['T', 'T'],
  ['alpha', 'alpha'],
  ['dataset', 'data'],
  ['transferSize', 'data'],
  ['averaging', 'teachers'],
  ['studentHidden', null],
  ['target', null],
  ['seed', null],
] as const)('%s belongs to %s', (key, control) => {
  expect(controlOf(key)).toBe(control);
});

test('what is hidden and locked is hidden, and both hold the settings', () => {
  const parts = { hide: ['T', 'data'], lock: ['T', 'alpha'] } as const;
  expect(holdOn(parts, 'T')).toBe('hidden');
  expect(holdOn(parts, 'alpha')).toBe('locked');
  expect(holdOn(parts, 'run')).toBe('free');
  expect(holdOn({}, 'T')).toBe('free');
  const held = heldSettings(parts);
  expect(held).toEqual(expect.arrayContaining(['T', 'alpha', 'dataset', 'labelled']));
  expect(held).not.toContain('studentHidden');
});

test('what is held keeps other settings away that would move it, and no others', () => {
  const now = { experiment: DEFAULTS, preset: 'few-labels' } as const;
  const hotter = { ...now, experiment: { ...DEFAULTS, T: 9, teachers: DEFAULTS.teachers + 1 } };
  expect(heldAgainst({ lock: ['T', 'alpha', 'run'], hide: ['teachers'] }, now, hotter)).toEqual(['teachers', 'T']);
  expect(heldAgainst({ lock: ['data', 'preset'] }, now, hotter)).toEqual([]);
  expect(heldAgainst({ lock: ['preset'] }, now, { ...now, preset: 'fashion' })).toEqual(['preset']);
});
