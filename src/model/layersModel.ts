/** A network as a TensorFlow.js layers model: the two files that `tf.loadLayersModel` opens. */
import { bytesOf, layersOf, type Layer, type Network } from './network';

export interface LayersModel {
  /** Text of `model.json`. */
  readonly json: string;
  /** Bytes of `weights.bin`: float32, for each layer its kernel `[in][out]`, then its bias. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

export const JSON_FILE = 'model.json';
export const WEIGHTS_FILE = 'weights.bin';

export function layersModel(network: Network): LayersModel {
  const layers = layersOf(network);
  const { about, parameters } = network;
  const model = {
    format: 'layers-model',
    generatedBy: 'Distillery',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: about.name, layers: layers.map(dense) },
    },
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: layers.flatMap(specs) }],
    userDefinedMetadata: about,
  };
  // The engines' order of parameters is the very order that a layers model has.
  return { json: JSON.stringify(model, null, 1), weights: new Uint8Array(bytesOf(parameters)) };
}

function dense({ name, inputs, outputs, activation }: Layer, index: number) {
  return {
    class_name: 'Dense',
    config: {
      name,
      ...(index === 0 && { batch_input_shape: [null, inputs] }),
      dtype: 'float32',
      trainable: true,
      units: outputs,
      activation,
      use_bias: true,
    },
  };
}

function specs({ name, inputs, outputs }: Layer) {
  return [
    { name: `${name}/kernel`, shape: [inputs, outputs], dtype: 'float32' },
    { name: `${name}/bias`, shape: [outputs], dtype: 'float32' },
  ];
}
