/** The second stage: what the ensembles say of every image of the transfer sets. */
import { domainOf } from '../data/domain';
import { ensembleLogits, errorsByMembers } from '../distill/ensemble';
import { errors } from '../distill/metrics';
import type { Experiment } from '../experiment/experiment';
import { mean } from '../numeric/mean';
import { teacherShape } from './jobs';
import { countedImages, measure, teacherResult } from './measure';
import type { RunData, SeedData } from './seedData';
import type { Targets, Teachers } from './stageCache';
import type { RunContext } from './training';

/** Images between two moments at which the stage can be paused and tells how far it is. */
const CHUNK = 2000;

/** Steps of the stage: images to be answered. */
export function targetsSteps(data: readonly SeedData[]): number {
  return data.reduce((sum, { transfer }) => sum + transfer.labels.length, 0);
}

/** What an ensemble says of images. @throws EngineError */
export async function ensembleAnswers(
  { engine }: Pick<RunContext, 'engine'>,
  experiment: Experiment,
  networks: readonly Float32Array[],
  images: Uint8Array,
): Promise<Float32Array> {
  const members = await engine.predict(teacherShape(experiment), networks, images);
  return ensembleLogits(members, domainOf(experiment).classes, experiment.averaging);
}

/** @throws Cancelled, EngineError */
export async function runTargets(
  context: RunContext,
  experiment: Experiment,
  { data, test }: RunData,
  teachers: Teachers,
): Promise<Targets> {
  const { emit, engine, gate, now } = context;
  const { inputs, classes } = domainOf(experiment);
  const { averaging } = experiment;
  const steps = targetsSteps(data);
  const start = now();
  let step = 0;
  const transfer: Float32Array[] = [];
  for (const [i, { transfer: set }] of data.entries()) {
    const count = set.labels.length;
    const logits = new Float32Array(count * classes);
    for (let from = 0; from < count; from += CHUNK) {
      await gate.pass('targets', 0);
      const to = Math.min(count, from + CHUNK);
      const images = set.images.subarray(from * inputs, to * inputs);
      logits.set(await ensembleAnswers(context, experiment, teachers.networks[i]!, images), from * classes);
      step += to - from;
      const secondsLeft = (((now() - start) / step) * (steps - step)) / 1000;
      emit({ type: 'progress', stage: 'targets', step, steps, secondsLeft, cached: false });
    }
    transfer.push(logits);
  }
  // A thread measures while the logits are counted here.
  const msPerDigit = engine.latency(teacherShape(experiment), teachers.networks[0]!, test.images.slice(0, inputs));
  const training = await trainingErrors(context, experiment, data, teachers);
  const together = teachers.test.map((members) => ensembleLogits(members, classes, averaging));
  const alone = teachers.test.map((members, i) =>
    members.map((logits, k) => measure(logits, test.labels, teachers.training[i]![k]!)),
  );
  const byMembers = teachers.test.map((members) => errorsByMembers(members, test.labels, averaging));
  return {
    transfer,
    test: together,
    measured: together.map((logits, i) => measure(logits, test.labels, training[i]!)),
    teachers: alone[0]!.map((_, k) => teacherResult(alone.map((members) => members[k]!))),
    byMembers: byMembers[0]!.map((_, k) => mean(byMembers.map((one) => one[k]!))),
    networks: teachers.networks,
    curve: teachers.curve,
    msPerDigit: await msPerDigit,
  };
}

/** Of each ensemble, on what its teachers learned from. */
function trainingErrors(
  context: RunContext,
  experiment: Experiment,
  data: readonly SeedData[],
  teachers: Teachers,
): Promise<number[]> {
  return Promise.all(
    data.map(async ({ labelled }, i) => {
      const { images, labels } = countedImages(labelled);
      const logits = await ensembleAnswers(context, experiment, teachers.networks[i]!, images);
      return errors(logits, labels) / labels.length;
    }),
  );
}
