/** Between the pool and its threads. Threads share nothing: a member's whole state travels with each task. */
import type { Batches, Key, StackJob, TrainingSet } from '../engine';

/** The part of a job that threads keep. */
export interface ThreadJob extends Pick<
  StackJob,
  'shape' | 'steps' | 'batch' | 'optimizer' | 'lr' | 'decay' | 'dropout' | 'maxNorm' | 'probe'
> {
  readonly sets: readonly TrainingSet[];
}

/** Parameters, then the optimiser's moments, in the kernels' layout. */
export type State = Float32Array<ArrayBuffer>;

/** What the batches of a member's steps are and how it listens to them. */
export interface Lesson {
  readonly set: number;
  readonly T: number;
  readonly alpha: number;
  readonly dropoutKey: Key;
  /** 0-based index of the first step. */
  readonly from: number;
  readonly batches: Batches;
}

export interface Forward {
  readonly shape: readonly number[];
  readonly networks: readonly Float32Array[];
  readonly images: Uint8Array;
}

export type Task =
  | { type: 'train'; job: number; state: State; lesson: Lesson; withProbe: boolean }
  | { type: 'gradient'; job: number; state: State; lesson: Lesson }
  | ({ type: 'predict' } & Forward)
  | ({ type: 'latency' } & Forward);

export type ToThread =
  | { type: 'boot'; module: WebAssembly.Module }
  | { type: 'open'; job: number; spec: ThreadJob }
  | { type: 'close'; job: number }
  | { type: 'task'; id: number; task: Task };

/** `value` is a loss, or milliseconds; `arrays` are what the task made. */
export type FromThread =
  | { type: 'done'; id: number; value: number; state: State | null; arrays: Float32Array<ArrayBuffer>[] }
  | { type: 'failed'; id: number; detail: string };
