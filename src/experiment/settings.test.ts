import { describe, expect, it } from 'vitest';
import { DEFAULTS, SETTINGS, SETTING_LIST, isSettingKey } from './settings';
import { isAllowed } from './values';

describe.each(SETTING_LIST)('the setting $key', (setting) => {
  it('stands under its own key and allows its default', () => {
    expect(SETTINGS[setting.key]).toBe(setting);
    expect(DEFAULTS[setting.key]).toBe(setting.default);
    expect(isAllowed(setting, setting.default)).toBe(true);
  });

  it('offers on its slider only what it accepts, its default among it', () => {
    if (!('slider' in setting) || !setting.slider) return;
    const { min, max } = setting.slider;
    expect(isAllowed(setting, min) && isAllowed(setting, max)).toBe(true);
    expect(setting.default).toBeGreaterThanOrEqual(min);
    expect(setting.default).toBeLessThanOrEqual(max);
  });

  it('rounds no slider position out of its range', () => {
    if (!('slider' in setting) || !setting.slider) return;
    const { min, max } = setting.slider;
    expect(Number(min.toFixed(setting.decimals))).toBe(min);
    expect(Number(max.toFixed(setting.decimals))).toBe(max);
  });
});

describe('isSettingKey', () => {
  it('knows the keys of the table and no names that every object has', () => {
    expect(isSettingKey('T')).toBe(true);
    for (const name of ['t', '', 'preset', 'toString', '__proto__', 'constructor'])
      expect(isSettingKey(name)).toBe(false);
  });
});
