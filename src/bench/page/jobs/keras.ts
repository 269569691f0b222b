/**
 * Whole jobs written plainly on TensorFlow.js layers, after the Keras recipe of knowledge distillation: models of dense
 * layers, an Adam optimizer for each, a custom training step whose loss mixes soft targets and labels. It sees the very
 * batches, shifts and initial weights that our engines see, and is spared what the page does beside: live curves, probes,
 * measured latencies. The ensemble's logits are worked out once, not in every step as the recipe does.
 */
import * as tf from '@tensorflow/tfjs';
import { shiftImage } from '../../../data/jitter';
import { CLASSES, PIXELS } from '../../../data/manifest';
import { LABELS_ONLY, NO_LABEL } from '../../../distill/losses';
import { errors } from '../../../distill/metrics';
import type { Source, StackJob } from '../../../engine/engine';
import { teacherJob } from '../../../run/jobs';
import type { Finished } from '../../api';
import { denseModel, pixels, useBackend } from '../contenders/tfjs';
import { ARMS, digits, experiment, recordedLogits } from './landscape';
import { studentJob } from './students';

/** Images that pass through a model together when it only answers. */
const ANSWERED = 512;

interface Batch {
  readonly x: tf.Tensor2D;
  /** Rows of 0 and 1; all 0 where there is no label. */
  readonly y: tf.Tensor2D;
  /** The ensemble's logits. */
  readonly v: tf.Tensor2D | null;
}

type Loss = (z: tf.Tensor2D, batch: Batch) => tf.Scalar;

function shifted({ set }: Source, indices: Uint32Array, shifts: Int8Array | null): Uint8Array {
  const images = new Uint8Array(indices.length * PIXELS);
  indices.forEach((index, i) => {
    const image = set.images.subarray(index * PIXELS, (index + 1) * PIXELS);
    const out = images.subarray(i * PIXELS, (i + 1) * PIXELS);
    if (shifts === null) out.set(image);
    else shiftImage(image, shifts[2 * i]!, shifts[2 * i + 1]!, out);
  });
  return images;
}

function batchOf(source: Source, step: number): Batch {
  const { indices, shifts } = source.batches(step, step + 1);
  const { labels, logits } = source.set;
  const y = new Float32Array(indices.length * CLASSES);
  const v = new Float32Array(indices.length * CLASSES);
  indices.forEach((index, i) => {
    if (labels[index] !== NO_LABEL) y[i * CLASSES + labels[index]!] = 1;
    if (logits) v.set(logits.subarray(index * CLASSES, (index + 1) * CLASSES), i * CLASSES);
  });
  const rows: [number, number] = [indices.length, CLASSES];
  return {
    x: pixels(shifted(source, indices, shifts), PIXELS),
    y: tf.tensor2d(y, rows),
    v: logits && tf.tensor2d(v, rows),
  };
}

/** Not `tf.losses.softmaxCrossEntropy`, whose gradient is wrong where a row of `y` is all 0. */
const hardLoss: Loss = (z, { y }) => tf.logSoftmax(z).mul(y).sum(-1).mean().neg().asScalar();

/** alpha T^2 CE(softmax(v / T), softmax(z / T)) + (1 - alpha) CE(y, softmax(z)). */
function distillationLoss(T: number, alpha: number): Loss {
  return (z, batch) => {
    const soft = tf.losses.softmaxCrossEntropy(tf.softmax(batch.v!.div(T)), z.div(T));
    return soft
      .mul(alpha * T * T)
      .add(hardLoss(z, batch).mul(1 - alpha))
      .asScalar();
  };
}

/** A model trained as member `index` of a stack is. */
async function trained(
  { shape, members, sources, steps, lr }: StackJob,
  index: number,
  loss: Loss,
): Promise<tf.Sequential> {
  const member = members[index]!;
  const model = denseModel({ shape, initial: member.initial as Float32Array<ArrayBuffer> });
  const optimizer = tf.train.adam(lr);
  for (let step = 0; step < steps; step++) {
    // The type has the rate for the optimizer alone; TensorFlow.js has no schedules.
    Object.assign(optimizer, { learningRate: lr * (1 - step / steps) });
    tf.tidy(() => {
      const batch = batchOf(sources[member.source]!, step);
      optimizer.minimize(() => loss(model.apply(batch.x, { training: true }) as tf.Tensor2D, batch));
    });
    if (step % 50 === 49) await tf.nextFrame();
  }
  optimizer.dispose();
  return model;
}

async function logitsOf(model: tf.LayersModel, images: Uint8Array): Promise<Float32Array> {
  const x = pixels(images, PIXELS);
  const z = model.predict(x, { batchSize: ANSWERED }) as tf.Tensor;
  const values = await z.data<'float32'>();
  tf.dispose([x, z]);
  return values;
}

/** The logarithm of the models' mean probabilities. */
async function ensembleLogits(models: readonly tf.LayersModel[], images: Uint8Array): Promise<Float32Array> {
  const logits = await Promise.all(models.map((model) => logitsOf(model, images)));
  const mean = tf.tidy(() =>
    tf
      .addN(logits.map((one) => tf.softmax(tf.tensor2d(one, [one.length / CLASSES, CLASSES]))))
      .div(models.length)
      .log(),
  );
  const values = await mean.data<'float32'>();
  mean.dispose();
  return values;
}

async function errorsOf(model: tf.LayersModel, test: { images: Uint8Array; labels: Uint8Array }): Promise<number> {
  return errors(await logitsOf(model, test.images), test.labels);
}

/** Teachers, soft targets, student and baseline of the default preset. Errors: ensemble, student, baseline. */
export async function defaultPreset(): Promise<Finished> {
  await useBackend('wasm');
  const { data, test } = await digits();
  const start = performance.now();
  const job = teacherJob(experiment, data, test.images);
  const teachers: tf.Sequential[] = [];
  for (let k = 0; k < job.members.length; k++) teachers.push(await trained(job, k, hardLoss));
  const targets = await ensembleLogits(teachers, data[0]!.transfer.images);
  const together = errors(await ensembleLogits(teachers, test.images), test.labels);
  const { T, alpha } = experiment;
  const arms = [{ ...LABELS_ONLY, T, alpha, labelWeight: 1 - alpha }, LABELS_ONLY];
  const students = studentJob(experiment, data[0]!, targets, arms, test.images);
  const student = await trained(students, 0, distillationLoss(T, alpha));
  const baseline = await trained(students, 1, hardLoss);
  const found = [together, await errorsOf(student, test), await errorsOf(baseline, test)];
  return { ms: performance.now() - start, errors: found };
}

/** Forty students one after another. Errors of each. */
export async function landscape(): Promise<Finished> {
  await useBackend('wasm');
  const [{ data, test }, logits] = await Promise.all([digits(), recordedLogits()]);
  const start = performance.now();
  const job = studentJob(experiment, data[0]!, logits, ARMS, test.images);
  const found: number[] = [];
  for (const [k, { T, alpha }] of ARMS.entries()) {
    const model = await trained(job, k, distillationLoss(T, alpha));
    found.push(await errorsOf(model, test));
    model.dispose();
  }
  return { ms: performance.now() - start, errors: found };
}
