/** Whether the parts of a link are about its experiment. */
import type { Note } from '../experiment/clamp';
import { factsOf } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { SETTINGS } from '../experiment/settings';
import { formatRange } from '../experiment/values';
import { PART_NAMES, partText, stepsOf, type DecodedParts, type PartName, type Parts } from './parts';
import type { Proof } from './proof';

/** Leaves out, and notes, what is nothing to this experiment, such as a halt at a step that it never takes. */
export function fitParts(parts: Parts, experiment: Experiment): DecodedParts {
  const found = misfits(parts, experiment);
  const notes = PART_NAMES.flatMap((key): Note[] => {
    const misfit = found[key];
    return misfit ? [{ key, kind: 'unfit', given: partText(parts, key) ?? '', used: null, ...misfit }] : [];
  });
  return { parts: Object.fromEntries(Object.entries(parts).filter(([key]) => !(key in found))), notes };
}

/** What would be allowed in place of a part or of a piece of it. */
type Misfit = Pick<Note, 'allowed'> & Partial<Pick<Note, 'given' | 'piece'>>;

function misfits(
  { result, pause, example, digit, points, pins = [] }: Parts,
  experiment: Experiment,
): Partial<Record<PartName, Misfit>> {
  const { test, holds } = factsOf(experiment);
  const found: Partial<Record<PartName, Misfit>> = {};
  if (pause) {
    const steps = stepsOf(experiment, pause.stage);
    if (pause.step > steps) found.pause = { allowed: `${pause.stage}-${formatRange({ min: 1, max: steps })}` };
  }
  const wrong = result && misfitErrors(result, experiment);
  if (wrong) found.result = wrong;
  const [pinned] = pins.flatMap((pin, i) => misfitErrors(pin.proof, pin.experiment, i + 1) ?? []);
  if (pinned) found.pins = pinned;
  // How many examples own data have is not known before they are here.
  if (example !== undefined && test > 0 && example >= test) {
    found.example = { allowed: formatRange({ min: 0, max: test - 1 }) };
  }
  if (digit && holds === 'points') found.digit = { allowed: `dataset=${IMAGES.join(', ')}` };
  if (points && experiment.dataset !== 'points') found.points = { allowed: 'dataset=points' };
  return found;
}

/** The first errors that no network can make on the test set. */
function misfitErrors({ errors }: Proof, experiment: Experiment, at: number | null = null): Misfit | null {
  const { test } = factsOf(experiment);
  const { repeats } = experiment;
  const [wrong] = Object.entries(errors).filter(([, count]) => !isCount(count, test, repeats));
  if (wrong === undefined) return null;
  const [arm, given] = wrong;
  const allowed = repeats > 1 ? `0..${test}` : formatRange({ min: 0, max: test });
  return { allowed, given: String(given), piece: { name: `errors.${arm}`, at } };
}

/** Means over several seeds need not be whole. How many examples own data have is not known before they are here. */
function isCount(errors: number, test: number, repeats: number): boolean {
  return (test === 0 || errors <= test) && (repeats > 1 || Number.isInteger(errors));
}

const IMAGES = SETTINGS.dataset.choices.filter(
  (dataset) => factsOf({ dataset, flatClasses: 2, flatNoise: 0 }).holds === 'images',
);
