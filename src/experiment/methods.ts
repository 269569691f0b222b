/** Ways to teach a student that can be trained side by side, each as what it changes of the experiment at hand. */
import type { Experiment } from './experiment';

/** What a method may change. Shape, steps, batches, teachers and seeds stay, so that nothing else tells networks apart. */
type MethodKey =
  'transfer' | 'transferSize' | 'studentJitter' | 'chain' | 'T' | 'alpha' | 'target' | 'smoothing' | 'noise' | 'views';

export type Changes = Partial<Pick<Experiment, MethodKey>>;

interface Method {
  readonly changes: Changes;
  /** Weight of the labels in the loss, where it is not 1 - alpha. */
  readonly labelWeight?: number;
}

/** Nobody but the ensemble or the labels is heard, and as they are. */
const PLAIN = { smoothing: 0, noise: 0, chain: [], views: 'stored' } as const satisfies Changes;
const LABELS = { ...PLAIN, alpha: 0 } as const satisfies Changes;
const ENSEMBLE = { ...PLAIN, alpha: 1 } as const satisfies Changes;
const SOFT = { ...ENSEMBLE, target: 'soft' } as const satisfies Changes;

/** Of methods with jitter, in pixels. */
const JITTER = 2;

/**
 * Named methods, in the order in which they are offered. All but `asSet` say in full what the student hears, so that they
 * mean the same whatever the settings are; T, and the number of images added, are those of the settings.
 */
const METHODS = {
  /** The baseline. */
  labels: { changes: LABELS },
  /** The settings as they stand. */
  asSet: { changes: {} },
  soft: { changes: SOFT },
  mixed: { changes: { ...SOFT, alpha: 0.5 } },
  /** `mixed` without T^2. */
  unscaled: { changes: { ...PLAIN, target: 'unscaled', alpha: 0.5 } },
  logits: { changes: { ...ENSEMBLE, target: 'logits' } },
  rawLogits: { changes: { ...ENSEMBLE, target: 'rawLogits' } },
  noisyLogits: { changes: { ...ENSEMBLE, target: 'logits', noise: 0.3 } },
  decision: { changes: { ...ENSEMBLE, target: 'decision' } },
  smoothing: { changes: { ...LABELS, smoothing: 0.1 } },
  jitter: { changes: { ...LABELS, studentJitter: JITTER } },
  doubled: { changes: LABELS, labelWeight: 2 },
  /** The baseline with batches of labelled images alone. */
  labelledOnly: { changes: { ...LABELS, transfer: 'labelled' } },
  /** `soft` with more images, which have no label and so no other term. */
  unlabelled: { changes: { ...SOFT, transfer: 'unlabelled' } },
  munge: { changes: { ...SOFT, transfer: 'munge' } },
  pixels: { changes: { ...SOFT, transfer: 'pixels' } },
  fresh: { changes: { ...SOFT, views: 'fresh', studentJitter: JITTER } },
} as const satisfies Record<string, Method>;

export type MethodId = keyof typeof METHODS;

export const METHOD_IDS = Object.keys(METHODS) as readonly MethodId[];

export function isMethodId(name: string): name is MethodId {
  return Object.hasOwn(METHODS, name);
}

/** With what every comparison compares. */
export const BASELINE: MethodId = 'labels';

export function methodOf(id: MethodId): Method {
  return METHODS[id];
}
