import type { Objective } from '../../../distill/losses';
import type { StackJob } from '../../../engine/engine';
import type { Experiment } from '../../../experiment/experiment';
import { armsJob, studentShape, STUDENT } from '../../../run/jobs';
import { twinLessons } from '../../../run/lessons';
import type { SeedData } from '../../../run/seedData';

/** Students of one seed that differ in their objectives, taught by these logits on the transfer set. */
export function studentJob(
  experiment: Experiment,
  data: SeedData,
  logits: Float32Array,
  objectives: readonly Objective[],
  probe: Uint8Array,
): StackJob {
  const lessons = twinLessons(experiment, data, { transfer: logits, answers: null });
  const arms = objectives.map((objective) => ({ lessons, objective, weights: STUDENT }));
  return armsJob(experiment, studentShape(experiment), experiment.studentSteps, arms, probe);
}
