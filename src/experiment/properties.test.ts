/** What holds for every experiment and every text, drawn from the settings table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChoice, anyExperiment, anyPreset, anyValue } from './arbitrary';
import { clamp, settle } from './clamp';
import type { Experiment, SettingKey } from './experiment';
import { decodeChoice, decodeLink, encodeLink } from './link';
import { CHOICE_KEYS, choicePairs, presetChoice } from './choice';
import { parseExperiment } from './parse';
import { PRESET_IDS, presetExperiment } from './presets';
import { SETTINGS, SETTING_LIST } from './settings';
import { changedStages } from './stale';
import type { Value } from './values';
import { isAllowed } from './values';

const anyKey = fc.constantFrom(...SETTING_LIST.map((setting) => setting.key));

/** Any setting with an allowed value. */
const anyChange: fc.Arbitrary<readonly [SettingKey, Value]> = anyKey.chain((key) =>
  fc.tuple(fc.constant(key), anyValue(SETTINGS[key])),
);

const RUNS = { numRuns: 500 };

function expectValid(experiment: Experiment): void {
  expect(parseExperiment(experiment)).toEqual(experiment);
}

describe('every experiment', () => {
  it('is read back from its JSON', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual(experiment);
      }),
    );
  });

  it('is settled for good', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(settle(experiment)).toEqual({ experiment, notes: [] });
      }),
    );
  });

  it('leaves no stage stale beside its equal', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(changedStages(experiment, { ...experiment })).toBeNull();
      }),
    );
  });

  it('comes back from a link whole and without a note, from any preset', () => {
    fc.assert(
      fc.property(anyExperiment, anyPreset, (experiment, preset) => {
        const link = encodeLink(experiment, preset);
        expect(link).toMatch(/^[\w=&.-]+$/);
        expect(decodeLink(link)).toMatchObject({ experiment, preset, notes: [] });
      }),
      RUNS,
    );
  });
});

describe('every comparison', () => {
  it('comes back from a link, beside any experiment, without a note', () => {
    fc.assert(
      fc.property(anyExperiment, anyPreset, anyChoice, (experiment, preset, choice) => {
        const link = [encodeLink(experiment, preset), ...choicePairs(choice, preset)].join('&');
        expect(decodeChoice(link, preset)).toEqual({ choice, notes: [] });
        expect(decodeLink(link)).toMatchObject({ experiment, preset, notes: [] });
      }),
    );
  });

  it('is in no link where it is that of the preset', () => {
    for (const preset of PRESET_IDS) expect(choicePairs(presetChoice(preset), preset)).toEqual([]);
  });

  it('however it is written ends in a valid one, with notes that name the part', () => {
    const pair = fc.tuple(fc.constantFrom(...CHOICE_KEYS), fc.oneof(fc.string(), fc.constantFrom('T:', 'soft,', '0')));
    fc.assert(
      fc.property(fc.array(pair), anyPreset, (pairs, preset) => {
        const { choice, notes } = decodeChoice(
          `${new URLSearchParams(pairs.map(([key, text]) => [key, text]))}`,
          preset,
        );
        expect(decodeChoice(choicePairs(choice, preset).join('&'), preset)).toEqual({ choice, notes: [] });
        for (const { key } of notes) expect(CHOICE_KEYS).toContain(key);
      }),
    );
  });
});

describe.each(SETTING_LIST)('every value of $key', (setting) => {
  it('is allowed, and comes back from a link that holds little else', () => {
    fc.assert(
      fc.property(anyPreset, anyValue(setting), (preset, value) => {
        expect(isAllowed(setting, value)).toBe(true);
        const { experiment } = settle({ ...presetExperiment(preset), [setting.key]: value });
        const link = encodeLink(experiment, preset);
        // With the settings that give way to it: a smaller data set limits three others.
        expect(link.split('&').length).toBeLessThanOrEqual(6);
        expect(decodeLink(link)).toMatchObject({ experiment, preset, notes: [] });
      }),
    );
  });
});

describe('every change of a setting', () => {
  it('makes stale the stage that the table says, or none', () => {
    fc.assert(
      fc.property(anyExperiment, anyChange, (experiment, [key, value]) => {
        const changed = changedStages(experiment, { ...experiment, [key]: value });
        expect([SETTINGS[key].stage, null]).toContain(changed);
      }),
      RUNS,
    );
  });
});

describe('every text', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.double().map(String),
    fc.array(fc.nat()).map((sizes) => sizes.join('-')),
  );

  it('given for any setting ends in a valid experiment', () => {
    const given = fc.array(fc.tuple(fc.oneof(anyKey, fc.string()), anyText));
    fc.assert(
      fc.property(given, anyExperiment, (given, base) => {
        expectValid(clamp(given, base).experiment);
      }),
      RUNS,
    );
  });

  it('given for a link ends in a valid experiment', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webUrl(), fc.webQueryParameters()), (link) => {
        expectValid(decodeLink(link).experiment);
      }),
      RUNS,
    );
  });

  it('written over any part of a link leaves a valid experiment', () => {
    const damage = fc.record({ at: fc.nat(), length: fc.nat({ max: 6 }), text: fc.string({ maxLength: 6 }) });
    fc.assert(
      fc.property(anyExperiment, anyPreset, fc.array(damage), (experiment, preset, damages) => {
        let link = encodeLink(experiment, preset);
        for (const { at, length, text } of damages) {
          const start = at % (link.length + 1);
          link = link.slice(0, start) + text + link.slice(start + length);
        }
        expectValid(decodeLink(link).experiment);
      }),
      RUNS,
    );
  });
});
