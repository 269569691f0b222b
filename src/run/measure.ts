/** From logits to the numbers of a result. */
import { CLASSES } from '../data/manifest';
import { accuracy, agreement, ece, errors, nll } from '../distill/metrics';
import { parameterCount } from '../engine/engine';
import type { Shape } from '../engine/engine';
import type { ArmResult, Cost, Measures, SeedResult, TeacherResult } from '../experiment/result';
import { digestLogits, digestOf } from './digest';

const BYTES_OF_FLOAT = 4;

/** Of one classifier: with the digest of its logits. */
export type Measured = TeacherResult;

export function measure(logits: Float32Array, labels: Uint8Array): Measured {
  return {
    digest: digestLogits(logits),
    errors: errors(logits, labels),
    accuracy: accuracy(logits, labels),
    nll: nll(logits, labels),
    ece: ece(logits, labels),
  };
}

/** Of `networks` networks of one shape. Multiply-adds are those of the products: one for each weight. */
export function cost(shape: Shape, networks: number, msPerDigit: number): Cost {
  const weights = shape.slice(1).reduce((sum, width, i) => sum + shape[i]! * width, 0);
  const parameters = networks * parameterCount(shape);
  return { parameters, multiplyAdds: networks * weights, bytes: parameters * BYTES_OF_FLOAT, msPerDigit };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One teacher over all seeds: the k-th of each. */
export function teacherResult(perSeed: readonly Measured[]): TeacherResult {
  return { ...means(perSeed), digest: jointDigest(perSeed) };
}

function means(all: readonly Measures[]): Measures {
  const over = (key: keyof Measures): number => mean(all.map((one) => one[key]));
  return { errors: over('errors'), accuracy: over('accuracy'), nll: over('nll'), ece: over('ece') };
}

function jointDigest(perSeed: readonly Measured[]): string {
  return perSeed.length === 1 ? perSeed[0]!.digest : digestOf(perSeed.map((one) => one.digest));
}

/**
 * One arm over all seeds.
 * @param arm its logits on the test set and what was measured of them, one for each seed
 * @param ensembles the ensemble's logits, likewise
 */
export function armResult(
  seeds: readonly number[],
  arm: { readonly test: readonly Float32Array[]; readonly measured: readonly Measured[] },
  ensembles: readonly Float32Array[],
  price: Cost,
): ArmResult {
  const perSeed = arm.test.map((logits, i): SeedResult => ({
    seed: seeds[i]!,
    ...arm.measured[i]!,
    agreement: agreement(ensembles[i]!, logits, CLASSES),
  }));
  return {
    ...means(perSeed),
    agreement: mean(perSeed.map((one) => one.agreement)),
    ...price,
    digest: jointDigest(perSeed),
    ...(perSeed.length > 1 && { perSeed }),
  };
}
