import type { Tensor } from '@tensorflow/tfjs-core';
import { TARGETS } from '../../distill/losses';
import type { Member, Optimizer, StackJob } from '../engine';
import { DeviceBatches } from './batches';
import type { Device } from './device';
import { download, outputSizes, runForward, silence, uploadNetworks, type Inputs, type Networks } from './networks';
import { poolSources } from './pool';
import { backward } from './programs/backward';
import { gather, gatherThreads } from './programs/gather';
import { MEMBER_COLUMNS, memberColumns } from './programs/layout';
import { lossGradient } from './programs/lossGradient';
import { productThreads } from './programs/product';
import { Tensors } from './tensors';

/** What the programs of `programs/update.ts` need for one layer. */
export interface LayerGradient {
  readonly layer: number;
  readonly inputs: readonly [left: Tensor, right: Tensor, members: Tensor];
  readonly uniforms: { inputs: number; units: number; batch: number; members: number; first: number };
  readonly threads: readonly [number, number, number];
}

/** Numbers that an optimizer keeps for each parameter. */
const companions: Record<Optimizer['kind'], number> = { sgd: 1, adam: 2 };

/**
 * The gradients of a stack, with all that they need on the device allocated once: in a step nothing comes or goes. With L
 * layers of weights a step takes 3 L + 1 dispatches, however many members and sources there are: one for the inputs, L
 * forward, one for the loss, L - 1 backward and L to use the gradients.
 */
export class Training {
  readonly tensors = new Tensors();
  readonly networks: Networks;
  readonly #device: Device;
  readonly #job: StackJob;
  readonly #batches: DeviceBatches;
  readonly #images: Tensor;
  readonly #labels: Tensor;
  readonly #targets: Tensor;
  readonly #inputs: Inputs;
  /** Of each layer: activations, at last the logits. */
  readonly #outputs: readonly Tensor[];
  /** Gradients with respect to each layer's sums, `[member][example][units]`; after the last of them the sums of losses. */
  readonly #deltas: readonly Tensor[];

