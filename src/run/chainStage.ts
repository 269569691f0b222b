/** Networks between ensemble and student, one after another, each taught by the one before (Furlanello 2018, Mirzadeh 2020). */
import type { Experiment } from '../experiment/experiment';
import { trainArms } from './arms';
import { CHAIN, shapeOf } from './jobs';
import { studentArm, twinLessons, type Voice } from './lessons';
import type { Probe } from './probe';
import type { RunData } from './seedData';
import type { TrainedArm } from './stageCache';
import type { RunContext } from './training';

export interface Chained {
  readonly links: readonly TrainedArm[];
  /** Whom the student hears, one for each seed. */
  readonly voices: readonly Voice[];
}

/**
 * Trains the links that the cache lacks. Each learns as the student does, with its steps, T and alpha.
 * @param keys of the links, in their order
 * @throws Cancelled, EngineError
 */
export async function runChain(
  context: RunContext,
  keys: readonly string[],
  experiment: Experiment,
  run: RunData,
  ensemble: readonly Voice[],
  probe: Probe,
): Promise<Chained> {
  const links: TrainedArm[] = [];
  let voices = ensemble;
  for (const [place, hidden] of experiment.chain.entries()) {
    const link = context.cache.arms.get(keys[place]!) ?? (await trainLink(place));
    context.cache.arms.set(keys[place]!, link);
    links.push(link);
    voices = await voicesOf(context, experiment, run, hidden, link);
  }
  return { links, voices };

  async function trainLink(place: number): Promise<TrainedArm> {
    const arms = run.data.map((one, i) =>
      studentArm(experiment, twinLessons(experiment, one, voices[i]!), CHAIN + place),
    );
    const [trained] = await trainArms(context, experiment, run, probe, {
      stage: 'chain',
      key: keys[place]!,
      shape: shapeOf(experiment, experiment.chain[place]!),
      steps: experiment.studentSteps,
      named: [{ name: 'link', arms }],
      standing: () => ({}),
    });
    return trained!;
  }
}

function voicesOf(
  { engine }: RunContext,
  experiment: Experiment,
  { data }: RunData,
  hidden: readonly number[],
  { networks }: TrainedArm,
): Promise<Voice[]> {
  const shape = shapeOf(experiment, hidden);
  return Promise.all(
    networks.map(async (network, i) => {
      const answers = async (images: Uint8Array): Promise<Float32Array> =>
        (await engine.predict(shape, [network], images))[0]!;
      return { transfer: await answers(data[i]!.transfer.images), answers };
    }),
  );
}
