/**
 * What in a run from a file does not go together. Whoever changes a number by hand leaves others that tell; nobody can tell
 * where all of them were changed with care, but by training it again.
 */
import { digestOf } from '../data/digest';
import { isHeld } from '../experiment/datasets';
import { decodeLink, encodeLink } from '../experiment/link';
import { DEFAULT_PRESET } from '../experiment/presets';
import type { Measures, Result, SeedResult } from '../experiment/result';
import { mean } from '../numeric/mean';
import { ARMS, type Arm } from './arms';
import type { Contradiction, KeptAnswers, KeptRun } from './keptRun';

/** The first contradiction within a run; null where there is none. */
export function contradictionIn({ result, curves, answers }: Pick<KeptRun, 'result' | 'curves' | 'answers'>) {
  return (
    ARMS.map((arm) => inArm(result, arm) ?? inAnswers(result, answers, arm)).find((found) => found !== null) ??
    inOthers(result) ??
    inCurves(result, curves) ??
    (result.digest === digestOfAll(result) ? null : about('digest')) ??
    (linksElsewhere(result) ? about('settings') : null)
  );
}

/** Whether two results of one digest differ in what the digest stands for. */
export function contradict(one: Result, other: Result): boolean {
  return ARMS.some((arm) => apart(one[arm].errors, other[arm].errors));
}

function about(kind: Contradiction['kind'], arm: Arm | null = null): Contradiction {
  return { kind, arm };
}

/** Sums of decimals, in whatever order they were taken, are this near each other. */
const NEAR = 1e-6;

function apart(a: number, b: number): boolean {
  return Math.abs(a - b) > NEAR;
}

type Seeded = Measures & { readonly perSeed?: readonly SeedResult[] };

function inMeasures({ testExamples }: Result, { perSeed = [], ...joint }: Seeded): 'accuracy' | 'seeds' | null {
  const strange = ({ errors, accuracy }: Measures): boolean => apart(accuracy, 1 - errors / testExamples);
  if ([joint, ...perSeed].some(strange)) return 'accuracy';
  return perSeed.length > 0 && apart(joint.errors, mean(perSeed.map(({ errors }) => errors))) ? 'seeds' : null;
}

function inArm(result: Result, arm: Arm): Contradiction | null {
  const kind = inMeasures(result, result[arm]);
  return kind && about(kind, arm);
}

function inOthers(result: Result): Contradiction | null {
  const { teachers, chain = [], controls = [] } = result;
  const kind = [...teachers, ...chain, ...controls]
    .map((one) => inMeasures(result, one))
    .find((found) => found !== null);
  return kind === undefined ? null : about(kind);
}

/** Answers are those of the first seed. */
function inAnswers(result: Result, answers: KeptAnswers | null, arm: Arm): Contradiction | null {
  if (answers === null) return null;
  const { errors, perSeed } = result[arm];
  const wrong = answers[arm].reduce((sum, answer, i) => sum + (answer === answers.labels[i] ? 0 : 1), 0);
  return wrong === (perSeed?.[0]?.errors ?? errors) ? null : about('answers', arm);
}

/** The last point of a twin is measured on all test examples. */
function inCurves({ testExamples, experiment, student, baseline }: Result, curves: KeptRun['curves']) {
  const arm = (['student', 'baseline'] as const).find((one) => {
    const last = curves[one].at(-1);
    const whole = last?.step === experiment.studentSteps && last.examples === testExamples;
    return whole && apart(last.errors, { student, baseline }[one].errors);
  });
  return arm === undefined ? null : about('curve', arm);
}

function digestOfAll({ teachers, ensemble, baseline, student, chain = [], controls = [] }: Result): string {
  return digestOf([...teachers, ensemble, baseline, student, ...chain, ...controls].map(({ digest }) => digest));
}

/** Of own data no link tells everything. */
function linksElsewhere({ link, experiment }: Result): boolean {
  if (link === undefined || isHeld(experiment.dataset)) return false;
  return encodeLink(decodeLink(link).experiment, DEFAULT_PRESET) !== encodeLink(experiment, DEFAULT_PRESET);
}
