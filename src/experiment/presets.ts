/** Named experiments, each as its difference from the defaults. */
import type { Experiment } from './experiment';
import { DEFAULTS } from './settings';

export const PRESETS = {
  /** The defaults: few labels, jittered teachers, and the student hears them on unlabelled digits as well. */
  'few-labels': {},
  /** The student hears the ensemble on the labelled digits alone, so that it has no more images than its twin. */
  'same-digits': { transfer: 'labelled' },
} as const satisfies Record<string, Partial<Experiment>>;

export type PresetId = keyof typeof PRESETS;

/** What an empty link shows. */
export const DEFAULT_PRESET: PresetId = 'few-labels';

/** Names of all presets, in the order in which they are offered. */
export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

export function isPresetId(name: string): name is PresetId {
  return Object.hasOwn(PRESETS, name);
}

export function presetExperiment(id: PresetId): Experiment {
  return { ...DEFAULTS, ...PRESETS[id] };
}
