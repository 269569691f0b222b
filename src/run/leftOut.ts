/** What becomes of a student that never saw some classes, and what a bias for them does. */
import { domainOf } from '../data/domain';
import { bestBias, withBias } from '../distill/bias';
import { answers } from '../distill/metrics';
import { transferredClasses } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import type { Biased, LeftOut } from '../experiment/result';
import { mean } from '../numeric/mean';
import type { RunData } from './seedData';
import type { TrainedArm } from './stageCache';

/** Means over the seeds of what each has with a bias of its own. */
export function leftOutResult(
  experiment: Experiment,
  { data, test }: RunData,
  student: TrainedArm,
  baseline: TrainedArm,
): LeftOut {
  const { classes } = domainOf(experiment);
  const held = transferredClasses(experiment);
  const missing = [...Array(classes).keys()].filter((c) => !held.includes(c));
  const of = (arm: TrainedArm, biases: readonly number[]): Biased => {
    const all = arm.test.map((logits, i) => countErrors(logits, test.labels, classes, missing, biases[i]!));
    return {
      bias: mean(biases),
      errors: mean(all.map((one) => one.errors)),
      errorsLeftOut: mean(all.map((one) => one.errorsLeftOut)),
    };
  };
  const none = data.map(() => 0);
  const heldOutExamples = data[0]!.heldOut.labels.length;
  const chosen = (logits: readonly Float32Array[], labels: (seed: number) => Uint8Array): number[] =>
    logits.map((one, i) => bestBias(one, labels(i), missing).bias);
  return {
    classes: missing,
    examples: test.labels.filter((label) => missing.includes(label)).length,
    heldOutExamples,
    baseline: of(baseline, none),
    plain: of(student, none),
    heldOut:
      heldOutExamples === 0
        ? null
        : of(
            student,
            chosen(student.heldOut, (i) => data[i]!.heldOut.labels),
          ),
    test: of(
      student,
      chosen(student.test, () => test.labels),
    ),
  };
}

function countErrors(
  logits: Float32Array,
  labels: Uint8Array,
  classes: number,
  missing: readonly number[],
  bias: number,
): Omit<Biased, 'bias'> {
  const given = answers(withBias(logits, classes, missing, bias), classes);
  const wrong = [...labels.keys()].filter((i) => given[i] !== labels[i]);
  return { errors: wrong.length, errorsLeftOut: wrong.filter((i) => missing.includes(labels[i]!)).length };
}
