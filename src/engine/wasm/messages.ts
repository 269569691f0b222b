/**
 * Between the pool and its threads. Threads share no memory: a member's whole state travels with each training task, and
 * networks that only answer stay with a thread once it has them.
 */
import type { Objective } from '../../distill/losses';
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
  readonly objective: Objective;
  readonly dropoutKey: Key;
  /** 0-based index of the first step. */
  readonly from: number;
  readonly batches: Batches;
}

/** A network by the number that the pool gave it; with its parameters only where the thread has not got them. */
export interface Network {
  readonly id: number;
  readonly parameters: Float32Array | null;
}

export interface Forward<N = Float32Array> {
  readonly shape: readonly number[];
  readonly networks: readonly N[];
  readonly images: Uint8Array;
}

type TrainingTask =
  | { type: 'train'; job: number; state: State; lesson: Lesson; withProbe: boolean }
  | { type: 'gradient'; job: number; state: State; lesson: Lesson };

type ForwardTask<N = Float32Array> = { type: 'predict' | 'latency' } & Forward<N>;

export type Task = TrainingTask | ForwardTask;

/** As a thread gets it; it drops the networks numbered in `drop` once it has done the task. */
export type PostedTask = TrainingTask | (ForwardTask<Network> & { readonly drop: readonly number[] });

export type ToThread =
  | { type: 'boot'; module: WebAssembly.Module }
  | { type: 'open'; job: number; spec: ThreadJob }
  | { type: 'close'; job: number }
  | { type: 'task'; id: number; task: PostedTask };

/** `value` is a loss, or milliseconds; `arrays` are what the task made. */
export type FromThread =
  | { type: 'done'; id: number; value: number; state: State | null; arrays: Float32Array<ArrayBuffer>[] }
  | { type: 'failed'; id: number; detail: string };
