/** The last stage: student and baseline of all seeds in one stack, less those that are known already. */
import type { ImageSet } from '../data/imageSet';
import { LABELS_ONLY } from '../distill/losses';
import { errors } from '../distill/metrics';
import type { Experiment } from '../experiment/experiment';
import type { StudentsPoint } from './events';
import { studentJob, studentShape, type Arm } from './jobs';
import { measure } from './measure';
import { scaledErrors, type Probe } from './probe';
import type { SeedData } from './seedData';
import type { Targets, TrainedArm } from './stageCache';
import { trainStack, type RunContext } from './training';

const POINTS = 16;

export type ArmName = 'student' | 'baseline';
const ARM_NAMES: readonly ArmName[] = ['student', 'baseline'];

export type Arms = Record<ArmName, TrainedArm>;

/** The members that an arm has in a stack: one for each seed. The baseline is the student at alpha 0. */
function members(name: ArmName, { target, T, alpha, smoothing }: Experiment, seeds: number): Arm[] {
  return Array.from({ length: seeds }, (_, seedIndex) =>
    name === 'student' ? { seedIndex, target, T, alpha, smoothing } : { seedIndex, ...LABELS_ONLY },
  );
}

/** A point from the logits of all members, of which each of `names` has the next `seeds`. */
function studentsPoint(
  names: readonly ArmName[],
  seeds: number,
  step: number,
  logits: readonly Float32Array[],
  labels: Uint8Array,
): StudentsPoint {
  const counts = logits.map((one) => scaledErrors(errors(one, labels), labels.length));
  const of = (name: ArmName): number[] => {
    const at = names.indexOf(name) * seeds;
    return at < 0 ? [] : counts.slice(at, at + seeds);
  };
  return { stage: 'students', step, examples: labels.length, student: of('student'), baseline: of('baseline') };
}

/**
 * Trains the arms that `keys` does not find in the cache, and puts them there.
 * @throws Cancelled, EngineError
 */
export async function runStudents(
  context: RunContext,
  keys: Record<ArmName, string>,
  experiment: Experiment,
  data: readonly SeedData[],
  targets: Targets,
  test: ImageSet,
  probe: Probe,
): Promise<Arms> {
  const { cache, emit } = context;
  const missing = ARM_NAMES.filter((name) => !cache.arms.get(keys[name]));
  for (const name of ARM_NAMES) {
    for (const point of cache.arms.get(keys[name])?.curve ?? []) emit({ type: 'curve', point });
  }
  if (missing.length > 0) await trainArms(context, keys, missing, experiment, data, targets, test, probe);
  const found = (name: ArmName): TrainedArm => {
    const arm = cache.arms.get(keys[name]);
    if (!arm) throw new Error(`${name} was trained but is not in the cache`);
    return arm;
  };
  return { student: found('student'), baseline: found('baseline') };
}

async function trainArms(
  context: RunContext,
  keys: Record<ArmName, string>,
  names: readonly ArmName[],
  experiment: Experiment,
  data: readonly SeedData[],
  targets: Targets,
  test: ImageSet,
  probe: Probe,
): Promise<void> {
  const { cache, engine } = context;
  const shape = studentShape(experiment);
  const seeds = data.length;
  let networks: Float32Array[] = [];
  let logits: Float32Array[] = [];
  let latency = Promise.resolve(0);
  const { curve } = await trainStack<StudentsPoint>(context, {
    stage: 'students',
    key: names.map((name) => keys[name]).join(' '),
    job: () => {
      const arms = names.flatMap((name) => members(name, experiment, seeds));
      return studentJob(experiment, data, targets.transfer, arms, probe.images);
    },
    steps: experiment.studentSteps,
    points: POINTS,
    point: (step, seen) => studentsPoint(names, seeds, step, seen, probe.labels),
    standing: (members) => Object.fromEntries(names.map((name, i) => [name, members[i * seeds]!])),
    finish: async ({ stack }) => {
      networks = await stack.parameters();
      logits = await engine.predict(shape, networks, test.images);
      // A thread measures while the logits are counted here.
      latency = engine.latency(shape, networks.slice(0, 1), test.images.slice(0, shape[0]));
      return studentsPoint(names, seeds, stack.step, logits, test.labels);
    },
  });
  const points = curve.filter((point) => point.stage === 'students');
  const own = (all: readonly Float32Array[], i: number): Float32Array[] => all.slice(i * seeds, (i + 1) * seeds);
  const measured = names.map((_, i) => own(logits, i).map((one) => measure(one, test.labels)));
  const msPerDigit = await latency;
  names.forEach((name, i) => {
    cache.arms.set(keys[name], {
      networks: own(networks, i),
      test: own(logits, i),
      measured: measured[i]!,
      curve: points.map((point) => ({ ...point, student: [], baseline: [], [name]: point[name] })),
      msPerDigit,
    });
  });
}
