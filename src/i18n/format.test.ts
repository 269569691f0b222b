import { expect, test } from 'vitest';
import { createFormat } from './format';

test('slight numbers keep their place or show their power of ten', () => {
  const format = createFormat('en');
  expect([0, 0.0123, -0.002, 0.00014, -7.1e-11].map((value) => format.slight(value, 3))).toEqual([
    '0.000',
    '0.012',
    '-0.002',
    '1.4E-4',
    '-7.1E-11',
  ]);
});
