/** TensorFlow.js: a sequential model of dense layers, compiled with Adam and trained with `model.fit`. */
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import '@tensorflow/tfjs-backend-webgpu';
import { layersOf, type Contend, type StepJob } from '../contender';

export type Backend = 'wasm' | 'cpu' | 'webgpu';

/** @throws Error where the backend does not start */
export async function useBackend(backend: Backend): Promise<void> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  });
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} backend here`);
  await tf.ready();
}

/** Dense layers with ReLU between them and logits at the end. */
export function denseModel(network: Pick<StepJob, 'shape' | 'initial'>): tf.Sequential {
  const layers = layersOf(network);
  const model = tf.sequential({
    layers: layers.map(({ inputs, units }, i) =>
      tf.layers.dense({
        units,
        ...(i === 0 && { inputShape: [inputs] }),
        ...(i < layers.length - 1 && { activation: 'relu' as const }),
      }),
    ),
  });
  model.setWeights(
    layers.flatMap(({ inputs, units, weights, biases }) => [
      tf.tensor2d(weights, [inputs, units]),
      tf.tensor1d(biases),
    ]),
  );
  return model;
}

/** Pixels from 0 to 1, `[count, inputs]`. */
export function pixels(images: Uint8Array, inputs: number): tf.Tensor2D {
  const values = new Float32Array(images.length);
  for (let i = 0; i < values.length; i++) values[i] = images[i]! / 255;
  return tf.tensor2d(values, [images.length / inputs, inputs]);
}

export function contendOn(backend: Backend): Contend {
  return async (job) => {
    await useBackend(backend);
    const { shape, batch, lr } = job;
    const model = denseModel(job);
    model.compile({
      optimizer: tf.train.adam(lr),
      loss: (labels, logits) => tf.losses.softmaxCrossEntropy(labels, logits).asScalar(),
    });
    const xs = pixels(job.images, shape[0]!);
    const ys = tf.tidy(() => tf.oneHot(tf.tensor1d(job.labels, 'int32'), shape.at(-1)!).toFloat());
    const epoch = job.labels.length / batch;

    let at = 0;

    /** On the examples that come next. */
    async function fit(steps: number, epochs: number): Promise<number> {
      const count = steps * batch;
      if (at + count > job.labels.length) at = 0;
      const [x, y] = [xs.slice([at, 0], [count, -1]), ys.slice([at, 0], [count, -1])];
      at += count;
      const { history } = await model.fit(x, y, { batchSize: batch, epochs });
      tf.dispose([x, y]);
      const losses = history.loss as number[];
      return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    }

    return {
      train: async (steps) => {
        const epochs = Math.max(1, Math.round(steps / epoch));
        const each = Math.min(steps, epoch);
        return { steps: each * epochs, loss: await fit(each, epochs) };
      },
    };
  };
}
