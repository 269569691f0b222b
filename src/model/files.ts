/** Networks as files with names, one by one or in a zip. */
import { zipSync } from 'fflate';
import type { ModelFormat } from './formats';
import { JSON_FILE, layersModel, WEIGHTS_FILE } from './layersModel';
import type { Network } from './network';
import { onnxModel } from './onnx';

export interface ModelFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files of one network: `model.json` and `weights.bin`, or `student.onnx`. */
export function filesOf(network: Network, format: ModelFormat): ModelFile[] {
  if (format === 'onnx') return [{ name: `${network.about.name}.onnx`, bytes: onnxModel(network) }];
  const { json, weights } = layersModel(network);
  return [
    { name: JSON_FILE, bytes: new TextEncoder().encode(json) },
    { name: WEIGHTS_FILE, bytes: weights },
  ];
}

/** One file to hand over: that of the network itself where there is but one, else a zip; of several networks with a folder each. */
export function packed(name: string, networks: readonly Network[], format: ModelFormat): ModelFile {
  const alone = networks.length === 1;
  const files = networks.flatMap((network) =>
    filesOf(network, format).map((file) => (alone ? file : { ...file, name: `${network.about.name}/${file.name}` })),
  );
  const [first] = files;
  if (files.length === 1 && first !== undefined) return { ...first, name: `${name}.onnx` };
  // Weights are as good as random: pressing them takes long and gains next to nothing.
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { level: 0 });
  return { name: `${name}.zip`, bytes };
}
