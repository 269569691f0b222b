/**
 * The settings table: one entry for each key of an experiment. Controls, links, validation, command line and tests are
 * drawn from it, so a setting is described here once. Its words (label, help, unit) are texts, found by key.
 */
import type { ClassName, Control, Experiment, SettingKey } from './experiment';

export type Group = 'data' | 'teachers' | 'student' | 'targets' | 'training';

/** Stages of a run, in their order. */
export const STAGES = ['teachers', 'targets', 'students'] as const;
export type Stage = (typeof STAGES)[number];

type Unit = 'digits' | 'networks' | 'steps' | 'pixels' | 'runs';

/** Both ends belong to it. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

interface Common<K extends SettingKey> {
  readonly key: K;
  readonly group: Group;
  /** Among the few controls shown at first; the others are behind "more". */
  readonly basic: boolean;
  /** The first stage whose numbers a change of it alters. */
  readonly stage: Stage;
  readonly default: Experiment[K];
}

/** `logarithmic` accepts what `number` does; its slider moves in equal ratios. */
export interface NumberSetting<K extends SettingKey = SettingKey> extends Common<K>, Range {
  readonly kind: 'integer' | 'number' | 'logarithmic';
  /** What a slider offers, within `min` to `max`; null where a slider makes no sense. */
  readonly slider: Range | null;
  /** Of slider and arrow keys: an addend, or decades (a tenth is a factor of 10^0.1) where `kind` is `logarithmic`. */
  readonly step: number;
  /** Decimal places to which a slider rounds. Typed and linked values keep theirs. */
  readonly decimals: number;
  readonly unit: Unit | null;
}

interface ChoiceSetting<K extends SettingKey = SettingKey> extends Common<K> {
  readonly kind: 'choice';
  readonly choices: readonly Experiment[K][];
}

/** Widths of hidden layers, input side first, written `400-400`. */
export interface LayersSetting<K extends SettingKey = SettingKey> extends Common<K> {
  readonly kind: 'layers';
  /** Number of hidden layers. */
  readonly layers: Range;
  /** Units of each of them. */
  readonly units: Range;
}

/** Hidden layers of several networks, written `128.64-64`, or `none`. */
export interface ChainSetting<K extends SettingKey = SettingKey> extends Common<K> {
  readonly kind: 'chain';
  /** Number of networks. */
  readonly networks: Range;
  readonly layers: Range;
  readonly units: Range;
}

/** Some of several, in the order of `choices`, written `jitter-twin`, or `none`. */
export interface SetSetting<K extends SettingKey = SettingKey> extends Common<K> {
  readonly kind: 'set';
  readonly choices: Experiment[K] & readonly string[];
  /** The fewest that may be chosen. */
  readonly least: number;
}

type SettingOf<K extends SettingKey> = Experiment[K] extends number
  ? NumberSetting<K>
  : Experiment[K] extends readonly number[]
    ? LayersSetting<K>
    : Experiment[K] extends readonly string[]
      ? SetSetting<K>
      : Experiment[K] extends readonly (readonly number[])[]
        ? ChainSetting<K>
        : ChoiceSetting<K>;

/** Any entry of the table; `kind` tells which. */
export type Setting = { [K in SettingKey]: SettingOf<K> }[SettingKey];