  /**
   * @throws EngineError `engine-unavailable` where a tensor is larger than the device allows
   * @throws RangeError where a member of alpha > 0 has no logits to learn from
   */
  constructor(device: Device, job: StackJob) {
    this.#device = device;
    this.#job = job;
    const mute = job.sources.map(({ set, ownTargets = false }) => set.logits === null && !ownTargets);
    if (job.members.some(({ source, alpha }) => alpha > 0 && mute[source])) {
      throw new RangeError('a soft term needs target logits');
    }
    const pool = poolSources(job.sources, job.shape.at(-1)!);
    const upload = (values: Float32Array | Int32Array): Tensor => this.tensors.keep(device.upload(values));
    const empty = (floats: number): Tensor => this.tensors.keep(device.empty(floats));
    try {
      const initial = job.members.map((member) => member.initial);
      this.networks = uploadNetworks(device, this.tensors, job.shape, initial, companions[job.optimizer.kind]);
      this.#images = upload(pool.images);
      this.#labels = upload(pool.labels);
      this.#targets = upload(pool.logits);
      this.#inputs = {
        left: empty(job.sources.length * job.batch * (job.shape[0]! + 1)),
        members: upload(memberTable(job.members)),
        sources: upload(pool.sources),
        batch: job.batch,
      };
      this.#outputs = outputSizes(this.networks, job.batch).map(empty);
      this.#deltas = this.networks.layers.map(({ units }, layer) =>
        empty(this.#rows * (layer === this.#last ? units + 1 : units)),
      );
    } catch (error) {
      this.tensors.dispose();
      throw error;
    }
    this.#batches = new DeviceBatches(device, job.sources, this.tensors);
  }

  get #last(): number {
    return this.networks.layers.length - 1;
  }

  /** Examples of a step over all members. */
  get #rows(): number {
    return this.#job.members.length * this.#job.batch;
  }

  /** Brings the batches of the steps `from` (inclusive) to `to` (exclusive) to the device, in place of those before. */
  load(from: number, to: number): void {
    this.#batches.load(from, to);
  }

  /**
   * Forward and backward pass of a loaded step.
   *
   * @param first whether the sums of losses start anew
   * @param use called for each layer, from the last to the first, once its weights are not read any more in this step
   */
  run(step: number, first: boolean, use: (gradient: LayerGradient) => void): void {
    this.#gather(step);
    runForward(this.#device, this.networks, this.#inputs, this.#outputs, step, silence(this.#job.dropout.hidden));
    this.#loss(step, first);
    for (let layer = this.#last; layer >= 0; layer--) {
      if (layer > 0) this.#backward(layer);
      use(this.#layerGradient(layer));
    }
  }

  /** Each member's mean loss over the `steps` since the sums started anew. @throws EngineError `device-lost` */
  async losses(steps: number): Promise<number[]> {
    const { members, batch, shape } = this.#job;
    const sums = await download(this.#device, this.#deltas[this.#last]!, this.#rows * shape.at(-1)!, this.#rows);
    return members.map((_, member) => {
      const own = sums.subarray(member * batch, (member + 1) * batch);
      return own.reduce((total, sum) => total + sum, 0) / (steps * batch);
    });
  }

  #gather(step: number): void {
    const { shape, batch, sources, dropout } = this.#job;
    const { indices, shifts, place } = this.#batches.at(step);
    const inputs = shape[0]!;
    const side = Math.round(Math.sqrt(inputs));
    this.#device.run(
      gather,
      [this.#images, this.#inputs.sources, indices, shifts ?? indices],
      { inputs, side, batch, ...place, jitter: shifts === null ? 0 : 1, step, ...silence(dropout.input) },
      gatherThreads(inputs, batch, sources.length),
      this.#inputs.left,
    );
  }

  #loss(step: number, first: boolean): void {
    const { batch, members, shape } = this.#job;
    const { indices, targets, place } = this.#batches.at(step);
    const heard = [this.#targets, targets ?? this.#targets];
    const tables = [this.#inputs.members, this.#inputs.sources, indices, this.#labels, ...heard];
    this.#device.run(
      lossGradient,
      [this.#outputs[this.#last]!, ...tables],
      { classes: shape.at(-1)!, batch, members: members.length, ...place, first: first ? 1 : 0 },
      [batch, members.length, 1],
      this.#deltas[this.#last]!,
    );
  }

  #backward(layer: number): void {
    const { batch, members, dropout } = this.#job;
    const { inputs, units, weights } = this.networks.layers[layer]!;
    this.#device.run(
      backward,
      [this.#deltas[layer]!, weights, this.#outputs[layer - 1]!],
      { inputs, units, batch, scale: silence(dropout.hidden).scale },
      productThreads(batch, inputs, members.length),
      this.#deltas[layer - 1]!,
    );
  }

  #layerGradient(layer: number): LayerGradient {
    const { inputs, units } = this.networks.layers[layer]!;
    const first = layer === 0;
    const members = this.#job.members.length;
    return {
      layer,
      inputs: [first ? this.#inputs.left : this.#outputs[layer - 1]!, this.#deltas[layer]!, this.#inputs.members],
      uniforms: { inputs, units, batch: this.#job.batch, members, first: first ? 1 : 0 },
      threads: productThreads(inputs + 1, units, members),
    };
  }
}

function memberTable(members: readonly Member[]): Float32Array {
  const rows = new Float32Array(members.length * MEMBER_COLUMNS);
  members.forEach(({ source, target, T, alpha, labelWeight, smoothing }, member) => {
    const row = { source, target: TARGETS.indexOf(target), T, alpha, labelWeight, smoothing };
    for (const [column, place] of Object.entries(memberColumns)) {
      rows[member * MEMBER_COLUMNS + place] = row[column as keyof typeof memberColumns];
    }
  });
  return rows;
}
