import { describe, expect, test } from 'vitest';
import { isInstalled } from './packages.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-for-another-platform': { version: '1.0.0', optional: true },
  },
};

describe('isInstalled', () => {
  test('needs neither the root nor optional packages', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  test('sees a missing package and another version', () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
  });
});
