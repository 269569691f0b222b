/** A whole run: data, teachers, soft targets, the chain, students, result. */
import { domainOf } from '../data/domain';
import { agreement } from '../distill/metrics';
import type { Control, Experiment } from '../experiment/experiment';
import { NUMERICS } from '../experiment/numerics';
import type { ChainResult, ControlResult, Result } from '../experiment/result';
import { dataKey, seedsOf, stageKey, type KeyedStage } from '../experiment/stale';
import { mean } from '../numeric/mean';
import { runChain, type Chained } from './chainStage';
import { digestOf } from '../data/digest';
import type { StageName } from './events';
import { shapeOf, studentShape, teacherShape } from './jobs';
import { leftOutResult } from './leftOut';
import { parityOf, type Taught, type Voice } from './lessons';
import { armResult, cost } from './measure';
import { makeProbe } from './probe';
import { leavesOut, loadData, type RunData } from './seedData';
import type { Targets } from './stageCache';
import { runStudents, type ArmName, type Students } from './studentsStage';
import { ensembleAnswers, runTargets, targetsSteps } from './targetsStage';
import { runTeachers } from './teachersStage';
import type { RunContext } from './training';

/** Test digits on which live points are measured: few for the large teachers, more for the small students. */
const TEACHER_PROBE = 1000;
const STUDENT_PROBE = 2000;

export interface Outcome {
  readonly result: Result;
  /** Test logits of the first seed, a row of classes for each test example. */
  readonly logits: { readonly ensemble: Float32Array; readonly student: Float32Array; readonly baseline: Float32Array };
  /** The classes of the test set. */
  readonly labels: Uint8Array;
}

/** The keys of all stages of a run on one engine, over all its seeds. */
export function runKeys(experiment: Experiment, engine: string): Record<KeyedStage, string> {
  const key = (stage: KeyedStage): string =>
    seedsOf(experiment)
      .map((seed) => stageKey(experiment, stage, seed, engine))
      .join('\n');
  return {
    teachers: key('teachers'),
    targets: key('targets'),
    chain: key('chain'),
    student: key('student'),
    baseline: key('baseline'),
    controls: key('controls'),
  };
}

/** The keys of the networks of the chain, in their order. */
export function chainKeys({ chain }: Experiment, keys: Pick<Record<KeyedStage, string>, 'chain'>): string[] {
  return chain.map((_, i) => `${JSON.stringify(chain.slice(0, i + 1))} ${keys.chain}`);
}

/** Data, ensemble and its soft targets: what comes before anything is taught by it. */
export interface Prepared {
  readonly run: RunData;
  readonly targets: Targets;
  /** The ensemble of each seed. */
  readonly voices: readonly Voice[];
}

/** Milliseconds of work, without those for which the run rested. */
export class WorkClock {
  #worked = 0;
  readonly #context: Pick<RunContext, 'gate' | 'now'>;

  constructor(context: Pick<RunContext, 'gate' | 'now'>) {
    this.#context = context;
  }

  get seconds(): number {
    return this.#worked / 1000;
  }

  async time<T>(work: () => Promise<T>): Promise<T> {
    const { gate, now } = this.#context;
    const start = now() - gate.rested;
    const value = await work();
    this.#worked += now() - gate.rested - start;
    return value;
  }
}

/**
 * Loads what an experiment needs and has its ensemble trained and heard, unless the cache has it.
 * @throws DataError, EngineError, Cancelled
 */
export async function prepareRun(experiment: Experiment, context: RunContext): Promise<Prepared> {
  const keys = runKeys(experiment, context.engine.kind);
  const run = await dataOf(experiment, context);
  const targets = await ensembleTargets(experiment, context, keys, run);
  const voices = targets.transfer.map((transfer, i): Voice => {
    const networks = targets.networks?.[i];
    return {
      transfer,
      answers: networks ? (images) => ensembleAnswers(context, experiment, networks, images) : null,
    };
  });
  return { run, targets, voices };
}

/**
 * Runs an experiment to its result. Stages found in the cache are taken from there.
 * @throws DataError, EngineError, Cancelled
 */
export async function runExperiment(experiment: Experiment, context: RunContext): Promise<Outcome> {
  const { cache, engine } = context;
  const keys = runKeys(experiment, engine.kind);
  const clock = new WorkClock(context);
  const { run, targets, voices } = await clock.time(() => prepareRun(experiment, context));
  const probe = makeProbe(run.test, STUDENT_PROBE);
  const chain = await clock.time(() => runChain(context, chainKeys(experiment, keys), experiment, run, voices, probe));
  const students = await clock.time(() => runStudents(context, keys, experiment, run, chain.voices, probe));
  cache.close();
  const result = makeResult(experiment, context, run, targets, chain, students, clock.seconds);
  const first = (name: ArmName): Float32Array => students.trained.get(name)!.test[0]!;
  const logits = { ensemble: targets.test[0]!, student: first('student'), baseline: first('baseline') };
  return { result, logits, labels: run.test.labels };
}

