import { describe, expect, it } from 'vitest';
import { SETTINGS, SETTING_LIST } from './settings';
import { allowedValues, formatValue, isAllowed } from './values';

describe('formatValue', () => {
  it('writes numbers in their shortest form and layers with hyphens', () => {
    expect(formatValue(4)).toBe('4');
    expect(formatValue(0.001)).toBe('0.001');
    expect(formatValue([400, 400])).toBe('400-400');
    expect(formatValue('adam')).toBe('adam');
  });
});

describe('allowedValues', () => {
  it('says in one notation what each kind accepts', () => {
    expect(allowedValues(SETTINGS.T)).toBe('0.05..1000');
    expect(allowedValues(SETTINGS.lr)).toBe('0.00001..1');
    expect(allowedValues(SETTINGS.optimizer)).toBe('adam, sgd');
    expect(allowedValues(SETTINGS.studentHidden)).toBe('1..2048[-1..2048[-1..2048]]');
  });
});

describe.each(SETTING_LIST)('isAllowed for $key', (setting) => {
  it('takes nothing of another kind', () => {
    // An empty list is one of networks or of controls.
    const emptyIsOne = setting.kind === 'chain' || (setting.kind === 'set' && setting.least === 0);
    for (const value of [undefined, null, NaN, Infinity, -1, '', '4', {}, [], [[]], [0], [1, 2, 3, 4], [1.5], true]) {
      const empty = Array.isArray(value) && value.length === 0;
      expect(isAllowed(setting, value)).toBe(empty && emptyIsOne);
    }
  });
});
