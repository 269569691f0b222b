/** Logits of finished networks, on one thread. */
import { timePasses } from '../timePasses';
import { instantiate } from './kernels';
import type { Kernels } from './kernels';
import { pack, paddedCount } from './layout';
import type { Forward } from './messages';

/** Examples that pass through a network together; a network of the usual widths keeps them in the second-level cache. */
const CHUNK = 64;

function load(kernels: Kernels, shape: readonly number[], network: Float32Array): void {
  const parameters = new Float32Array(kernels.memory.buffer, kernels.parametersAt(), paddedCount(shape));
  pack(shape, network, parameters);
}

/** Logits (`count * classes`) of each network on the images. */
export function predict(module: WebAssembly.Module, { shape, networks, images }: Forward): Float32Array<ArrayBuffer>[] {
  const count = images.length / shape[0]!;
  const classes = shape.at(-1)!;
  const kernels = instantiate(module, shape, CHUNK);
  const at = kernels.alloc(Math.max(images.length, 1));
  const out = kernels.alloc(Math.max(count * classes * 4, 4));
  new Uint8Array(kernels.memory.buffer, at, images.length).set(images);
  return networks.map((network) => {
    load(kernels, shape, network);
    kernels.predict(at, count, out);
    return new Float32Array(kernels.memory.buffer, out, count * classes).slice();
  });
}

/** Milliseconds of one image through all networks in turn. */
export function latency(
  module: WebAssembly.Module,
  { shape, networks, images }: Forward,
  now: () => number,
): Promise<number> {
  const instances = networks.map((network) => {
    const kernels = instantiate(module, shape, 1);
    load(kernels, shape, network);
    const at = kernels.alloc(images.length);
    new Uint8Array(kernels.memory.buffer, at, images.length).set(images);
    return { kernels, at, out: kernels.alloc(shape.at(-1)! * 4) };
  });
  return timePasses(() => {
    for (const { kernels, at, out } of instances) kernels.predict(at, 1, out);
  }, now);
}
