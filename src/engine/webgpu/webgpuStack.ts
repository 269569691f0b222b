import { EngineError, type Advance, type Stack, type StackJob } from '../engine';
import type { Device } from './device';
import { downloadNetworks, predict } from './networks';
import { Pace } from './pace';
import { packBytes } from './pool';
import { maxNorm } from './programs/maxNorm';
import { adam, sgd } from './programs/update';
import { Training, type LayerGradient } from './training';

const BETA1 = 0.9;
const BETA2 = 0.999;

/** A stack on the GPU. What it does depends on the steps alone, never on how they are sliced or how long they take. */
export class WebgpuStack implements Stack {
  readonly #device: Device;
  readonly #job: StackJob;
  readonly #training: Training;
  readonly #released: (stack: WebgpuStack) => void;
  readonly #pace = new Pace();
  #taken = 0;
  // Running products, since a power of a library need not be the same on every machine.
  #beta1Power = 1;
  #beta2Power = 1;

  /** @param released called when the stack has been disposed of */
  constructor(device: Device, job: StackJob, released: (stack: WebgpuStack) => void) {
    this.#device = device;
    this.#job = job;
    this.#released = released;
    this.#training = new Training(device, job);
  }

  get step(): number {
    return this.#taken;
  }

  /** Tensors on the device. */
  get held(): number {
    return this.#training.tensors.count;
  }

  async advance(step: number, withProbe: boolean): Promise<Advance> {
    const from = this.#taken;
    this.#pace.restart();
    while (this.#taken < step) {
      const to = Math.min(step, this.#taken + this.#pace.steps);
      this.#training.load(this.#taken, to);
      while (this.#taken < to) this.#train(this.#taken === from);
      await this.#pace.wait(this.#device.submit());
      this.#device.check();
    }
    return { loss: await this.#loss(from), probe: withProbe ? await this.#predictProbe() : null };
  }

  parameters(): Promise<Float32Array[]> {
    const { members, layers } = this.#training.networks;
    return downloadNetworks(
      this.#device,
      this.#job.shape,
      members,
      layers.map((layer) => layer.weights),
    );
  }

  dispose(): void {
    this.#training.tensors.dispose();
    this.#released(this);
  }

  async #loss(from: number): Promise<number[]> {
    if (this.#taken === from) return this.#job.members.map(() => NaN);
    const losses = await this.#training.losses(this.#taken - from);
    const member = losses.findIndex((loss) => !Number.isFinite(loss));
    if (member < 0) return losses;
    throw new EngineError('not-finite', `loss of member ${member}, steps ${from} to ${this.#taken}`);
  }

  async #predictProbe(): Promise<Float32Array[]> {
    const { shape, probe } = this.#job;
    const images = this.#device.upload(packBytes(probe));
    try {
      return await predict(this.#device, shape, this.#training.networks, images, probe.length / shape[0]!);
    } finally {
      images.dispose();
    }
  }

  #train(first: boolean): void {
    const { lr, decay, steps } = this.#job;
    const rate = decay === 'linear' ? lr * (1 - this.#taken / steps) : lr;
    this.#beta1Power *= BETA1;
    this.#beta2Power *= BETA2;
    this.#training.run(this.#taken, first, (gradient) => {
      this.#update(gradient, rate);
      this.#bound(gradient.layer);
    });
    this.#taken++;
  }

  #update({ layer, inputs, uniforms, threads }: LayerGradient, rate: number): void {
    const { weights } = this.#training.networks.layers[layer]!;
    if (this.#job.optimizer.kind === 'sgd') {
      this.#device.run(sgd, inputs, { ...uniforms, rate }, threads, weights);
    } else {
      const unbias = { unbias1: 1 / (1 - this.#beta1Power), unbias2: 1 / (1 - this.#beta2Power) };
      this.#device.run(adam, inputs, { ...uniforms, rate, ...unbias }, threads, weights);
    }
  }

  #bound(layer: number): void {
    const { layers, members } = this.#training.networks;
    const { inputs, units, weights } = layers[layer]!;
    const bound = this.#job.maxNorm;
    if (bound === 0 || layer === layers.length - 1) return;
    this.#device.run(maxNorm, [], { inputs, units, bound }, [units, members, 1], weights);
  }
}
