import { philox, type Key } from '../random/philox';

const TWO_24 = 2 ** 24;

/**
 * Initial parameters of one network: for each layer its weights `[in][out]` row-major, then its biases `[out]`.
 *
 * Weights are uniform with variance 2 / in (He et al. 2015, equation 10), that is between plus and minus
 * `sqrt(6 / in)`; biases are 0. Weight i of layer l (from 0) comes from the upper 24 bits u of word `i & 3` of the block
 * of `key` at the counter (i >>> 2, l, 0, 0): `sqrt(6 / in) * ((2 u + 1) / 2^24 - 1)` in double precision, rounded once
 * to float32.
 *
 * @param shape layer widths from input to output
 */
export function initialWeights(shape: readonly number[], key: Key): Float32Array<ArrayBuffer> {
  const layers = shape.slice(1).map((outputs, layer) => ({ inputs: shape[layer]!, outputs }));
  const parameters = new Float32Array(layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0));
  let start = 0;
  layers.forEach(({ inputs, outputs }, layer) => {
    const weights = inputs * outputs;
    fillUniform(parameters.subarray(start, start + weights), Math.sqrt(6 / inputs), key, layer);
    start += weights + outputs;
  });
  return parameters;
}

function fillUniform(weights: Float32Array, bound: number, key: Key, layer: number): void {
  const block = new Uint32Array(4);
  for (let i = 0; i < weights.length; i++) {
    if ((i & 3) === 0) philox(key, i >>> 2, layer, 0, 0, block);
    weights[i] = bound * ((2 * (block[i & 3]! >>> 8) + 1) / TWO_24 - 1);
  }
}
