/** A whole run: data, teachers, soft targets, students, result. */
import type { ImageSet } from '../data/imageSet';
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import { seedsOf, stageKey, type KeyedStage } from '../experiment/stale';
import type { StageName } from './events';
import { digestOf } from './digest';
import { studentShape, teacherShape } from './jobs';
import { armResult, cost } from './measure';
import { NUMERICS } from './numerics';
import { makeProbe } from './probe';
import { loadData, type SeedData } from './seedData';
import type { Targets } from './stageCache';
import { runStudents, type Arms } from './studentsStage';
import { runTargets, targetsSteps } from './targetsStage';
import { runTeachers } from './teachersStage';
import type { RunContext } from './training';

/** Test digits on which live points are measured: few for the large teachers, more for the small students. */
const TEACHER_PROBE = 1000;
const STUDENT_PROBE = 2000;

export interface Outcome {
  readonly result: Result;
  /** Test logits of the first seed, 10,000 x 10 each. */
  readonly logits: { readonly ensemble: Float32Array; readonly student: Float32Array; readonly baseline: Float32Array };
}

/** The keys of all stages of a run on one engine, over all its seeds. */
export function runKeys(experiment: Experiment, engine: string): Record<KeyedStage, string> {
  const key = (stage: KeyedStage): string =>
    seedsOf(experiment)
      .map((seed) => stageKey(experiment, stage, seed, engine))
      .join('\n');
  return { teachers: key('teachers'), targets: key('targets'), student: key('student'), baseline: key('baseline') };
}

/**
 * Runs an experiment to its result. Stages found in the cache are taken from there.
 * @throws DataError, EngineError, Cancelled
 */
export async function runExperiment(experiment: Experiment, context: RunContext): Promise<Outcome> {
  const { engine, gate, now } = context;
  const keys = runKeys(experiment, engine.kind);
  let worked = 0;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = now() - gate.rested;
    const value = await work();
    worked += now() - gate.rested - start;
    return value;
  };
  const { data, test } = await timed(() =>
    gate.unlessCancelled(
      loadData(
        context.store,
        experiment,
        (loaded, total) => {
          context.emit({ type: 'loading', loaded, total });
        },
        () => gate.breathe(),
      ),
    ),
  );
  const targets = await timed(() => ensembleTargets(experiment, context, keys, data, test));
  const arms = await timed(() => trainedArms(experiment, context, keys, data, targets, test));
  const result = makeResult(experiment, context, targets, arms, test.labels.length, worked / 1000);
  const logits = { ensemble: targets.test[0]!, student: arms.student.test[0]!, baseline: arms.baseline.test[0]! };
  return { result, logits };
}

function tellCached({ emit }: RunContext, stage: StageName, steps: number): void {
  emit({ type: 'progress', stage, step: steps, steps, secondsLeft: 0, cached: true });
}

async function ensembleTargets(
  experiment: Experiment,
  context: RunContext,
  keys: Record<KeyedStage, string>,
  data: readonly SeedData[],
  test: ImageSet,
): Promise<Targets> {
  const { cache, emit } = context;
  const known = cache.targets.get(keys.targets);
  const trained = cache.teachers.get(keys.teachers);
  if (known || trained) {
    tellCached(context, 'teachers', experiment.teacherSteps);
    for (const point of (known ?? trained)!.curve) emit({ type: 'curve', point });
  }
  if (known) {
    tellCached(context, 'targets', targetsSteps(data));
    return known;
  }
  const probe = makeProbe(test, TEACHER_PROBE);
  const teachers = trained ?? (await runTeachers(context, keys.teachers, experiment, data, test, probe));
  cache.teachers.set(keys.teachers, teachers);
  const targets = await runTargets(context, experiment, data, teachers, test);
  cache.targets.set(keys.targets, targets);
  return targets;
}

async function trainedArms(
  experiment: Experiment,
  context: RunContext,
  keys: Record<KeyedStage, string>,
  data: readonly SeedData[],
  targets: Targets,
  test: ImageSet,
): Promise<Arms> {
  const probe = makeProbe(test, STUDENT_PROBE);
  const arms = await runStudents(context, keys, experiment, data, targets, test, probe);
  context.cache.close();
  return arms;
}

function makeResult(
  experiment: Experiment,
  { engine }: RunContext,
  targets: Targets,
  arms: Arms,
  testExamples: number,
  seconds: number,
): Result {
  const seeds = seedsOf(experiment);
  const shape = studentShape(experiment);
  const ensemble = armResult(
    seeds,
    targets,
    targets.test,
    cost(teacherShape(experiment), experiment.teachers, targets.msPerDigit),
  );
  const baseline = armResult(seeds, arms.baseline, targets.test, cost(shape, 1, arms.baseline.msPerDigit));
  const student = armResult(seeds, arms.student, targets.test, cost(shape, 1, arms.student.msPerDigit));
  return {
    format: 'distillery/result',
    version: 1,
    numerics: NUMERICS,
    experiment,
    engine: engine.kind,
    threads: engine.threads,
    seconds,
    testExamples,
    teachers: targets.teachers,
    ensemble,
    baseline,
    student,
    digest: digestOf([
      ...targets.teachers.map((teacher) => teacher.digest),
      ensemble.digest,
      baseline.digest,
      student.digest,
    ]),
  };
}
