/**
 * What trains stacks. An engine takes a stack — K networks of one shape that train in lockstep — and advances it step by
 * step. It knows nothing of experiments, stages or arms: batches, initial weights and targets come in as data, so that
 * every engine sees exactly the same ones.
 */

import type { Objective } from '../distill/losses';

/** Layer widths from input to output, for example `[784, 400, 400, 10]`. Hidden layers are ReLU, the output is linear. */
export type Shape = readonly number[];

/** Examples a stack learns from. */
export interface TrainingSet {
  /** `count * inputs` bytes, row-major, one example after another; a byte b is the input value b / 255. */
  readonly images: Uint8Array;
  /** `count` bytes: a class, or `NO_LABEL` of `distill/losses.ts`: no label, and so no hard term in the loss. */
  readonly labels: Uint8Array;
  /** `count * classes` target logits v of the ensemble, or null where no member has a soft term or batches bring their own. */
  readonly logits: Float32Array | null;
}

/** Which examples a run of steps sees. The same for every member that names the same source. */
export interface Batches {
  /** `steps * batch` indices into the training set. */
  readonly indices: Uint32Array;
  /** `steps * batch * 2` whole pixels (right, down) by which each image is moved, or null where nothing is jittered. */
  readonly shifts: Int8Array | null;
  /** `steps * batch * classes` target logits, where those of the set do not hold. */
  readonly targets?: Float32Array;
}

/** A key of the counter-based generator: two unsigned 32-bit words. */
export type Key = readonly [number, number];

/** One network of a stack. At alpha 0 it hears labels only. */
export interface Member extends Objective {
  /** Index into `StackJob.sources`. */
  readonly source: number;
  /** Initial parameters: for each layer its weights `[in][out]` row-major, then its biases `[out]`. */
  readonly initial: Float32Array;
}

/** Where members take their examples from; members of one source share sets, batches, jitter and dropout masks. */
export interface Source {
  readonly set: TrainingSet;
  /** The batches of steps `from` (inclusive) to `to` (exclusive), 0-based. A pure function of its arguments. */
  readonly batches: (from: number, to: number) => Batches;
  /** Whether the batches bring target logits of their own. */
  readonly ownTargets?: boolean;
  /** Key of the dropout masks; see `dropoutMask` in `src/random`. */
  readonly dropout: Key;
}

export type Optimizer =
  | { readonly kind: 'adam' } // beta1 0.9, beta2 0.999, epsilon 1e-7 added to the root (Kingma & Ba 2015, Algorithm 1)
  | { readonly kind: 'sgd' }; // momentum 0.9, no Nesterov: u = 0.9 u + g; w = w - lr u

export interface StackJob {
  readonly shape: Shape;
  readonly sources: readonly Source[];
  readonly members: readonly Member[];
  /** Steps of the whole run, which learning-rate decay refers to. */
  readonly steps: number;
  readonly batch: number;
  readonly optimizer: Optimizer;
  readonly lr: number;
  /** `linear`: at 0-based step t the rate is `lr * (1 - t / steps)`, computed in double precision and rounded once to float32. */
  readonly decay: 'none' | 'linear';
  /** Share of units silenced while training, 0 to below 1; survivors are scaled by 1 / (1 - share). */
  readonly dropout: { readonly input: number; readonly hidden: number };
  /** Upper bound of the Euclidean norm of the weights coming into each hidden unit after each step; 0 for none. */
  readonly maxNorm: number;
  /** Images (`count * inputs` bytes) on which `advance` can report logits, for live curves. */
  readonly probe: Uint8Array;
}

export interface Advance {
  /** Mean training loss over the steps of this call, one number per member (NaN where no step was taken). */
  readonly loss: readonly number[];
  /** Per member the logits on `StackJob.probe` (`count * classes`), or null if none were asked for. */
  readonly probe: readonly Float32Array[] | null;
}

/** A stack in training. Calls are made one after another, never two at once. */
export interface Stack {
  /** Steps every member has taken. */
  readonly step: number;
  /**
   * Trains every member up to `step` (at most `StackJob.steps`). Yields to the event loop while it works.
   * @throws EngineError
   */
  advance(step: number, withProbe: boolean): Promise<Advance>;
  /** A copy of each member's parameters, laid out as `Member.initial`. */
  parameters(): Promise<Float32Array[]>;
  /** Frees all memory. The stack cannot be used afterwards. */
  dispose(): void;
}

export interface Engine {
  readonly kind: 'wasm' | 'webgpu';
  /** Threads that train (1 on webgpu). */
  readonly threads: number;
  start(job: StackJob): Promise<Stack>;
  /** Logits (`count * classes`) of each network on the images (`count * inputs` bytes), without dropout or jitter. */
  predict(shape: Shape, networks: readonly Float32Array[], images: Uint8Array): Promise<Float32Array[]>;
  /** Milliseconds in which one image (`inputs` bytes) passes through all networks in turn, over repeated passes. */
  latency(shape: Shape, networks: readonly Float32Array[], image: Uint8Array): Promise<number>;
  /**
   * Loss and its gradient with respect to all parameters for each member on the batch of step 0, without an update.
   * For tests and the self-check. Gradients are laid out as `Member.initial`.
   */
  gradients(job: StackJob): Promise<{ loss: number; gradient: Float32Array }[]>;
  /** Leaves a processor to others for so many milliseconds, where several train. No result depends on it. */
  spare(milliseconds: number): void;
  /** Bytes or buffers currently held for stacks (0 when every stack is disposed of); for leak tests. */
  held(): number;
  /** Stops threads, frees the device. */
  dispose(): void;
}

/** A failure of an engine as data: `code` is what programs look at, `detail` is for the curious. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: 'engine-missing' | 'engine-unavailable' | 'device-lost' | 'thread-died' | 'not-finite';
  readonly detail: string;

  constructor(code: EngineError['code'], detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** Number of parameters of one network: weights and biases. */
export function parameterCount(shape: Shape): number {
  let count = 0;
  for (let layer = 1; layer < shape.length; layer++) count += (shape[layer - 1]! + 1) * shape[layer]!;
  return count;
}