async function dataOf(experiment: Experiment, { store, gate, emit, cache }: RunContext): Promise<RunData> {
  const key = dataKey(experiment);
  const known = cache.data.get(key);
  if (known) return known;
  const run = await gate.unlessCancelled(
    loadData(
      store.source(experiment),
      experiment,
      (loaded, total) => {
        emit({ type: 'loading', loaded, total });
      },
      () => gate.breathe(),
    ),
  );
  cache.data.set(key, run);
  return run;
}

function tellCached({ emit }: RunContext, stage: StageName, steps: number): void {
  emit({ type: 'progress', stage, step: steps, steps, secondsLeft: 0, cached: true });
}

async function ensembleTargets(
  experiment: Experiment,
  context: RunContext,
  keys: Record<KeyedStage, string>,
  run: RunData,
): Promise<Targets> {
  const { cache, emit } = context;
  const known = usable(experiment, cache.targets.get(keys.targets));
  const trained = cache.teachers.get(keys.teachers);
  if (known || trained) {
    tellCached(context, 'teachers', experiment.teacherSteps);
    for (const point of (known ?? trained)!.curve) emit({ type: 'curve', point });
  }
  if (known) {
    tellCached(context, 'targets', targetsSteps(run.data));
    return known;
  }
  const probe = makeProbe(run.test, TEACHER_PROBE);
  const teachers = trained ?? (await runTeachers(context, keys.teachers, experiment, run.data, run.test, probe));
  cache.teachers.set(keys.teachers, teachers);
  const targets = await runTargets(context, experiment, run, teachers);
  cache.targets.set(keys.targets, targets);
  return targets;
}

/** A recorded ensemble has said what it had to say: it cannot be asked about views of images. */
function usable({ views }: Experiment, targets: Targets | undefined): Targets | undefined {
  return views === 'fresh' && targets?.networks === null ? undefined : targets;
}

function makeResult(
  experiment: Experiment,
  { engine }: RunContext,
  run: RunData,
  targets: Targets,
  { links }: Chained,
  { trained, arms }: Students,
  seconds: number,
): Result {
  const seeds = seedsOf(experiment);
  const { classes } = domainOf(experiment);
  const shape = studentShape(experiment);
  const of = (name: ArmName) => {
    const arm = trained.get(name)!;
    return armResult(seeds, arm, targets.test, classes, cost(shape, 1, arm.msPerDigit));
  };
  const ensemble = armResult(
    seeds,
    targets,
    targets.test,
    classes,
    cost(teacherShape(experiment), experiment.teachers, targets.msPerDigit),
  );
  const [baseline, student] = [of('baseline'), of('student')];
  const chain = links.map((link, i): ChainResult => {
    const hidden = experiment.chain[i]!;
    const price = cost(shapeOf(experiment, hidden), 1, link.msPerDigit);
    return { hidden, ...armResult(seeds, link, targets.test, classes, price) };
  });
  const twin = trained.get('baseline')!;
  const taught = (name: ArmName): Taught => ({ arm: arms.get(name)!, steps: trained.get(name)!.steps });
  const controls = experiment.controls.map((control: Control): ControlResult => ({
    control,
    parity: parityOf(taught(control), taught('student')),
    likeBaseline: mean(trained.get(control)!.test.map((logits, i) => agreement(twin.test[i]!, logits, classes))),
    ...of(control),
  }));
  return {
    format: 'distillery/result',
    version: 1,
    numerics: NUMERICS,
    experiment,
    engine: engine.kind,
    threads: engine.threads,
    seconds,
    testExamples: run.test.labels.length,
    teachers: targets.teachers,
    ...(targets.byMembers && { byMembers: targets.byMembers }),
    ensemble,
    baseline,
    student,
    parity: parityOf(taught('baseline'), taught('student')),
    ...(chain.length > 0 && { chain }),
    ...(controls.length > 0 && { controls }),
    ...(leavesOut(experiment) && { leftOut: leftOutResult(experiment, run, trained.get('student')!, twin) }),
    digest: digestOf(
      [...targets.teachers, ensemble, baseline, student, ...chain, ...controls].map(({ digest }) => digest),
    ),
  };
}
