/** From logits to the numbers of a result. */
import { accuracy, agreement, ece, errors, nll } from '../distill/metrics';
import { parameterCount } from '../engine/engine';
import type { Shape } from '../engine/engine';
import type { ArmResult, Cost, Measures, SeedResult, TeacherResult } from '../experiment/result';
import { digestLogits, digestOf } from './digest';

const CLASSES = 10;
const BYTES_OF_FLOAT = 4;

export function measure(logits: Float32Array, labels: Uint8Array): Measures {
  return {
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

/**
 * One teacher over all seeds: the k-th of each.
 * @param test its logits on the test set, one array for each seed
 */
export function teacherResult(test: readonly Float32Array[], labels: Uint8Array): TeacherResult {
  return { ...means(test.map((logits) => measure(logits, labels))), digest: jointDigest(test.map(digestLogits)) };
}

function means(all: readonly Measures[]): Measures {
  const over = (key: keyof Measures): number => mean(all.map((one) => one[key]));
  return { errors: over('errors'), accuracy: over('accuracy'), nll: over('nll'), ece: over('ece') };
}

function jointDigest(digests: readonly string[]): string {
  return digests.length === 1 ? digests[0]! : digestOf(digests);
}

/**
 * One arm over all seeds.
 * @param test its logits on the test set, one array for each seed
 * @param ensembles the ensemble's, likewise
 */
export function armResult(
  seeds: readonly number[],
  test: readonly Float32Array[],
  ensembles: readonly Float32Array[],
  labels: Uint8Array,
  price: Cost,
): ArmResult {
  const perSeed = test.map((logits, i): SeedResult => ({
    seed: seeds[i]!,
    ...measure(logits, labels),
    agreement: agreement(ensembles[i]!, logits, CLASSES),
    digest: digestLogits(logits),
  }));
  return {
    ...means(perSeed),
    agreement: mean(perSeed.map((one) => one.agreement)),
    ...price,
    digest: jointDigest(perSeed.map((one) => one.digest)),
    ...(perSeed.length > 1 && { perSeed }),
  };
}
