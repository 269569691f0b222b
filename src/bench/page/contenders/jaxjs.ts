/**
 * jax-js: the loss differentiated with `valueAndGrad`, and the whole step, Adam included, compiled by `jit` into one
 * function. Its own optimizers are not in the registry, so Adam is written in its arrays. Batches are gathered in plain
 * code, which was faster than slicing the device's copy of the set by index.
 */
import { blockUntilReady, defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { layersOf, type Contend, type StepJob } from '../contender';
import { epochs } from '../epochs';

/** Steps that may wait in the device's queue. */
const QUEUE = 8;

type Parameters = { weights: np.Array; biases: np.Array }[];

function logits(parameters: Parameters, x: np.Array): np.Array {
  return parameters.reduce((values, { weights, biases }, layer) => {
    const sums = np.dot(values, weights).add(biases);
    return layer < parameters.length - 1 ? nn.relu(sums) : sums;
  }, x);
}

/** `y` holds one row of 0 and 1 for each example. */
function crossEntropy(parameters: Parameters, x: np.Array, y: np.Array): np.Array {
  const scale = -1 / x.shape[0]!;
  return nn.logSoftmax(logits(parameters, x)).mul(y).sum().mul(scale);
}

/** Kingma & Ba 2015, Algorithm 1; `rate` is lr / (1 - 0.9^t), `correction` is 1 / (1 - 0.999^t). */
function step(
  parameters: Parameters,
  first: Parameters,
  second: Parameters,
  x: np.Array,
  y: np.Array,
  rate: np.Array,
  correction: np.Array,
): [np.Array, Parameters, Parameters, Parameters] {
  const [loss, gradients] = valueAndGrad(crossEntropy)(tree.ref(parameters), x, y);
  const mean = (m: np.Array, g: np.Array): np.Array => m.mul(0.9).add(g.mul(0.1));
  const square = (v: np.Array, g: np.Array): np.Array => v.mul(0.999).add(np.square(g).mul(0.001));
  const firsts = tree.map(mean, first, tree.ref(gradients));
  const seconds = tree.map(square, second, gradients);
  const moved = tree.map(
    (w: np.Array, m: np.Array, v: np.Array) => w.sub(m.mul(rate.ref).div(np.sqrt(v.mul(correction.ref)).add(1e-7))),
    parameters,
    tree.ref(firsts),
    tree.ref(seconds),
  );
  return [loss, moved, firsts, seconds];
}

function oneHot(labels: Uint8Array, classes: number): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(labels.length * classes);
  labels.forEach((label, i) => (rows[i * classes + label] = 1));
  return rows;
}

/** Picks rows of a matrix. */
function rows(matrix: Float32Array, width: number, indices: Uint32Array): np.Array {
  const picked = new Float32Array(indices.length * width);
  indices.forEach((index, i) => {
    picked.set(matrix.subarray(index * width, (index + 1) * width), i * width);
  });
  return np.array(picked, { shape: [indices.length, width] });
}

function parametersOf(job: StepJob): Parameters {
  return layersOf(job).map(({ inputs, units, weights, biases }) => ({
    weights: np.array(weights, { shape: [inputs, units] }),
    biases: np.array(biases),
  }));
}

export function contendOn(device: 'wasm' | 'webgpu'): Contend {
  return async (job) => {
    const found = await init(device);
    if (!found.includes(device)) throw new Error(`jax-js has no ${device} device here`);
    defaultDevice(device);
    const [inputs, classes] = [job.shape[0]!, job.shape.at(-1)!];
    const images = Float32Array.from(job.images, (byte) => byte / 255);
    const answers = oneHot(job.labels, classes);
    const order = epochs(job.labels.length, job.batch);
    const compiled = jit(step);
    const zeros = (array: np.Array): np.Array => np.zeros(array.shape);
    let parameters = parametersOf(job);
    let [first, second]: [Parameters, Parameters] = [tree.map(zeros, parameters), tree.map(zeros, parameters)];
    let [power1, power2] = [1, 1];

    function take(): np.Array {
      const indices = order();
      power1 *= 0.9;
      power2 *= 0.999;
      let loss: np.Array;
      [loss, parameters, first, second] = compiled(
        parameters,
        first,
        second,
        rows(images, inputs, indices),
        rows(answers, classes, indices),
        np.array(job.lr / (1 - power1)),
        np.array(1 / (1 - power2)),
      );
      return loss;
    }

    return {
      train: async (steps) => {
        const losses: np.Array[] = [];
        for (let i = 0; i < steps; i++) {
          losses.push(take());
          // Now and then, so that the device's queue stays short, as its documentation advises.
          if (i % QUEUE === QUEUE - 1) await blockUntilReady(parameters);
        }
        await blockUntilReady(parameters);
        const values = await Promise.all(losses.map((loss) => loss.jsAsync() as Promise<number>));
        return { steps, loss: values.reduce((sum, value) => sum + value, 0) / steps };
      },
    };
  };
}
