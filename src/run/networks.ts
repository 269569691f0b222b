/** The networks behind a result, as long as the stages that trained them are remembered. */
import type { Shape } from '../engine/engine';
import type { Result } from '../experiment/result';
import { studentShape, teacherShape } from './jobs';
import { runKeys } from './runExperiment';
import type { StageCache } from './stageCache';

/** Networks of one shape, their parameters laid out as `Member.initial` of the engines. */
export interface Networks {
  readonly shape: Shape;
  /** All teachers of an ensemble, or one. */
  readonly parameters: readonly Float32Array[];
}

/** Those of the first seed; null where they were not trained here, or are forgotten. */
export function networksBehind(
  cache: StageCache,
  { experiment, engine }: Pick<Result, 'experiment' | 'engine'>,
  of: 'ensemble' | 'student' | 'baseline',
): Networks | null {
  const keys = runKeys(experiment, engine);
  if (of === 'ensemble') {
    const parameters = cache.teachers.get(keys.teachers)?.networks[0];
    return parameters ? { shape: teacherShape(experiment), parameters } : null;
  }
  const network = cache.arms.get(keys[of])?.networks[0];
  return network ? { shape: studentShape(experiment), parameters: [network] } : null;
}
