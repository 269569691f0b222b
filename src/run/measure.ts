/** From logits to the numbers of a result. */
import { accuracy, agreement, ece, errors, nll } from '../distill/metrics';
import type { ImageSet } from '../data/imageSet';
import { parameterCount } from '../engine/engine';
import type { Engine, Shape } from '../engine/engine';
import type { ArmResult, Cost, Measures, SeedResult, TeacherResult } from '../experiment/result';
import { mean } from '../numeric/mean';
import { digestLogits, digestOf } from '../data/digest';

const BYTES_OF_FLOAT = 4;

/** Of one classifier: with the digest of its logits. */
export type Measured = Required<TeacherResult>;

/** @param trainError as `trainingErrors` counts it */
export function measure(logits: Float32Array, labels: Uint8Array, trainError: number): Measured {
  return {
    trainError,
    digest: digestLogits(logits),
    errors: errors(logits, labels),
    accuracy: accuracy(logits, labels),
    nll: nll(logits, labels),
    ece: ece(logits, labels),
  };
}

/** On so many training images at most errors are counted: the first of them. */
const COUNTED = 10_000;

/** The labelled images, of which there are `count` at the start of a set, that training errors are counted on. */
export function countedImages({ images, labels }: ImageSet, count = labels.length): ImageSet {
  const counted = Math.min(COUNTED, count);
  const size = labels.length === 0 ? 0 : images.length / labels.length;
  return { images: images.subarray(0, counted * size), labels: labels.subarray(0, counted) };
}

/** Share of the answers of each network on labelled images that differ from the labels it heard. */
export async function trainingErrors(
  engine: Engine,
  shape: Shape,
  networks: readonly Float32Array[],
  set: ImageSet,
): Promise<number[]> {
  const { images, labels } = countedImages(set);
  if (labels.length === 0) return networks.map(() => 0);
  const logits = await engine.predict(shape, networks, images);
  return logits.map((one) => errors(one, labels) / labels.length);
}

/** Of `networks` networks of one shape. Multiply-adds are those of the products: one for each weight. */
export function cost(shape: Shape, networks: number, msPerDigit: number): Cost {
  const weights = shape.slice(1).reduce((sum, width, i) => sum + shape[i]! * width, 0);
  const parameters = networks * parameterCount(shape);
  return { parameters, multiplyAdds: networks * weights, bytes: parameters * BYTES_OF_FLOAT, msPerDigit };
}

/** One teacher over all seeds: the k-th of each. */
export function teacherResult(perSeed: readonly Measured[]): TeacherResult {
  return { ...means(perSeed), digest: jointDigest(perSeed) };
}

function means(all: readonly Required<Measures>[]): Required<Measures> {
  const over = (key: keyof Measures): number => mean(all.map((one) => one[key]));
  return {
    errors: over('errors'),
    accuracy: over('accuracy'),
    nll: over('nll'),
    ece: over('ece'),
    trainError: over('trainError'),
  };
}

function jointDigest(perSeed: readonly Measured[]): string {
  return perSeed.length === 1 ? perSeed[0]!.digest : digestOf(perSeed.map((one) => one.digest));
}

/** What is known of the networks of one arm, one for each seed: their logits on the test set, and what was measured of them. */
interface MeasuredArm {
  readonly test: readonly Float32Array[];
  readonly measured: readonly Measured[];
}

/**
 * One arm seed by seed.
 * @param ensembles the ensemble's logits on the test set, one for each seed
 */
export function seedResults(
  seeds: readonly number[],
  { test, measured }: MeasuredArm,
  ensembles: readonly Float32Array[],
  classes: number,
): Required<SeedResult>[] {
  return test.map((logits, i) => ({
    seed: seeds[i]!,
    ...measured[i]!,
    agreement: agreement(ensembles[i]!, logits, classes),
  }));
}

/**
 * One arm over all seeds.
 * @param ensembles the ensemble's logits on the test set, one for each seed
 */
export function armResult(
  seeds: readonly number[],
  arm: MeasuredArm,
  ensembles: readonly Float32Array[],
  classes: number,
  price: Cost,
): ArmResult {
  const perSeed = seedResults(seeds, arm, ensembles, classes);
  return {
    ...means(perSeed),
    agreement: mean(perSeed.map((one) => one.agreement)),
    ...price,
    digest: jointDigest(perSeed),
    ...(perSeed.length > 1 && { perSeed }),
  };
}
