/** Runs a comparison: one ensemble for each seed, and every method of every seed in one stack of students. */
import { domainOf } from '../data/domain';
import { answers } from '../distill/metrics';
import {
  changesOf,
  comparedMethods,
  seededExperiment,
  type ComparedMethod,
  type ComparedRow,
  type ComparedSeed,
  type Comparison,
  type ComparisonResult,
} from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { NUMERICS } from '../experiment/numerics';
import { dataKey, seedsOf } from '../experiment/stale';
import { trainArms } from './arms';
import { runChain } from './chainStage';
import { digestOf } from '../data/digest';
import { studentShape, type Arm } from './jobs';
import { parityOf, sharedLessons, studentArm, twinLessons, type Taught } from './lessons';
import { seedResults } from './measure';
import { makeProbe, type Probe } from './probe';
import { chainKeys, prepareRun, runKeys, WorkClock, type Prepared } from './runExperiment';
import type { TrainedArm } from './stageCache';
import type { RunContext } from './training';

/** Nobody looks at the curves of a comparison; a stack wants a probe all the same. */
const PROBE = 10;

/** A compared method with its networks to train, one for each seed. */
interface Planned {
  readonly method: ComparedMethod;
  readonly arms: readonly Arm[];
  /** Of the trained arm in the cache. */
  readonly key: string;
  /** Of the same networks, where a run has trained them. */
  readonly ofRun: string | null;
}

/**
 * Trains all methods that the cache lacks. A row without changes has the bits that `runExperiment` gives its student with as many
 * repeats, and the first row those of its baseline.
 * @throws DataError, EngineError, Cancelled
 */
export async function runComparison(comparison: Comparison, context: RunContext): Promise<ComparisonResult> {
  const base = seededExperiment(comparison);
  const methods = comparedMethods(comparison);
  const clock = new WorkClock(context);
  const prepared = await clock.time(() => prepareAll(base, methods, context));
  const home = prepared.get(dataKey(base))!;
  const probe = makeProbe(home.run.test, PROBE);
  const planned = await clock.time(() => plan(methods, prepared, context, probe));
  const trained = await clock.time(() => trainMissing(base, planned, home, context, probe));
  context.cache.close();
  return makeResult(comparison, context, home, planned, trained, clock.seconds);
}

/**
 * Data and ensemble of every transfer set that the methods have, under its key. Those of the experiment come first, so that
 * its teachers serve all.
 */
async function prepareAll(
  base: Experiment,
  methods: readonly ComparedMethod[],
  context: RunContext,
): Promise<Map<string, Prepared>> {
  const prepared = new Map<string, Prepared>();
  for (const { experiment } of [{ experiment: base }, ...methods]) {
    const key = dataKey(experiment);
    if (prepared.has(key)) continue;
    // Fresh views need the teachers themselves, which a recording lacks.
    const fresh = methods.find((one) => one.experiment.views === 'fresh' && dataKey(one.experiment) === key);
    prepared.set(key, await prepareRun(fresh?.experiment ?? experiment, context));
  }
  return prepared;
}

/** What each method trains. */
async function plan(
  methods: readonly ComparedMethod[],
  prepared: ReadonlyMap<string, Prepared>,
  context: RunContext,
  probe: Probe,
): Promise<Planned[]> {
  const share = sharedLessons();
  const planned: Planned[] = [];
  for (const method of methods) {
    const { experiment, labelWeight } = method;
    const { run, voices: ensemble } = prepared.get(dataKey(experiment))!;
    const keys = runKeys(experiment, context.engine.kind);
    const { voices } = await runChain(context, chainKeys(experiment, keys), experiment, run, ensemble, probe);
    const arms = run.data.map((data, i): Arm => {
      const arm = studentArm(experiment, share(twinLessons(experiment, data, voices[i]!)));
      return labelWeight === null ? arm : { ...arm, objective: { ...arm.objective, labelWeight } };
    });
    const ofRun = method.id === 'labels' ? keys.baseline : labelWeight === null ? keys.student : null;
    planned.push({ method, arms, key: `compared ${labelWeight} ${keys.student}`, ofRun });
  }
  return planned;
}

/** Methods that come to the same are trained once, and what a run has trained is not trained again. */
async function trainMissing(
  base: Experiment,
  planned: readonly Planned[],
  { run }: Prepared,
  context: RunContext,
  probe: Probe,
): Promise<TrainedArm[]> {
  const { arms: known } = context.cache;
  const distinct = [...new Map(planned.map((one) => [one.key, one])).values()];
  const found = new Map(
    distinct.map(({ key, ofRun }) => [key, known.get(key) ?? (ofRun ? known.get(ofRun) : undefined)]),
  );
  const missing = distinct.filter(({ key }) => !found.get(key));
  if (missing.length > 0) {
    const trained = await trainArms(context, base, run, probe, {
      stage: 'students',
      key: missing.map(({ key }) => key).join(' '),
      shape: studentShape(base),
      steps: base.studentSteps,
      named: missing.map(({ method, arms }) => ({ name: method.id, arms })),
      standing: () => ({}),
    });
    missing.forEach(({ key }, i) => {
      found.set(key, trained[i]);
      known.set(key, trained[i]!);
    });
  }
  return planned.map(({ key }) => found.get(key)!);
}

function makeResult(
  { axis, ...comparison }: Comparison,
  { engine }: RunContext,
  { run, targets }: Prepared,
  planned: readonly Planned[],
  trained: readonly TrainedArm[],
  seconds: number,
): ComparisonResult {
  const experiment = seededExperiment(comparison);
  const { classes } = domainOf(experiment);
  const seeds = seedsOf(experiment);
  const { labels } = run.test;
  const right = (arm: TrainedArm): boolean[][] =>
    arm.test.map((logits) => Array.from(answers(logits, classes), (answer, i) => answer === labels[i]));
  const taught = (i: number): Taught => ({ arm: planned[i]!.arms[0]!, steps: trained[i]!.steps });
  const baseline = right(trained[0]!);
  const ensemble = seedResults(seeds, targets, targets.test, classes);
  const rows = planned.map(({ method }, i): ComparedRow => {
    const own = right(trained[i]!);
    return {
      id: method.id,
      changes: changesOf(experiment, method.experiment),
      parity: parityOf(taught(i), taught(0)),
      perSeed: seedResults(seeds, trained[i]!, targets.test, classes).map((one, seed): ComparedSeed => ({
        ...one,
        gained: countWhere(own[seed]!, baseline[seed]!),
        lost: countWhere(baseline[seed]!, own[seed]!),
      })),
    };
  });
  return {
    format: 'distillery/comparison',
    version: 1,
    numerics: NUMERICS,
    experiment,
    axis,
    engine: engine.kind,
    threads: engine.threads,
    seconds,
    testExamples: labels.length,
    ensemble,
    rows,
    digest: digestOf([...ensemble, ...rows.flatMap(({ perSeed }) => perSeed)].map(({ digest }) => digest)),
  };
}

/** How often the first holds and the second does not. */
function countWhere(holds: readonly boolean[], not: readonly boolean[]): number {
  return holds.reduce((sum, one, i) => sum + (one && !not[i] ? 1 : 0), 0);
}
