/** Any experiment and any comparison, drawn from the settings table, for the tests of properties. */
import fc from 'fast-check';
import { settle } from './clamp';
import { AXIS_KEYS, orderedMethods, type Choice } from './comparison';
import type { Experiment } from './experiment';
import { METHOD_IDS } from './methods';
import { PRESET_IDS, presetExperiment, type PresetId } from './presets';
import type { LayersSetting, Setting } from './settings';
import { SETTINGS, SETTING_LIST } from './settings';
import type { Value } from './values';

/** Any allowed value of one setting. */
export function anyValue(setting: Setting): fc.Arbitrary<Value> {
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...setting.choices);
    case 'layers':
      return anyLayers(setting);
    case 'chain':
      return fc.array(anyLayers(setting), { minLength: setting.networks.min, maxLength: setting.networks.max });
    case 'set':
      // A subarray keeps the order of the table, which is the only one that is allowed.
      return fc.subarray<string>([...setting.choices], { minLength: setting.least }) as unknown as fc.Arbitrary<Value>;
    case 'integer':
      return fc.integer({ min: setting.min, max: setting.max });
    case 'number':
    case 'logarithmic':
      // Adding 0 turns -0 into 0.
      return fc.double({ min: setting.min, max: setting.max, noNaN: true }).map((value) => value + 0);
  }
}

function anyLayers({ units, layers }: Pick<LayersSetting, 'units' | 'layers'>): fc.Arbitrary<number[]> {
  return fc.array(fc.integer(units), { minLength: layers.min, maxLength: layers.max });
}

/** Any experiment that keeps all limits, the combined ones too. */
export const anyExperiment = fc
  .record(Object.fromEntries(SETTING_LIST.map((setting) => [setting.key, anyValue(setting)])))
  .map((values) => settle(values as unknown as Experiment).experiment);

export const anyPreset = fc.constantFrom(...PRESET_IDS);

/** A preset in which a few settings were changed, as people share them. */
export const anyVariant: fc.Arbitrary<{ readonly preset: PresetId; readonly experiment: Experiment }> = fc
  .record({
    preset: anyPreset,
    other: anyExperiment,
    keys: fc.subarray(
      SETTING_LIST.map(({ key }) => key),
      { maxLength: 8 },
    ),
  })
  .map(({ preset, other, keys }) => {
    const changes = Object.fromEntries(keys.map((key) => [key, other[key]]));
    return { preset, experiment: settle({ ...presetExperiment(preset), ...changes }).experiment };
  });

const anyAxis = fc
  .constantFrom(...AXIS_KEYS)
  .chain((key) =>
    fc
      .uniqueArray(anyValue(SETTINGS[key]) as fc.Arbitrary<number>, { minLength: 1, maxLength: 12 })
      .map((values) => ({ key, values: values.sort((a, b) => a - b) })),
  );

export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  methods: fc.subarray([...METHOD_IDS]).map(orderedMethods),
  axis: fc.option(anyAxis),
  seeds: fc.integer({ min: 1, max: 10 }),
});
