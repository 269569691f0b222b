/**
 * The engine on the GPU: TensorFlow.js with its WebGPU backend keeps the tensors and runs the programs of `programs/`, in
 * which all members of a stack advance together. It does in float32 what `src/engine/reference.ts` does in double.
 */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Engine, Shape, Stack, StackJob } from '../engine';
import { timePasses } from '../timePasses';
import { now } from './clock';
import { Device } from './device';
import { downloadNetworks, predict, uploadNetworks, type Networks } from './networks';
import { packBytes } from './pool';
import { gradientOnly } from './programs/update';
import { WebgpuStack } from './webgpuStack';
import { Tensors } from './tensors';
import { Training } from './training';

/**
 * Downloads TensorFlow.js and takes a device. At most one engine at a time in a realm.
 *
 * @throws EngineError `engine-unavailable`
 */
export async function createWebgpuEngine(): Promise<Engine> {
  return new WebgpuEngine(await Device.open());
}

class WebgpuEngine implements Engine {
  readonly kind = 'webgpu';
  readonly threads = 1;
  readonly #device: Device;
  readonly #stacks = new Set<WebgpuStack>();

  constructor(device: Device) {
    this.#device = device;
  }

  /** @throws EngineError `device-lost`; `engine-unavailable` where the device has too little memory for the stack */
  // eslint-disable-next-line @typescript-eslint/require-await -- so that it rejects where it would throw
  async start(job: StackJob): Promise<Stack> {
    this.#device.check();
    const stack = new WebgpuStack(this.#device, job, (released) => this.#stacks.delete(released));
    this.#stacks.add(stack);
    return stack;
  }

  async predict(shape: Shape, networks: readonly Float32Array[], images: Uint8Array): Promise<Float32Array[]> {
    const count = images.length / shape[0]!;
    if (networks.length === 0 || count === 0) return networks.map(() => new Float32Array(0));
    return this.#withNetworks(shape, networks, images, (uploaded, bytes) =>
      predict(this.#device, shape, uploaded, bytes, count),
    );
  }

  async latency(shape: Shape, networks: readonly Float32Array[], image: Uint8Array): Promise<number> {
    let milliseconds = NaN;
    await this.#withNetworks(shape, networks, image, async (uploaded, bytes) => {
      milliseconds = await timePasses(() => predict(this.#device, shape, uploaded, bytes, 1), now);
    });
    return milliseconds;
  }

  async gradients(job: StackJob): Promise<{ loss: number; gradient: Float32Array }[]> {
    this.#device.check();
    const training = new Training(this.#device, job);
    try {
      training.load(0, 1);
      const layers: Tensor[] = [];
      training.run(0, true, ({ layer, inputs, uniforms, threads }) => {
        const { members, inputs: rows, units } = uniforms;
        layers[layer] = training.tensors.keep(this.#device.empty(members * (rows + 1) * units));
        this.#device.run(gradientOnly, inputs, uniforms, threads, layers[layer]);
      });
      const losses = await training.losses(1);
      const gradients = await downloadNetworks(this.#device, job.shape, job.members.length, layers);
      return losses.map((loss, member) => ({ loss, gradient: gradients[member]! }));
    } finally {
      training.tensors.dispose();
    }
  }

  /** There is nothing to spare: the processor only hands out work. */
  spare(): void {
    return;
  }

  held(): number {
    return [...this.#stacks].reduce((sum, stack) => sum + stack.held, 0);
  }

  dispose(): void {
    for (const stack of this.#stacks) stack.dispose();
    this.#device.dispose();
  }

  async #withNetworks<Result>(
    shape: Shape,
    networks: readonly Float32Array[],
    images: Uint8Array,
    use: (networks: Networks, images: Tensor) => Promise<Result>,
  ): Promise<Result> {
    this.#device.check();
    const tensors = new Tensors();
    try {
      const uploaded = uploadNetworks(this.#device, tensors, shape, networks, 0);
      return await use(uploaded, tensors.keep(this.#device.upload(packBytes(images))));
    } finally {
      tensors.dispose();
    }
  }
}
