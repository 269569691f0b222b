/** Trains a landscape, seed by seed, in stacks of students that hear one ensemble. */
import type { Experiment } from '../experiment/experiment';
import { stageKey } from '../experiment/stale';
import { hearsLabelsAlone, mostTeachers, sweptStudents, type Sweep, type SweptStudent } from '../experiment/sweep';
import { trainArms, type NamedArm } from './arms';
import { runChain } from './chainStage';
import { studentShape } from './jobs';
import { baselineArm, sharedLessons, studentArm, twinLessons } from './lessons';
import { makeProbe } from './probe';
import { chainKeys, prepareRun, runKeys, type Prepared } from './runExperiment';
import type { StageCache } from './stageCache';
import { SweepMeter, type MeterListener } from './sweepMeter';
import type { RunContext } from './training';

/** Nobody looks at the curves of a landscape; a stack wants a probe all the same. */
const PROBE = 10;
/** Students of a stack for each thread: enough to keep all of them busy, few enough that something appears soon. */
const EACH_THREAD = 4;

/** Test errors by the keys of students. */
export type SweptErrors = readonly (readonly [key: string, errors: number])[];

export interface SweepListener extends MeterListener {
  readonly swept: (errors: SweptErrors) => void;
}

/** Students that hear one ensemble on one transfer set, and have one shape. */
interface Group {
  readonly students: readonly SweptStudent[];
  readonly experiment: Experiment;
}

/**
 * Trains all students but those whose keys are known. Their errors are those that `runExperiment` comes to with the same
 * settings and seed.
 * @param context whose cache keeps what the sweep trains, apart from what runs have
 * @param stood what runs have trained, taken over where it serves
 * @throws DataError, EngineError, Cancelled
 */
export async function runSweep(
  sweep: Sweep,
  known: ReadonlySet<string>,
  context: Omit<RunContext, 'emit' | 'show'>,
  stood: StageCache,
  listener: SweepListener,
): Promise<void> {
  const { engine, cache } = context;
  const missing = sweptStudents(sweep, engine.kind).filter(({ key }) => !known.has(key));
  const most = mostTeachers(sweep);
  const meter = new SweepMeter(missing, most, context, listener);
  const own: RunContext = { ...context, emit: meter.hear, show: () => Promise.resolve() };
  const size = EACH_THREAD * Math.max(2, engine.threads);
  for (const { students, experiment } of groupsOf(missing)) {
    const prepared = await meter.ensemble(experiment, () => prepareGroup(experiment, most, own, stood));
    for (let from = 0; from < students.length; from += size) {
      const some = students.slice(from, from + size);
      listener.swept(await meter.students(some, () => trainSome(experiment, some, prepared, own)));
    }
  }
  cache.close();
}

/** In the order of their first students. */
function groupsOf(students: readonly SweptStudent[]): Group[] {
  const groups = new Map<string, SweptStudent[]>();
  for (const student of students) {
    const { experiment } = student;
    const key = `${experiment.studentHidden.join('-')} ${stageKey(experiment, 'targets', experiment.seed, '')}`;
    groups.set(key, [...(groups.get(key) ?? []), student]);
  }
  return [...groups.values()].map((own) => ({ students: own, experiment: own[0]!.experiment }));
}

/**
 * Data and ensemble. An ensemble of few is the first of the largest one, which is trained once, as a teacher's weights and
 * lessons depend on its own number alone.
 * @param most teachers of the largest ensemble
 */
async function prepareGroup(
  experiment: Experiment,
  most: number,
  context: RunContext,
  stood: StageCache,
): Promise<Prepared> {
  const { cache, engine } = context;
  const keys = runKeys(experiment, engine.kind);
  takeOver(stood, cache, keys);
  if (experiment.teachers < most && !cache.targets.get(keys.targets) && !cache.teachers.get(keys.teachers)) {
    const largest = { ...experiment, teachers: most };
    const { teachers, targets } = runKeys(largest, engine.kind);
    takeOver(stood, cache, { teachers, targets });
    await prepareRun(largest, context);
    const all = cache.teachers.get(teachers);
    const first = <T>(of: readonly (readonly T[])[]): T[][] => of.map((one) => one.slice(0, experiment.teachers));
    if (all) {
      cache.teachers.set(keys.teachers, {
        networks: first(all.networks),
        test: first(all.test),
        training: first(all.training),
        curve: [],
      });
    }
  }
  return prepareRun(experiment, context);
}

function takeOver(
  from: StageCache,
  to: StageCache,
  keys: { readonly teachers: string; readonly targets: string },
): void {
  const [teachers, targets] = [from.teachers.get(keys.teachers), from.targets.get(keys.targets)];
  if (teachers) to.teachers.set(keys.teachers, teachers);
  if (targets) to.targets.set(keys.targets, targets);
}

async function trainSome(
  group: Experiment,
  students: readonly SweptStudent[],
  { run, voices }: Prepared,
  context: RunContext,
): Promise<SweptErrors> {
  const share = sharedLessons();
  const probe = makeProbe(run.test, PROBE);
  const [data] = run.data;
  const named: NamedArm[] = [];
  for (const { key, experiment } of students) {
    const deaf = hearsLabelsAlone(experiment);
    const keys = runKeys(experiment, context.engine.kind);
    const chained = deaf
      ? { voices }
      : await runChain(context, chainKeys(experiment, keys), experiment, run, voices, probe);
    const lessons = share(twinLessons(experiment, data!, chained.voices[0]!));
    named.push({ name: key, arms: [deaf ? baselineArm(lessons) : studentArm(experiment, lessons)] });
  }
  const trained = await trainArms(context, group, run, probe, {
    stage: 'students',
    key: students.map(({ key }) => key).join(' '),
    shape: studentShape(group),
    steps: group.studentSteps,
    named,
    standing: () => ({}),
  });
  context.cache.close();
  return trained.map(({ measured }, i) => [students[i]!.key, measured[0]!.errors]);
}
