/**
 * On what the numbers of each stage depend. Keys are for one seed: a run with `repeats` has each stage once for each of
 * its seeds. Equal keys mean equal results, to the bit.
 */
import { dataInputs, jitterOf, transferredClasses } from './datasets';
import type { Experiment } from './experiment';
import type { Stage } from './settings';
import { STAGES } from './settings';

/** What has a key of its own: the stages, with the parts of the last one apart. */
export type KeyedStage = 'teachers' | 'targets' | 'chain' | 'student' | 'baseline' | 'controls';

/** The seeds of all repeats: `seed`, `seed + 1`, … */
export function seedsOf({ seed, repeats }: Experiment): number[] {
  return Array.from({ length: repeats }, (_, index) => seed + index);
}

/**
 * The settings on which a stage depends, as JSON in a fixed order. `experiment.seed`, `.repeats` and `.engine` are not
 * looked at: `seed` is the one of this repeat, `engine` the one that really runs. The baseline depends on neither teachers
 * nor T. It is the student at alpha 0, yet that student has a key of its own: it is trained, not taken for granted.
 */
export function stageKey(experiment: Experiment, stage: KeyedStage, seed: number, engine: string): string {
  return JSON.stringify({ seed, engine, ...inputs(experiment, stage) });
}

/** Names the sets of a run: equal keys mean equal images and labels. */
export function dataKey(experiment: Experiment): string {
  const { labelled, labelNoise } = experiment;
  const own = { seeds: seedsOf(experiment), ...dataInputs(experiment), labelled, labelNoise };
  return JSON.stringify({ ...own, ...transferSet(experiment) });
}

function inputs(experiment: Experiment, stage: KeyedStage): Partial<Record<string, unknown>> {
  switch (stage) {
    case 'teachers':
      return { ...training(experiment), ...teachers(experiment) };
    case 'targets':
      return {
        ...training(experiment),
        ...teachers(experiment),
        ...transferSet(experiment),
        averaging: experiment.averaging,
      };
    case 'chain':
      return { ...inputs(experiment, 'student'), studentHidden: null };
    case 'student':
      return {
        ...inputs(experiment, 'targets'),
        ...student(experiment),
        ...objective(experiment),
        chain: experiment.chain,
      };
    case 'controls':
      return {
        ...inputs(experiment, 'baseline'),
        controls: experiment.controls,
        ...(experiment.controls.includes('jitter') && {
          teacherJitter: jitterOf(experiment, experiment.teacherJitter),
        }),
      };
    case 'baseline':
      return { ...training(experiment), ...transferSet(experiment), ...student(experiment), alpha: 0 };
  }
}

/** The first stage that has to be computed anew when the experiment `a` becomes `b`; null where every result stays. */
export function changedStages(a: Experiment, b: Experiment): Stage | null {
  return STAGES.find((stage) => keys(a, stage) !== keys(b, stage)) ?? null;
}

function keys(experiment: Experiment, stage: Stage): string {
  const parts: readonly KeyedStage[] = stage === 'students' ? ['student', 'baseline', 'controls'] : [stage];
  return seedsOf(experiment)
    .flatMap((seed) => parts.map((part) => stageKey(experiment, part, seed, experiment.engine)))
    .join();
}

function training(experiment: Experiment) {
  const { labelled, labelNoise, lr, decay, batch, optimizer } = experiment;
  return { ...dataInputs(experiment), labelled, labelNoise, lr, decay, batch, optimizer };
}

function teachers(experiment: Experiment) {
  const { teachers: count, teacherHidden, teacherSteps, teacherDropout, teacherMaxNorm, diversity } = experiment;
  const teacherJitter = jitterOf(experiment, experiment.teacherJitter);
  return { teachers: count, teacherHidden, teacherSteps, teacherDropout, teacherJitter, teacherMaxNorm, diversity };
}

/** Images without a label in the transfer set, if all classes are heard. */
export function addedImages({ transfer, transferSize }: Pick<Experiment, 'transfer' | 'transferSize'>): number {
  return transfer === 'labelled' ? 0 : transferSize;
}

/** A transfer set of labelled digits is one with nothing added. */
function transferSet(experiment: Experiment) {
  const { transfer, transferLabelled, labelled, mungeP, mungeS } = experiment;
  const added = addedImages(experiment);
  return {
    transferLabelled: transferLabelled === 0 ? labelled : transferLabelled,
    transferClasses: transferredClasses(experiment),
    added,
    ...(added > 0 && { transfer }),
    ...(added > 0 && transfer === 'munge' && { mungeP, mungeS }),
  };
}

/** Whether T takes part in what the student hears. */
export function hasTemperature({ target }: Pick<Experiment, 'target'>): boolean {
  return target === 'soft' || target === 'unscaled';
}

function objective(experiment: Experiment) {
  const { target, T, alpha, smoothing, noise, noiseShare, views } = experiment;
  return {
    target,
    alpha,
    smoothing,
    ...(hasTemperature(experiment) && { T }),
    ...(noise > 0 && { noise, noiseShare }),
    // Views that are not moved are the images themselves.
    ...(jitterOf(experiment, experiment.studentJitter) > 0 && { views }),
  };
}

function student(experiment: Experiment) {
  const { studentHidden, studentSteps } = experiment;
  return { studentHidden, studentSteps, studentJitter: jitterOf(experiment, experiment.studentJitter) };
}
