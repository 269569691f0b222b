/**
 * ConvNetJS: fully connected layers and a softmax, trained example by example. It has no Adam; Adadelta, which its own
 * documentation recommends, also keeps two numbers for each parameter.
 */
import { Net, Trainer, Vol } from 'convnetjs';
import type { Contend } from '../contender';
import { epochs } from '../epochs';

export const contend: Contend = ({ shape, batch, images, labels }) => {
  const inputs = shape[0]!;
  const net = new Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: inputs },
    ...shape.slice(1, -1).map((units) => ({ type: 'fc', num_neurons: units, activation: 'relu' })),
    { type: 'softmax', num_classes: shape.at(-1)! },
  ]);
  const trainer = new Trainer(net, { method: 'adadelta', batch_size: batch });
  const volumes = Array.from(labels, (_, i) => {
    const volume = new Vol(1, 1, inputs, 0);
    volume.w = Float64Array.from(images.subarray(i * inputs, (i + 1) * inputs), (byte) => byte / 255);
    return volume;
  });
  const order = epochs(labels.length, batch);

  return Promise.resolve({
    train: (steps) => {
      let sum = 0;
      for (let step = 0; step < steps; step++) {
        for (const index of order()) sum += trainer.train(volumes[index]!, labels[index]!).cost_loss;
      }
      return Promise.resolve({ steps, loss: sum / (steps * batch) });
    },
  });
};
