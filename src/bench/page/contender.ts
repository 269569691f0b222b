/** What the benchmark measures: libraries that train one network on one job, each the way its documentation recommends. */
import type { Shape } from '../../engine/engine';

/** One network to be trained on labelled images with Adam. */
export interface StepJob {
  readonly shape: Shape;
  readonly batch: number;
  /** `count * inputs` bytes; `count` is a multiple of `batch`. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** `count` classes. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** Initial parameters, laid out as `Member.initial` of the engines; contenders that can't be given any draw their own. */
  readonly initial: Float32Array<ArrayBuffer>;
  readonly lr: number;
  /** Networks that learn in lockstep, and threads to do it on: 1 and 1 but for our own engine. */
  readonly members: number;
  readonly threads: number;
}

interface Trained {
  /** Steps really taken: a library that trains by the epoch may take more than it was asked for. */
  readonly steps: number;
  /** Mean training loss over them, as the library reports it. */
  readonly loss: number;
}

/** A network in training. */
export interface Contender {
  /** Takes about `steps` more steps. Resolves when they have been carried out, not merely enqueued. */
  train(steps: number): Promise<Trained>;
}

/** Gets a network ready for its first step. */
export type Contend = (job: StepJob) => Promise<Contender>;

/** Where the parameters of each layer lie in `StepJob.initial`. */
export function layersOf({ shape, initial }: Pick<StepJob, 'shape' | 'initial'>): {
  readonly inputs: number;
  readonly units: number;
  /** `[inputs][units]`, row-major. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly biases: Float32Array<ArrayBuffer>;
}[] {
  let at = 0;
  const take = (count: number): Float32Array<ArrayBuffer> => initial.slice(at, (at += count));
  return shape.slice(1).map((units, layer) => {
    const inputs = shape[layer]!;
    return { inputs, units, weights: take(inputs * units), biases: take(units) };
  });
}
