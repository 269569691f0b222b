import { expect, test } from 'vitest';
import type { Experiment } from '../../experiment/experiment';
import { DEFAULTS, SETTINGS } from '../../experiment/settings';
import { fitted, upperEnd } from './fitted';

const SPIRALS: Experiment = { ...DEFAULTS, dataset: 'spirals', labelled: 500, transferSize: 100 };

test.each([
  ['labelled', SPIRALS, 2000, 2000],
  ['transferSize', { ...SPIRALS, transfer: 'unlabelled' }, 1500, 1500],
  ['transferSize', { ...SPIRALS, transfer: 'munge' }, SETTINGS.transferSize.max, SETTINGS.transferSize.slider?.max],
  ['transferLabelled', SPIRALS, 500, 500],
  ['labelled', { ...DEFAULTS, dataset: 'own' }, SETTINGS.labelled.max, SETTINGS.labelled.slider?.max],
  ['T', SPIRALS, SETTINGS.T.max, SETTINGS.T.slider?.max],
] as const)('%s ends where the data end', (key, experiment, max, slider) => {
  expect(fitted(SETTINGS[key], upperEnd(SETTINGS[key], experiment))).toMatchObject({ max, slider: { max: slider } });
});
