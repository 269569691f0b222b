/**
 * A network as an ONNX model, a chain of Gemm and Relu. Fields are numbered as in onnx.proto3 of the ONNX project
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3); of its messages those stand here that such a chain needs.
 */
import { PbfWriter } from 'pbf';
import { bytesOf, layersOf, type Layer, type Network } from './network';

/** In both operators have their present meaning, and every runtime of today reads them. */
const IR_VERSION = 8;
const OPSET = 13;

const FLOAT = 1;
const INPUT = 'input';
const OUTPUT = 'logits';
const BATCH = 'batch';

/** Takes `input` (float32, `[batch, in]`) and gives `logits` (float32, `[batch, classes]`). */
export function onnxModel(network: Network): Uint8Array<ArrayBuffer> {
  const writer = new PbfWriter();
  writeModel(network, writer);
  return new Uint8Array(writer.finish());
}

function writeModel(network: Network, to: PbfWriter): void {
  to.writeVarintField(1, IR_VERSION);
  to.writeStringField(2, 'Distillery');
  to.writeMessage(7, writeGraph, network);
  to.writeMessage(8, writeOpset, OPSET);
  for (const [key, value] of Object.entries(network.about)) {
    to.writeMessage(14, writeEntry, [key, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  }
}

function writeOpset(version: number, to: PbfWriter): void {
  to.writeStringField(1, '');
  to.writeVarintField(2, version);
}

function writeEntry([key, value]: readonly [string, string], to: PbfWriter): void {
  to.writeStringField(1, key);
  to.writeStringField(2, value);
}

function writeGraph(network: Network, to: PbfWriter): void {
  const layers = layersOf(network);
  for (const node of nodesOf(layers)) to.writeMessage(1, writeNode, node);
  to.writeStringField(2, network.about.name);
  for (const { name, inputs, outputs, weights, biases } of layers) {
    to.writeMessage(5, writeTensor, { name: `${name}/kernel`, dims: [inputs, outputs], values: weights });
    to.writeMessage(5, writeTensor, { name: `${name}/bias`, dims: [outputs], values: biases });
  }
  to.writeMessage(11, writeValue, { name: INPUT, width: layers[0]!.inputs });
  to.writeMessage(12, writeValue, { name: OUTPUT, width: layers.at(-1)!.outputs });
}

interface Node {
  readonly operator: 'Gemm' | 'Relu';
  readonly inputs: readonly string[];
  readonly output: string;
}

function nodesOf(layers: readonly Layer[]): Node[] {
  let below = INPUT;
  return layers.flatMap(({ name, activation }): Node[] => {
    const last = activation === 'linear';
    const sum = last ? OUTPUT : `${name}/sum`;
    const gemm: Node = { operator: 'Gemm', inputs: [below, `${name}/kernel`, `${name}/bias`], output: sum };
    if (last) return [gemm];
    below = name;
    return [gemm, { operator: 'Relu', inputs: [sum], output: name }];
  });
}

function writeNode({ operator, inputs, output }: Node, to: PbfWriter): void {
  for (const input of inputs) to.writeStringField(1, input);
  to.writeStringField(2, output);
  to.writeStringField(3, `${output}/${operator}`);
  to.writeStringField(4, operator);
}

interface Tensor {
  readonly name: string;
  readonly dims: number[];
  readonly values: Float32Array;
}

function writeTensor({ name, dims, values }: Tensor, to: PbfWriter): void {
  to.writePackedVarint(1, dims);
  to.writeVarintField(2, FLOAT);
  to.writeStringField(8, name);
  to.writeBytesField(9, bytesOf(values));
}

interface Value {
  readonly name: string;
  readonly width: number;
}

/** A table of numbers, as many rows as it is asked for at once. */
function writeValue({ name, width }: Value, to: PbfWriter): void {
  to.writeStringField(1, name);
  to.writeMessage(2, writeType, width);
}

function writeType(width: number, to: PbfWriter): void {
  to.writeMessage(1, writeTensorType, width);
}

function writeTensorType(width: number, to: PbfWriter): void {
  to.writeVarintField(1, FLOAT);
  to.writeMessage(2, writeShape, width);
}

function writeShape(width: number, to: PbfWriter): void {
  to.writeMessage(1, (name: string, dimension) => dimension.writeStringField(2, name), BATCH);
  to.writeMessage(1, (size: number, dimension) => dimension.writeVarintField(1, size), width);
}
