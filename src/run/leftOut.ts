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
  const perSeed = (arm: TrainedArm, biases: readonly number[]): readonly Biased[] =>
    arm.test.map((logits, i) => ({
      bias: biases[i]!,
      ...countErrors(logits, test.labels, classes, missing, biases[i]!),
    }));
  const none = data.map(() => 0);
  const heldOutExamples = data[0]!.heldOut.labels.length;
  const chosen = (logits: readonly Float32Array[], labels: (seed: number) => Uint8Array): number[] =>
    logits.map((one, i) => bestBias(one, labels(i), missing).bias);
  const deaf = perSeed(baseline, none);
  const plain = perSeed(student, none);
  const onHeldOut = (): number[] => chosen(student.heldOut, (i) => data[i]!.heldOut.labels);
  const heldOut = heldOutExamples === 0 ? null : perSeed(student, onHeldOut());
  const onTest = chosen(student.test, () => test.labels);
  return {
    classes: missing,
    examples: test.labels.filter((label) => missing.includes(label)).length,
    heldOutExamples,
    baseline: meanBiased(deaf),
    plain: meanBiased(plain),
    heldOut: heldOut && meanBiased(heldOut),
    test: meanBiased(perSeed(student, onTest)),
    ...(data.length > 1 && {
      perSeed: data.map((_, i) => ({
        baseline: deaf[i]!.errorsLeftOut,
        plain: plain[i]!.errorsLeftOut,
        heldOut: heldOut && heldOut[i]!.errorsLeftOut,
      })),
    }),
  };
}

function meanBiased(all: readonly Biased[]): Biased {
  return {
    bias: mean(all.map(({ bias }) => bias)),
    errors: mean(all.map(({ errors }) => errors)),
    errorsLeftOut: mean(all.map(({ errorsLeftOut }) => errorsLeftOut)),
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
