import { describe, expect, it } from 'vitest';
import { parseExperiment } from './parse';
import { DEFAULT_PRESET, PRESETS, PRESET_IDS, isPresetId, presetExperiment } from './presets';
import { DEFAULTS, SETTING_LIST } from './settings';
import { formatValue } from './values';

describe.each(PRESET_IDS)('the preset %s', (id) => {
  it('is a valid experiment', () => {
    expect(parseExperiment(presetExperiment(id))).toEqual(presetExperiment(id));
  });

  it('names only what differs from the defaults', () => {
    const experiment = presetExperiment(id);
    const differing = SETTING_LIST.map(({ key }) => key).filter(
      (key) => formatValue(experiment[key]) !== formatValue(DEFAULTS[key]),
    );
    expect(Object.keys(PRESETS[id]).sort()).toEqual(differing.sort());
  });
});

describe('presets', () => {
  it('have the defaults for their first', () => {
    expect(presetExperiment(DEFAULT_PRESET)).toEqual(DEFAULTS);
  });

  it('know their names, and none that every object has', () => {
    expect(isPresetId('same-digits')).toBe(true);
    expect(isPresetId('toString')).toBe(false);
  });
});
