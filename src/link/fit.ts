/** Whether the parts of a link are about its experiment. */
import { factsOf } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { SETTINGS } from '../experiment/settings';
import { formatRange } from '../experiment/values';
import { PART_NAMES, partText, stepsOf, type DecodedParts, type PartName, type Parts } from './parts';

/** Leaves out, and notes, what is nothing to this experiment, such as a halt at a step that it never takes. */
export function fitParts(parts: Parts, experiment: Experiment): DecodedParts {
  const allowed = misfits(parts, experiment);
  const wrong = PART_NAMES.filter((key) => allowed[key] !== undefined);
  return {
    parts: Object.fromEntries(Object.entries(parts).filter(([key]) => !wrong.some((other) => other === key))),
    notes: wrong.map((key) => ({
      key,
      kind: 'unfit',
      given: partText(parts, key) ?? '',
      used: null,
      allowed: allowed[key] ?? '',
    })),
  };
}

/** What would be allowed in place of each part that does not fit. */
function misfits(
  { result, pause, example, digit, points }: Parts,
  experiment: Experiment,
): Partial<Record<PartName, string>> {
  const { test, holds } = factsOf(experiment);
  const found: Partial<Record<PartName, string>> = {};
  if (pause) {
    const steps = stepsOf(experiment, pause.stage);
    if (pause.step > steps) found.pause = `${pause.stage}-${formatRange({ min: 1, max: steps })}`;
  }
  if (result && !Object.values(result.errors).every((errors) => isCount(errors, test, experiment.repeats))) {
    found.result = experiment.repeats > 1 ? `0..${test}` : formatRange({ min: 0, max: test });
  }
  // How many examples own data have is not known before they are here.
  if (example !== undefined && test > 0 && example >= test) found.example = formatRange({ min: 0, max: test - 1 });
  if (digit && holds === 'points') found.digit = `dataset=${IMAGES.join(', ')}`;
  if (points && experiment.dataset !== 'points') found.points = 'dataset=points';
  return found;
}

/** Means over several seeds need not be whole. How many examples own data have is not known before they are here. */
function isCount(errors: number, test: number, repeats: number): boolean {
  return (test === 0 || errors <= test) && (repeats > 1 || Number.isInteger(errors));
}

const IMAGES = SETTINGS.dataset.choices.filter(
  (dataset) => factsOf({ dataset, flatClasses: 2, flatNoise: 0 }).holds === 'images',
);
