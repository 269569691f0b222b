/** Named experiments, each as its difference from the defaults. */
import type { Experiment } from './experiment';
import { DEFAULTS } from './settings';

/** On 5,000 labelled digits and nothing else; 1,500 steps of 100 are 30 epochs. */
const LABELLED_5000 = { labelled: 5000, transfer: 'labelled', batch: 100, lr: 0.001 } as const;

const ENSEMBLE = {
  ...LABELLED_5000,
  teachers: 10,
  teacherHidden: [256, 256],
  teacherSteps: 1500,
  teacherJitter: 0,
  studentHidden: [256, 256],
  studentSteps: 1500,
  alpha: 1,
} as const;

/** Five regularised teachers of 60 epochs. */
const REGULARISED = {
  labelled: 5000,
  batch: 100,
  lr: 0.001,
  teacherHidden: [256, 256],
  teacherSteps: 3000,
  teacherDropout: 0.5,
} as const;

const COMPRESSION = { ...REGULARISED, transfer: 'labelled', studentSteps: 3000 } as const;

export const PRESETS = {
  /** The defaults: few labels, jittered teachers, and the student hears them on unlabelled digits as well. */
  'few-labels': {},
  /** The student hears the ensemble on the labelled digits alone, so that it has no more images than its twin. */
  'same-digits': { transfer: 'labelled' },
  /** An ensemble that gains with every member: a fifth of the labels is drawn anew. The student is as large as a teacher. */
  'noisy-labels': { ...ENSEMBLE, labelNoise: 0.2 },
  /** The same with labels as they are: the members make the same mistakes, and averaging gains next to nothing. */
  'clean-ensemble': ENSEMBLE,
  /** Five regularised teachers into a small student, on the digits that they learned from. */
  compression: { ...COMPRESSION, controls: ['jitter'] },
  /** Along T: which temperature suits a student of 128 units. */
  'hot-or-cold': { ...COMPRESSION, controls: ['jitter'] },
  /** The same for one that is too small to take in all that soft targets say. */
  'tiny-student': { ...COMPRESSION, studentHidden: [10, 10], alpha: 1 },
  /** What T^2 is for: without it, soft targets at T = 20 hardly weigh beside the labels. */
  'without-t-squared': { ...COMPRESSION, studentHidden: [32], T: 20 },
  /** Hinton, Vinyals, Dean 2015, section 2.1: at a high T, soft targets are logit matching. */
  limit: { ...COMPRESSION, T: 1000, alpha: 1, controls: ['jitter'] },
  'more-data': { ...REGULARISED, transferSize: 20_000, studentSteps: 10_000, controls: ['jitter'] },
  /** Hinton, Vinyals, Dean 2015, section 3: no 3 in the transfer set. */
  'left-out': { ...COMPRESSION, alpha: 1, transferClasses: ['0', '1', '2', '4', '5', '6', '7', '8', '9'] },
  'two-classes': { ...COMPRESSION, alpha: 1, transferClasses: ['7', '8'] },
  /** Section 6, at the size of a browser: the student has 3% of the digits that its teachers learned from. */
  'three-percent': { ...COMPRESSION, labelled: 20_000, transferLabelled: 600, studentSteps: 1500 },
  /** The same teachers on clothes, which are harder than digits. */
  fashion: { ...COMPRESSION, dataset: 'fashion', controls: ['jitter'] },
  /** Points in a plane, where what a network has learned can be seen whole. */
  flat: {
    dataset: 'spirals',
    labelled: 300,
    transferSize: 1700,
    teacherHidden: [64, 64],
    teacherSteps: 1500,
    teacherJitter: 0,
    studentHidden: [12, 12],
    studentSteps: 4000,
    lr: 0.01,
    T: 2,
    alpha: 0.9,
  },
  /** Section 3, in full size. */
  'paper-mnist': {
    labelled: 60_000,
    transfer: 'labelled',
    teachers: 1,
    teacherHidden: [1200, 1200],
    teacherDropout: 0.3,
    teacherMaxNorm: 3,
    teacherSteps: 30_000,
    batch: 100,
    lr: 0.001,
    studentHidden: [800, 800],
    studentSteps: 12_000,
    T: 20,
    alpha: 0.9,
  },
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
