import type { Tensor } from '@tensorflow/tfjs-core';
import type { Source } from '../engine';
import type { Device } from './device';
import { joined } from './pool';
import type { Tensors } from './tensors';

/** The batches of a run of steps of all sources, on the device. */
interface Loaded {
  readonly from: number;
  readonly steps: number;
  /** `[source][step][example]` */
  readonly indices: Tensor;
  /** `[source][step][example][2]`, or null where no source moves anything. */
  readonly shifts: Tensor | null;
  /** `[source][step][example][class]` of the sources that bring target logits along, or null where none does. */
  readonly targets: Tensor | null;
}

/** Keeps on the device the batches that the next steps need. */
export class DeviceBatches {
  readonly #device: Device;
  readonly #sources: readonly Source[];
  readonly #tensors: Tensors;
  #loaded: Loaded | null = null;

  /** @param tensors what owns the batches */
  constructor(device: Device, sources: readonly Source[], tensors: Tensors) {
    this.#device = device;
    this.#sources = sources;
    this.#tensors = tensors;
  }

  load(from: number, to: number): void {
    const batches = this.#sources.map((source) => source.batches(from, to));
    const size = (parts: readonly ArrayLike<number>[]): number => parts.reduce((sum, part) => sum + part.length, 0);
    const upload = (values: Int32Array | Float32Array): Tensor => this.#tensors.keep(this.#device.upload(values));
    const integers = (parts: readonly ArrayLike<number>[]): Tensor =>
      upload(joined(new Int32Array(size(parts)), parts));
    const own = batches.flatMap(({ targets }, i) => (this.#sources[i]!.ownTargets && targets ? [targets] : []));
    const moved = batches.some(({ shifts }) => shifts !== null);
    if (this.#loaded !== null) this.#tensors.free(this.#loaded.indices, this.#loaded.shifts, this.#loaded.targets);
    this.#loaded = {
      from,
      steps: to - from,
      indices: integers(batches.map(({ indices }) => indices)),
      shifts: moved
        ? integers(batches.map(({ indices, shifts }) => shifts ?? new Int8Array(indices.length * 2)))
        : null,
      targets: own.length > 0 ? upload(joined(new Float32Array(size(own)), own)) : null,
    };
  }

  /** @returns with the uniforms `steps` and `row` that lead a program to the batch of a loaded step */
  at(step: number): Omit<Loaded, 'from' | 'steps'> & { place: { steps: number; row: number } } {
    const { from, steps, indices, shifts, targets } = this.#loaded!;
    return { indices, shifts, targets, place: { steps, row: step - from } };
  }
}
