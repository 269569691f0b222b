/** Between the benchmark's page and what drives it. */
import type { Shape } from '../engine/engine';

export type ContenderName =
  | 'distillery-wasm'
  | 'distillery-one-thread'
  | 'tfjs-wasm'
  | 'tfjs-cpu'
  | 'jaxjs-wasm'
  | 'convnetjs'
  | 'distillery-webgpu'
  | 'tfjs-webgpu'
  | 'jaxjs-webgpu';

/** What is to be trained. */
export interface StepTask {
  readonly shape: Shape;
  readonly batch: number;
  /** Images to learn from, a multiple of `batch`. */
  readonly examples: number;
  /** `digits`: MNIST. `dense`: noise without a blank pixel, so that nothing can be skipped. */
  readonly images: 'digits' | 'dense';
  /** Networks that learn in lockstep, and threads to train them on: one, but for our own engine. */
  readonly members: number;
  readonly threads: number;
}

export interface Timed {
  readonly ms: number;
  readonly steps: number;
  readonly loss: number;
}

/** Whole jobs: of the two libraries, what their names say. */
export type WholeJob = 'distillery-landscape' | 'keras-landscape' | 'keras-preset';

/** A whole job: milliseconds, and the test errors that it ended with. */
export interface Finished {
  readonly ms: number;
  readonly errors: readonly number[];
}

/** What the page offers as `globalThis.bench`. */
export interface BenchPage {
  /** GFLOP/s that plain SIMD reaches at most on one thread. */
  roof(): Promise<number>;
  /** Gets a contender ready for its first step. */
  prepare(contender: ContenderName, task: StepTask): Promise<void>;
  /** Takes about so many more steps of what was prepared. */
  train(steps: number): Promise<Timed>;
  /** A whole job from its start to its end. */
  finish(job: WholeJob): Promise<Finished>;
}

declare global {
  var bench: BenchPage;
}
