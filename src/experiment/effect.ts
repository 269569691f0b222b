/** Settings that, as the others stand, change nothing. */
import { factsOf, isDrawn } from './datasets';
import type { Experiment, SettingKey } from './experiment';
import { SETTINGS } from './settings';
import { addedImages, hasTemperature } from './stale';
import { formatValue } from './values';

/** Why a setting changes nothing now. */
export type IdleReason =
  'noFigure' | 'moonsAreTwo' | 'pointsStay' | 'nothingAdded' | 'notMunge' | 'noTemperature' | 'noNoise' | 'noJitter';

const notMunge = (experiment: Experiment): IdleReason | null =>
  experiment.transfer === 'munge' && addedImages(experiment) > 0 ? null : 'notMunge';

/** Points are not jittered. */
const pointsStay = (experiment: Experiment): IdleReason | null =>
  factsOf(experiment).holds === 'points' ? 'pointsStay' : null;

const noFigure = ({ dataset }: Experiment): IdleReason | null => (isDrawn(dataset) ? null : 'noFigure');

const REASONS: Partial<Record<SettingKey, (experiment: Experiment) => IdleReason | null>> = {
  flatClasses: (experiment) => noFigure(experiment) ?? (experiment.dataset === 'moons' ? 'moonsAreTwo' : null),
  flatNoise: noFigure,
  teacherJitter: pointsStay,
  studentJitter: pointsStay,
  transferSize: ({ transfer }) => (transfer === 'labelled' ? 'nothingAdded' : null),
  mungeP: notMunge,
  mungeS: notMunge,
  T: (experiment) => (hasTemperature(experiment) ? null : 'noTemperature'),
  noiseShare: ({ noise }) => (noise > 0 ? null : 'noNoise'),
  views: (experiment) => pointsStay(experiment) ?? (experiment.studentJitter > 0 ? null : 'noJitter'),
};

/** Null where it has its effect. */
export function idleReason(key: SettingKey, experiment: Experiment): IdleReason | null {
  return REASONS[key]?.(experiment) ?? null;
}

/** Settings whose default leaves something off. */
const OPTIONS: ReadonlySet<SettingKey> = new Set([
  'labelNoise',
  'transferLabelled',
  'transferClasses',
  'teacherDropout',
  'teacherMaxNorm',
  'diversity',
  'averaging',
  'studentJitter',
  'chain',
  'controls',
  'smoothing',
  'noise',
  'views',
]);

/** Settings that say more of something, where it is on. */
const DETAILS: ReadonlySet<SettingKey> = new Set(['flatClasses', 'flatNoise', 'mungeP', 'mungeS', 'noiseShare']);

/** Whether a setting, as all stand, has something done that is else left off, or says more of it. */
export function isInUse(key: SettingKey, experiment: Experiment): boolean {
  if (idleReason(key, experiment) !== null) return false;
  return DETAILS.has(key) || (OPTIONS.has(key) && formatValue(experiment[key]) !== formatValue(SETTINGS[key].default));
}
