/** The last stage: student, baseline and controls of all seeds in one stack, less those that are known already. */
import type { Control, Experiment } from '../experiment/experiment';
import { trainArms, type NamedArm } from './arms';
import { studentShape, type Arm, type Lessons } from './jobs';
import { baselineArm, controlArm, studentArm, twinLessons, type Voice } from './lessons';
import type { Probe } from './probe';
import type { RunData } from './seedData';
import type { TrainedArm } from './stageCache';
import type { RunContext } from './training';

export type ArmName = 'student' | 'baseline' | Control;

/** The key of each arm in the cache. */
export type ArmKeys = Readonly<Record<'student' | 'baseline' | 'controls', string>>;

export interface Students {
  readonly trained: ReadonlyMap<ArmName, TrainedArm>;
  /** Of the first seed. */
  readonly arms: ReadonlyMap<ArmName, Arm>;
}

function keyOf(keys: ArmKeys, name: ArmName): string {
  return name === 'student' || name === 'baseline' ? keys[name] : `${name} ${keys.controls}`;
}

function armOf(name: ArmName, experiment: Experiment, data: RunData['data'][number], lessons: Lessons): Arm {
  if (name === 'student') return studentArm(experiment, lessons);
  return name === 'baseline' ? baselineArm(lessons) : controlArm(name, experiment, data, lessons);
}

/**
 * Trains the arms that `keys` does not find in the cache, and puts them there.
 * @param voices whom the student hears, one for each seed
 * @throws Cancelled, EngineError
 */
export async function runStudents(
  context: RunContext,
  keys: ArmKeys,
  experiment: Experiment,
  run: RunData,
  voices: readonly Voice[],
  probe: Probe,
): Promise<Students> {
  const { cache, emit } = context;
  const names: readonly ArmName[] = ['student', 'baseline', ...experiment.controls];
  const lessons = run.data.map((one, i) => twinLessons(experiment, one, voices[i]!));
  const named = names.map((name): NamedArm & { name: ArmName } => ({
    name,
    arms: run.data.map((one, i) => armOf(name, experiment, one, lessons[i]!)),
  }));
  const cached = (name: ArmName): TrainedArm | undefined => cache.arms.get(keyOf(keys, name));
  const missing = named.filter(({ name }) => !cached(name));
  for (const name of names) for (const point of cached(name)?.curve ?? []) emit({ type: 'curve', point });
  if (missing.length > 0) {
    const trained = await trainArms(context, experiment, run, probe, {
      stage: 'students',
      key: missing.map(({ name }) => keyOf(keys, name)).join(' '),
      shape: studentShape(experiment),
      steps: experiment.studentSteps,
      named: missing,
      standing: (networks) => Object.fromEntries(missing.map(({ name }, i) => [name, networks[i]!])),
    });
    missing.forEach(({ name }, i) => {
      cache.arms.set(keyOf(keys, name), trained[i]!);
    });
  }
  return {
    trained: new Map(names.map((name) => [name, cached(name)!])),
    arms: new Map(named.map(({ name, arms }) => [name, arms[0]!])),
  };
}