const LAYERS: Range = { min: 1, max: 3 };
const UNITS: Range = { min: 1, max: 2048 };
const CLASS_NAMES: readonly ClassName[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const CONTROLS: readonly Control[] = ['jitter', 'doubled', 'labelled', 'twin'];

/** The table, in the order in which links and command line list settings. */
export const SETTINGS: { readonly [K in SettingKey]: SettingOf<K> } = {
  dataset: {
    key: 'dataset',
    kind: 'choice',
    group: 'data',
    basic: true,
    stage: 'teachers',
    default: 'mnist',
    choices: ['mnist', 'fashion', 'moons', 'rings', 'spirals', 'blobs', 'points', 'own'],
  },
  flatClasses: {
    key: 'flatClasses',
    kind: 'integer',
    group: 'data',
    basic: false,
    stage: 'teachers',
    default: 3,
    min: 2,
    max: 5,
    slider: { min: 2, max: 5 },
    step: 1,
    decimals: 0,
    unit: null,
  },
  flatNoise: {
    key: 'flatNoise',
    kind: 'number',
    group: 'data',
    basic: false,
    stage: 'teachers',
    default: 0.2,
    min: 0,
    max: 1,
    slider: { min: 0, max: 1 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  labelled: {
    key: 'labelled',
    kind: 'integer',
    group: 'data',
    basic: true,
    stage: 'teachers',
    default: 1000,
    min: 2,
    max: 60_000,
    slider: { min: 100, max: 5000 },
    step: 100,
    decimals: 0,
    unit: 'digits',
  },
  labelNoise: {
    key: 'labelNoise',
    kind: 'number',
    group: 'data',
    basic: false,
    stage: 'teachers',
    default: 0,
    min: 0,
    max: 1,
    slider: { min: 0, max: 0.8 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  transfer: {
    key: 'transfer',
    kind: 'choice',
    group: 'data',
    basic: true,
    stage: 'targets',
    default: 'unlabelled',
    choices: ['labelled', 'unlabelled', 'munge', 'pixels'],
  },
  transferSize: {
    key: 'transferSize',
    kind: 'integer',
    group: 'data',
    basic: true,
    stage: 'targets',
    default: 4000,
    min: 0,
    max: 59_900,
    slider: { min: 0, max: 20_000 },
    step: 500,
    decimals: 0,
    unit: 'digits',
  },
  transferLabelled: {
    key: 'transferLabelled',
    kind: 'integer',
    group: 'data',
    basic: false,
    stage: 'targets',
    default: 0,
    min: 0,
    max: 60_000,
    slider: { min: 0, max: 5000 },
    step: 100,
    decimals: 0,
    unit: 'digits',
  },
  transferClasses: {
    key: 'transferClasses',
    kind: 'set',
    group: 'data',
    basic: false,
    stage: 'targets',
    default: CLASS_NAMES,
    choices: CLASS_NAMES,
    least: 1,
  },
  mungeP: {
    key: 'mungeP',
    kind: 'number',
    group: 'data',
    basic: false,
    stage: 'targets',
    default: 0.5,
    min: 0,
    max: 1,
    slider: { min: 0, max: 1 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  mungeS: {
    key: 'mungeS',
    kind: 'logarithmic',
    group: 'data',
    basic: false,
    stage: 'targets',
    default: 10,
    min: 0.01,
    max: 1e6,
    slider: { min: 0.1, max: 100 },
    step: 0.1,
    decimals: 2,
    unit: null,
  },
  teachers: {
    key: 'teachers',
    kind: 'integer',
    group: 'teachers',
    basic: true,
    stage: 'teachers',
    default: 5,
    min: 1,
    max: 20,
    slider: { min: 1, max: 20 },
    step: 1,
    decimals: 0,
    unit: 'networks',
  },
  teacherHidden: {
    key: 'teacherHidden',
    kind: 'layers',
    group: 'teachers',
    basic: true,
    stage: 'teachers',
    default: [400, 400],
    layers: LAYERS,
    units: UNITS,
  },
  teacherSteps: {
    key: 'teacherSteps',
    kind: 'integer',
    group: 'teachers',
    basic: false,
    stage: 'teachers',
    default: 400,
    min: 1,
    max: 100_000,
    slider: { min: 100, max: 5000 },
    step: 100,
    decimals: 0,
    unit: 'steps',
  },
  teacherDropout: {
    key: 'teacherDropout',
    kind: 'number',
    group: 'teachers',
    basic: false,
    stage: 'teachers',
    default: 0,
    min: 0,
    max: 0.9,
    slider: { min: 0, max: 0.9 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  teacherJitter: {
    key: 'teacherJitter',
    kind: 'integer',
    group: 'teachers',
    basic: false,
    stage: 'teachers',
    default: 2,
    min: 0,
    max: 6,
    slider: { min: 0, max: 6 },
    step: 1,
    decimals: 0,
    unit: 'pixels',
  },
  teacherMaxNorm: {
    key: 'teacherMaxNorm',
    kind: 'number',
    group: 'teachers',
    basic: false,
    stage: 'teachers',
    default: 0,
    min: 0,
    max: 10,
    slider: { min: 0, max: 10 },
    step: 0.25,
    decimals: 2,
    unit: null,
  },
  diversity: {
    key: 'diversity',
    kind: 'choice',
    group: 'teachers',
    basic: false,
    stage: 'teachers',
    default: 'weights',
    choices: ['weights', 'order', 'bootstrap'],
  },
  averaging: {
    key: 'averaging',
    kind: 'choice',
    group: 'teachers',
    basic: false,
    stage: 'targets',
    default: 'probabilities',
    choices: ['probabilities', 'logits'],
  },
  studentHidden: {
    key: 'studentHidden',
    kind: 'layers',
    group: 'student',
    basic: true,
    stage: 'students',
    default: [128],
    layers: LAYERS,
    units: UNITS,
  },
  studentSteps: {
    key: 'studentSteps',
    kind: 'integer',
    group: 'student',
    basic: false,
    stage: 'students',
    default: 800,
    min: 1,
    max: 100_000,
    slider: { min: 100, max: 5000 },
    step: 100,
    decimals: 0,
    unit: 'steps',
  },
  studentJitter: {
    key: 'studentJitter',
    kind: 'integer',
    group: 'student',
    basic: false,
    stage: 'students',
    default: 0,
    min: 0,
    max: 6,
    slider: { min: 0, max: 6 },
    step: 1,
    decimals: 0,
    unit: 'pixels',
  },
  chain: {
    key: 'chain',
    kind: 'chain',
    group: 'student',
    basic: false,
    stage: 'students',
    default: [],
    networks: { min: 0, max: 4 },
    layers: LAYERS,
    units: UNITS,
  },
  controls: {
    key: 'controls',
    kind: 'set',
    group: 'student',
    basic: false,
    stage: 'students',
    default: [],
    choices: CONTROLS,
    least: 0,
  },
  T: {
    key: 'T',
    kind: 'logarithmic',
    group: 'targets',
    basic: true,
    stage: 'students',
    default: 4,
    min: 0.05,
    max: 1000,
    slider: { min: 0.5, max: 50 },
    step: 0.02,
    decimals: 2,
    unit: null,
  },
  alpha: {
    key: 'alpha',
    kind: 'number',
    group: 'targets',
    basic: true,
    stage: 'students',
    default: 0.5,
    min: 0,
    max: 1,
    slider: { min: 0, max: 1 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  target: {
    key: 'target',
    kind: 'choice',
    group: 'targets',
    basic: true,
    stage: 'students',
    default: 'soft',
    choices: ['soft', 'unscaled', 'logits', 'rawLogits', 'decision'],
  },
  smoothing: {
    key: 'smoothing',
    kind: 'number',
    group: 'targets',
    basic: false,
    stage: 'students',
    default: 0,
    min: 0,
    max: 0.9,
    slider: { min: 0, max: 0.5 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  noise: {
    key: 'noise',
    kind: 'number',
    group: 'targets',
    basic: false,
    stage: 'students',
    default: 0,
    min: 0,
    max: 3,
    slider: { min: 0, max: 1.5 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  noiseShare: {
    key: 'noiseShare',
    kind: 'number',
    group: 'targets',
    basic: false,
    stage: 'students',
    default: 0.5,
    min: 0,
    max: 1,
    slider: { min: 0, max: 1 },
    step: 0.05,
    decimals: 2,
    unit: null,
  },
  views: {
    key: 'views',
    kind: 'choice',
    group: 'targets',
    basic: false,
    stage: 'students',
    default: 'stored',
    choices: ['stored', 'fresh'],
  },
  lr: {
    key: 'lr',
    kind: 'logarithmic',
    group: 'training',
    basic: false,
    stage: 'teachers',
    default: 0.003,
    min: 1e-5,
    max: 1,
    slider: { min: 1e-4, max: 0.1 },
    step: 0.1,
    decimals: 5,
    unit: null,
  },
  decay: {
    key: 'decay',
    kind: 'choice',
    group: 'training',
    basic: false,
    stage: 'teachers',
    default: 'linear',
    choices: ['linear', 'none'],
  },
  batch: {
    key: 'batch',
    kind: 'integer',
    group: 'training',
    basic: false,
    stage: 'teachers',
    default: 64,
    min: 8,
    max: 512,
    slider: { min: 8, max: 256 },
    step: 8,
    decimals: 0,
    unit: 'digits',
  },
  optimizer: {
    key: 'optimizer',
    kind: 'choice',
    group: 'training',
    basic: false,
    stage: 'teachers',
    default: 'adam',
    choices: ['adam', 'sgd'],
  },
  seed: {
    key: 'seed',
    kind: 'integer',
    group: 'training',
    basic: false,
    stage: 'teachers',
    default: 0,
    min: 0,
    max: 4_294_967_295,
    slider: null,
    step: 1,
    decimals: 0,
    unit: null,
  },
  repeats: {
    key: 'repeats',
    kind: 'integer',
    group: 'training',
    basic: false,
    stage: 'teachers',
    default: 1,
    min: 1,
    max: 20,
    slider: { min: 1, max: 20 },
    step: 1,
    decimals: 0,
    unit: 'runs',
  },
  engine: {
    key: 'engine',
    kind: 'choice',
    group: 'training',
    basic: false,
    stage: 'teachers',
    default: 'auto',
    choices: ['auto', 'wasm', 'webgpu'],
  },
};

/** The entries of the table in their order. */
export const SETTING_LIST: readonly Setting[] = Object.values(SETTINGS);

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

/** The experiment that an empty link stands for. */
// The type of SETTINGS has one entry for each key with a default of its type, which fromEntries cannot express.
export const DEFAULTS = Object.fromEntries(
  SETTING_LIST.map((setting) => [setting.key, setting.default]),
) as unknown as Experiment;
