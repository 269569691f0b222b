import type { Tensor } from '@tensorflow/tfjs-core';
import { parameterCount, type Shape } from '../engine';
import type { Device } from './device';
import { copy, copyThreads } from './programs/copy';
import { forward } from './programs/forward';
import { gather, gatherThreads } from './programs/gather';
import { MEMBER_COLUMNS, SOURCE_COLUMNS } from './programs/layout';
import { productThreads } from './programs/product';
import { Tensors } from './tensors';

/** A layer of all members. */
interface Layer {
  readonly inputs: number;
  readonly units: number;
  /** `[member][inputs + 1][units]`, the biases last; then, where it is trained, what the optimizer keeps for each. */
  readonly weights: Tensor;
}

/** Networks of one shape on the device. */
export interface Networks {
  readonly members: number;
  readonly layers: readonly Layer[];
}

/** Silences in the forward pass: `threshold` of 65536 units, survivors times `scale`. */
export interface Silence {
  readonly threshold: number;
  readonly scale: number;
}

const noSilence: Silence = { threshold: 0, scale: 1 };

/** Inverted dropout of this share of units, decided as `dropoutMask` does. */
export function silence(share: number): Silence {
  return { threshold: Math.round(share * 65536), scale: 1 / (1 - share) };
}

/**
 * @param networks each laid out as `Member.initial`
 * @param companions numbers that the optimizer keeps for each parameter, 0 at first
 */
export function uploadNetworks(
  device: Device,
  tensors: Tensors,
  shape: Shape,
  networks: readonly Float32Array[],
  companions: number,
): Networks {
  const members = networks.length;
  const layers = blocks(shape).map(({ inputs, units, start, size }) => {
    const values = new Float32Array(members * size * (1 + companions));
    networks.forEach((network, member) => values.set(network.subarray(start, start + size), member * size));
    return { inputs, units, weights: tensors.keep(device.upload(values)) };
  });
  return { members, layers };
}

/** Reads the first `[member][inputs + 1][units]` of a tensor for each layer. @returns laid out as `Member.initial` */
export async function downloadNetworks(
  device: Device,
  shape: Shape,
  members: number,
  layers: readonly Tensor[],
): Promise<Float32Array[]> {
  const places = blocks(shape);
  const read = await Promise.all(places.map(({ size }, layer) => download(device, layers[layer]!, 0, members * size)));
  return Array.from({ length: members }, (_, member) => {
    const network = new Float32Array(parameterCount(shape));
    places.forEach(({ start, size }, layer) => {
      network.set(read[layer]!.subarray(member * size, (member + 1) * size), start);
    });
    return network;
  });
}

/** Reads `count` floats from `start` of a tensor that goes on being changed. */
export function download(device: Device, tensor: Tensor, start: number, count: number): Promise<Float32Array> {
  const copied = device.empty(count);
  device.run(copy, [tensor], { start, count }, copyThreads(count), copied);
  return device.take(copied);
}

/** What the forward pass reads beside the weights. */
export interface Inputs {
  /** `[source][example][inputs + 1]` */
  readonly left: Tensor;
  readonly members: Tensor;
  readonly sources: Tensor;
  readonly batch: number;
}

/** One dispatch for each layer. @param outputs for each layer what `forward` writes */
export function runForward(
  device: Device,
  { members, layers }: Networks,
  inputs: Inputs,
  outputs: readonly Tensor[],
  step: number,
  hiddenSilence: Silence,
): void {
  const { batch } = inputs;
  layers.forEach((layer, index) => {
    const hidden = index < layers.length - 1;
    device.run(
      forward,
      [index === 0 ? inputs.left : outputs[index - 1]!, layer.weights, inputs.members, inputs.sources],
      {
        inputs: layer.inputs,
        units: layer.units,
        batch,
        first: index === 0 ? 1 : 0,
        hidden: hidden ? 1 : 0,
        step,
        layer: index + 1,
        ...(hidden ? hiddenSilence : noSilence),
      },
      productThreads(batch, layer.units, members),
      outputs[index]!,
    );
  });
}

/** Floats of what `forward` writes for each layer. */
export function outputSizes({ members, layers }: Networks, batch: number): number[] {
  return layers.map(({ units }, index) => members * batch * (units + (index < layers.length - 1 ? 1 : 0)));
}

/** Multiply-adds of a dispatch of `predict`: on a software adapter a second or two, after which a browser grows uneasy. */
const MULTIPLY_ADDS_AT_ONCE = 5e8;
const EXAMPLES_AT_ONCE = 8192;

/** Logits (`count * classes`) of each network on images packed as in `Pool.images`. @throws EngineError */
export async function predict(
  device: Device,
  shape: Shape,
  networks: Networks,
  images: Tensor,
  count: number,
): Promise<Float32Array[]> {
  const classes = shape.at(-1)!;
  const logits = Array.from({ length: networks.members }, () => new Float32Array(count * classes));
  const affordable = Math.floor(MULTIPLY_ADDS_AT_ONCE / (networks.members * parameterCount(shape)));
  const chunk = Math.max(1, Math.min(affordable, EXAMPLES_AT_ONCE));
  for (let start = 0; start < count; start += chunk) {
    const size = Math.min(chunk, count - start);
    const part = await predictChunk(device, networks, images, start, size);
    logits.forEach((all, member) => {
      all.set(part.subarray(member * size * classes, (member + 1) * size * classes), start * classes);
    });
  }
  return logits;
}

/** @returns `[member][example][classes]` */
async function predictChunk(
  device: Device,
  networks: Networks,
  images: Tensor,
  start: number,
  size: number,
): Promise<Float32Array> {
  const tensors = new Tensors();
  const inputs = networks.layers[0]!.inputs;
  const left = tensors.keep(device.empty(size * (inputs + 1)));
  const sources = tensors.keep(device.upload(new Int32Array(SOURCE_COLUMNS)));
  const members = tensors.keep(device.upload(new Float32Array(networks.members * MEMBER_COLUMNS)));
  const indices = tensors.keep(device.upload(Int32Array.from({ length: size }, (_, i) => start + i)));
  const shape = { inputs, side: 0, batch: size, steps: 1, row: 0, jitter: 0, step: 0 };
  device.run(
    gather,
    [images, sources, indices, indices],
    { ...shape, ...noSilence },
    gatherThreads(inputs, size, 1),
    left,
  );
  const outputs = outputSizes(networks, size).map((floats) => tensors.keep(device.empty(floats)));
  runForward(device, networks, { left, members, sources, batch: size }, outputs, 0, noSilence);
  try {
    return await device.take(outputs.at(-1)!);
  } finally {
    tensors.dispose();
  }
}

/** Where each layer lies in a network laid out as `Member.initial`. */
function blocks(shape: Shape): { inputs: number; units: number; start: number; size: number }[] {
  return shape.slice(1).map((units, layer) => {
    const inputs = shape[layer]!;
    return { inputs, units, start: parameterCount(shape.slice(0, layer + 1)), size: (inputs + 1) * units };
  });
}
