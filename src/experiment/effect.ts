/** Settings that, as the others stand, change nothing. */
import type { Experiment, SettingKey } from './experiment';
import { addedImages, hasTemperature } from './stale';

/** Why a setting changes nothing now. */
export type IdleReason = 'nothingAdded' | 'notMunge' | 'noTemperature' | 'noNoise' | 'noJitter';

const notMunge = (experiment: Experiment): IdleReason | null =>
  experiment.transfer === 'munge' && addedImages(experiment) > 0 ? null : 'notMunge';

const REASONS: Partial<Record<SettingKey, (experiment: Experiment) => IdleReason | null>> = {
  transferSize: ({ transfer }) => (transfer === 'labelled' ? 'nothingAdded' : null),
  mungeP: notMunge,
  mungeS: notMunge,
  T: (experiment) => (hasTemperature(experiment) ? null : 'noTemperature'),
  noiseShare: ({ noise }) => (noise > 0 ? null : 'noNoise'),
  views: ({ studentJitter }) => (studentJitter > 0 ? null : 'noJitter'),
};

/** Null where it has its effect. */
export function idleReason(key: SettingKey, experiment: Experiment): IdleReason | null {
  return REASONS[key]?.(experiment) ?? null;
}
