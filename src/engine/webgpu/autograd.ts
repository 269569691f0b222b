import type * as Tfjs from '@tensorflow/tfjs';
import { parameterCount, type Member, type StackJob } from '../engine';

type Tf = typeof Tfjs;

/** `gradient` is laid out as `Member.initial`. */
type Differentiated = { loss: number; gradient: Float32Array };

/**
 * Loss and gradient of each member on the batch of step 0 by TensorFlow.js's own operations and its own automatic
 * differentiation, on its CPU backend in float32: an oracle that shares nothing with ours. Knows no jitter and no dropout.
 */
export async function autograd(job: StackJob): Promise<Differentiated[]> {
  const tf = await import('@tensorflow/tfjs');
  // Else it advertises its Node backend on the console.
  tf.env().set('IS_TEST', true);
  await tf.setBackend('cpu');
  return job.members.map((member) => tf.tidy(() => differentiate(tf, job, member)));
}

function differentiate(tf: Tf, job: StackJob, member: Member): Differentiated {
  // Each layer's weights and biases as one matrix, the biases in its last row.
  const matrices = job.shape.slice(1).map((units, layer) => {
    const rows = job.shape[layer]! + 1;
    const start = parameterCount(job.shape.slice(0, layer + 1));
    return tf.tensor2d(member.initial.subarray(start, start + rows * units), [rows, units]);
  });
  const { value, grads } = tf.valueAndGrads(lossOf(tf, job, member))(matrices);
  return {
    loss: value.dataSync()[0]!,
    gradient: Float32Array.from(grads.flatMap((gradient) => [...gradient.dataSync()])),
  };
}

/** The member's loss as a function of its layers' matrices. */
function lossOf(
  tf: Tf,
  { shape, batch, sources }: StackJob,
  member: Member,
): (...matrices: Tfjs.Tensor[]) => Tfjs.Scalar {
  const { source, alpha, labelWeight, smoothing } = member;
  const { set, batches } = sources[source]!;
  const { indices: picked, targets } = batches(0, 1);
  const indices = tf.tensor1d(Int32Array.from(picked), 'int32');
  const pick = (values: ArrayLike<number>, width: number): Tfjs.Tensor =>
    tf.gather(tf.tensor2d(Float32Array.from(values), [values.length / width, width]), indices);
  const classes = shape.at(-1)!;
  const images = tf.div(pick(set.images, shape[0]!), 255);
  // A label beyond the classes gives a row of zeros, and so no hard term.
  const answers = tf.oneHot(tf.cast(tf.reshape(pick(set.labels, 1), [batch]), 'int32'), classes);
  const labelled = tf.sum(answers, -1, true);
  const labels = tf.add(tf.mul(answers, 1 - smoothing), tf.mul(labelled, smoothing / classes));
  const v = targets ? tf.tensor2d(targets, [batch, classes]) : set.logits && pick(set.logits, classes);

  return (...matrices) => {
    const z = logitsOf(tf, images, matrices);
    const hard = tf.mul(crossEntropy(tf, labels, z), labelWeight);
    const heard = v ? tf.mul(heardLoss(tf, member, v, z), alpha) : 0;
    return tf.div(tf.add(hard, heard), batch);
  };
}

function crossEntropy(tf: Tf, p: Tfjs.Tensor, z: Tfjs.Tensor): Tfjs.Tensor {
  return tf.neg(tf.sum(tf.mul(p, tf.logSoftmax(z))));
}

/** What the member hears of logits v, summed over the examples. */
function heardLoss(tf: Tf, { target, T }: Member, v: Tfjs.Tensor, z: Tfjs.Tensor): Tfjs.Tensor {
  const atT = (): Tfjs.Tensor => crossEntropy(tf, tf.softmax(tf.div(v, T)), tf.div(z, T));
  const centred = (logits: Tfjs.Tensor): Tfjs.Tensor => tf.sub(logits, tf.mean(logits, -1, true));
  const halfSquares = (apart: Tfjs.Tensor): Tfjs.Tensor => tf.div(tf.sum(tf.mean(tf.square(apart), -1)), 2);
  switch (target) {
    case 'soft':
      return tf.mul(atT(), T * T);
    case 'unscaled':
      return atT();
    case 'logits':
      return halfSquares(tf.sub(centred(z), centred(v)));
    case 'rawLogits':
      return halfSquares(tf.sub(z, v));
    case 'decision':
      return crossEntropy(tf, tf.oneHot(tf.argMax(v, -1), v.shape[1]!), z);
  }
}

function logitsOf(tf: Tf, images: Tfjs.Tensor, matrices: readonly Tfjs.Tensor[]): Tfjs.Tensor {
  return matrices.reduce((below, matrix, layer) => {
    const rows = matrix.shape[0] - 1;
    const weights = tf.slice(matrix, [0, 0], [rows, -1]);
    const biases = tf.slice(matrix, [rows, 0], [1, -1]);
    const sums = tf.add(tf.matMul(below, weights), biases);
    return layer === matrices.length - 1 ? sums : tf.relu(sums);
  }, images);
}
