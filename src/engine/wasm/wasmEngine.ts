/** Training on CPU threads with SIMD kernels: the same bits on every machine, browser and number of threads. */
import { parameterCount } from '../engine';
import type { Engine, Shape, Stack, StackJob } from '../engine';
import type { ThreadJob } from './messages';
import { Pool } from './pool';
import type { ThreadPort } from './pool';
import { cuts, initialState, lessonOf, stepCost, WasmStack } from './wasmStack';

export interface WasmOptions {
  /** The compiled kernels. */
  readonly module: WebAssembly.Module;
  /** Threads to train on, at least 1. */
  readonly threads: number;
  readonly spawn: () => ThreadPort;
}

export class WasmEngine implements Engine {
  readonly kind = 'wasm';
  readonly #pool: Pool;
  #jobs = 0;
  #open = 0;

  constructor({ module, threads, spawn }: WasmOptions) {
    this.#pool = new Pool(Array.from({ length: threads }, spawn), module);
  }

  get threads(): number {
    return this.#pool.size;
  }

  start(job: StackJob): Promise<Stack> {
    const id = this.#openJob(job);
    return Promise.resolve(
      new WasmStack(job, id, this.#pool, () => {
        this.#open--;
      }),
    );
  }

  /** The images are dealt out, each part to all networks: a thread has to be sent those once, and images are used once. */
  async predict(shape: Shape, networks: readonly Float32Array[], images: Uint8Array): Promise<Float32Array[]> {
    const inputs = shape[0]!;
    const points = cuts(0, images.length / inputs, this.threads);
    const parts = await Promise.all(
      points.slice(1).map(async (to, i) => {
        const part = images.slice(points[i]! * inputs, to * inputs);
        const cost = (to - points[i]!) * networks.length * parameterCount(shape);
        const task = { type: 'predict', shape, networks, images: part } as const;
        return (await this.#pool.run(task, cost, [part.buffer])).arrays;
      }),
    );
    return networks.map((_, k) => concatenate(parts.map((arrays) => arrays[k]!)));
  }

  async latency(shape: Shape, networks: readonly Float32Array[], image: Uint8Array): Promise<number> {
    const cost = networks.length * parameterCount(shape);
    return (await this.#pool.run({ type: 'latency', shape, networks, images: image }, cost)).value;
  }

  async gradients(job: StackJob): Promise<{ loss: number; gradient: Float32Array }[]> {
    const id = this.#openJob(job);
    const batches = job.sources.map((source) => source.batches(0, 1));
    try {
      return await Promise.all(
        job.members.map(async (member) => {
          const state = initialState(job, member);
          const lesson = lessonOf(job, member, 0, batches[member.source]!);
          const task = { type: 'gradient', job: id, state, lesson } as const;
          const done = await this.#pool.run(task, stepCost(job, member.alpha), [state.buffer]);
          return { loss: done.value, gradient: done.arrays[0]! };
        }),
      );
    } finally {
      this.#pool.close(id);
      this.#open--;
    }
  }

  spare(milliseconds: number): void {
    this.#pool.spare(milliseconds);
  }

  held(): number {
    return this.#open;
  }

  dispose(): void {
    this.#pool.dispose();
  }

  #openJob(job: StackJob): number {
    const id = ++this.#jobs;
    const { shape, steps, batch, optimizer, lr, decay, dropout, maxNorm, probe } = job;
    const sets = job.sources.map((source) => source.set);
    const spec: ThreadJob = { shape, steps, batch, optimizer, lr, decay, dropout, maxNorm, probe, sets };
    this.#pool.open(id, spec);
    this.#open++;
    return id;
  }
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
