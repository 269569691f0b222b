/** Trains networks that learn from an ensemble, or would: one stack of several arms, each with one network for each seed. */
import { domainOf } from '../data/domain';
import { errors } from '../distill/metrics';
import type { Shape } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import type { StageName, StudentsPoint } from './events';
import { armsJob, lessonBatches, type Arm } from './jobs';
import { countedImages, measure, trainingErrors } from './measure';
import { scaledErrors, type Probe } from './probe';
import type { RunData } from './seedData';
import type { TrainedArm } from './stageCache';
import { trainStack, type RunContext, type Standing } from './training';

const POINTS = 16;

/** An arm of a stack and whatever it goes by. */
export interface NamedArm {
  readonly name: string;
  /** One for each seed. */
  readonly arms: readonly Arm[];
}

export interface ArmsTraining {
  readonly stage: Extract<StageName, 'chain' | 'students'>;
  readonly key: string;
  readonly shape: Shape;
  readonly steps: number;
  readonly named: readonly NamedArm[];
  /** Which of the networks of the first seed stand for student and baseline; none in the chain. */
  readonly standing: (networks: readonly Float32Array[]) => Standing;
}

/**
 * @returns one trained arm for each of `named`, in their order. Points of the curve are those of the arms named `student`
 * and `baseline`.
 * @throws Cancelled, EngineError
 */
export async function trainArms(
  context: RunContext,
  experiment: Experiment,
  { data, test }: RunData,
  probe: Probe,
  { stage, key, shape, steps, named, standing }: ArmsTraining,
): Promise<TrainedArm[]> {
  const { engine } = context;
  const seeds = data.length;
  const arms = named.flatMap((one) => one.arms);
  const own = <T>(all: readonly T[], i: number): T[] => all.slice(i * seeds, (i + 1) * seeds);
  const point = (step: number, logits: readonly Float32Array[], labels: Uint8Array): StudentsPoint => {
    const counts = logits.map((one) => scaledErrors(errors(one, labels), labels.length, test.labels.length));
    const of = (name: string): number[] => {
      const at = named.findIndex((one) => one.name === name);
      return at < 0 ? [] : own(counts, at);
    };
    return { stage: 'students', step, examples: labels.length, student: of('student'), baseline: of('baseline') };
  };
  let networks: Float32Array[] = [];
  let logits: Float32Array[] = [];
  let taken = 0;
  let latency = Promise.resolve(0);
  const { curve } = await trainStack<StudentsPoint>(context, {
    stage,
    key,
    job: () => armsJob(experiment, shape, steps, arms, probe.images),
    prepare: (from, to) => prepareViews(experiment, arms, from, to),
    steps,
    points: POINTS,
    point: (step, seen) => point(step, seen, probe.labels),
    standing: (members) => standing(members.filter((_, i) => i % seeds === 0)),
    finish: async ({ stack }) => {
      taken = stack.step;
      networks = await stack.parameters();
      logits = await engine.predict(shape, networks, test.images);
      // A thread measures while the logits are counted here.
      latency = engine.latency(shape, networks.slice(0, 1), test.images.slice(0, shape[0]));
      return point(stack.step, logits, test.labels);
    },
  });
  const training = await learnedErrors(context, shape, data, networks);
  const heldOut = await heldOutLogits(context, experiment, shape, data, networks);
  const points = curve.filter((one) => one.stage === 'students');
  const measured = logits.map((one, i) => measure(one, test.labels, training[i]!));
  const msPerDigit = await latency;
  return named.map(({ name }, i) => ({
    networks: own(networks, i),
    test: own(logits, i),
    measured: own(measured, i),
    heldOut: own(heldOut, i),
    curve: points.map((one) => ({ ...one, student: [], baseline: [], ...linesOf(name, one) })),
    steps: taken,
    msPerDigit,
  }));
}

function linesOf(name: string, { student, baseline }: StudentsPoint): Partial<StudentsPoint> {
  if (name === 'student') return { student };
  return name === 'baseline' ? { baseline } : {};
}

/** Has every view answered that the next steps show, once for all arms that share lessons. */
function prepareViews(experiment: Experiment, arms: readonly Arm[], from: number, to: number): Promise<unknown> {
  const lessons = [...new Set(arms.map((arm) => arm.lessons))];
  return Promise.all(lessons.map(async (one) => one.views?.prepare(lessonBatches(experiment, one), from, to)));
}

/** Of each network, on the labelled images of its seed's transfer set. */
async function learnedErrors(
  { engine }: RunContext,
  shape: Shape,
  data: RunData['data'],
  networks: readonly Float32Array[],
): Promise<number[]> {
  const shares = networks.map(() => 0);
  for (const [seed, { transfer, transferLabelled }] of data.entries()) {
    const own = [...networks.keys()].filter((i) => i % data.length === seed);
    const found = await trainingErrors(
      engine,
      shape,
      own.map((i) => networks[i]!),
      countedImages(transfer, transferLabelled),
    );
    own.forEach((i, place) => (shares[i] = found[place]!));
  }
  return shares;
}

async function heldOutLogits(
  { engine }: RunContext,
  experiment: Experiment,
  shape: Shape,
  data: RunData['data'],
  networks: readonly Float32Array[],
): Promise<Float32Array[]> {
  const { inputs } = domainOf(experiment);
  return Promise.all(
    networks.map(async (network, i) => {
      const { images } = data[i % data.length]!.heldOut;
      return images.length < inputs ? new Float32Array(0) : (await engine.predict(shape, [network], images))[0]!;
    }),
  );
}
