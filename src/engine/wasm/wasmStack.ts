import { EngineError, parameterCount } from '../engine';
import type { Advance, Batches, Member, Stack, StackJob } from '../engine';
import { pack, paddedCount, unpack } from './layout';
import type { Lesson, State } from './messages';
import type { Pool } from './pool';

/** A member's parameters and zeroed moments, ready for its first step. */
export function initialState(job: StackJob, member: Member): State {
  const copies = job.optimizer.kind === 'adam' ? 3 : 2;
  const state = new Float32Array(paddedCount(job.shape) * copies);
  pack(job.shape, member.initial, state);
  return state;
}

export function lessonOf(job: StackJob, member: Member, from: number, batches: Batches): Lesson {
  const { source, target, T, alpha, labelWeight, smoothing } = member;
  return {
    set: source,
    objective: { target, T, alpha, labelWeight, smoothing },
    dropoutKey: job.sources[source]!.dropout,
    from,
    batches,
  };
}

/** Of the loss: what its exponentials come to, for each class of each example. */
const SOFT_COST = 60;

/** Multiply-adds of one step, about: the products of all layers in three directions, and the soft term. */
export function stepCost({ shape, batch }: Pick<StackJob, 'shape' | 'batch'>, alpha: number): number {
  return batch * (3 * parameterCount(shape) + (alpha > 0 ? SOFT_COST * shape.at(-1)! : 0));
}

/** Multiply-adds of a task, about 20 ms of them, and for each parameter: fifty times what it costs to copy it. */
const LEAST_COST = 4e8;
const LEAST_COST_OF_PARAMETER = 2500;

const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a);

/**
 * Into how many parts the steps of each member are cut, for `threads` to share. Where steps are many, into several times
 * as many as fill the threads evenly, so that one that is held up leaves its work to the others; but into none so small
 * that carrying the member's state to and fro would count.
 */
export function partsOf(job: Pick<StackJob, 'shape' | 'batch' | 'members'>, steps: number, threads: number): number {
  const even = threads / divisor(job.members.length, threads);
  const least = Math.max(LEAST_COST, LEAST_COST_OF_PARAMETER * parameterCount(job.shape));
  const worthwhile = Math.floor((steps * stepCost(job, 0)) / (even * least));
  return even * Math.max(1, Math.min(worthwhile, Math.floor(steps / even)));
}

/** Where a range is cut into so many parts, or as many as it has steps; no result depends on it. */
export function cuts(from: number, to: number, parts: number): number[] {
  const count = Math.max(1, Math.min(parts, to - from));
  return Array.from({ length: count + 1 }, (_, i) => from + Math.floor(((to - from) * i) / count));
}

/** K networks that a pool of threads trains; each member's state comes back here between its tasks. */
export class WasmStack implements Stack {
  #step = 0;
  #states: State[];
  readonly #job: StackJob;
  readonly #id: number;
  readonly #pool: Pool;
  readonly #onDispose: () => void;

  constructor(job: StackJob, id: number, pool: Pool, onDispose: () => void) {
    this.#job = job;
    this.#id = id;
    this.#pool = pool;
    this.#onDispose = onDispose;
    this.#states = job.members.map((member) => initialState(job, member));
  }

  get step(): number {
    return this.#step;
  }

  async advance(step: number, withProbe: boolean): Promise<Advance> {
    const { members, sources } = this.#job;
    const points = cuts(this.#step, step, partsOf(this.#job, step - this.#step, this.#pool.size));
    // Batches are worked out once for each source, not once for each member.
    const parts = points.slice(1).map((to, i) => ({
      from: points[i]!,
      batches: sources.map((source) => source.batches(points[i]!, to)),
    }));
    const losses = members.map(() => 0);
    const probes: Float32Array[] = [];
    let previous = members.map(() => Promise.resolve());
    parts.forEach(({ from, batches }, part) => {
      const probing = withProbe && part === parts.length - 1;
      previous = members.map(async (member, k) => {
        await previous[k];
        const lesson = lessonOf(this.#job, member, from, batches[member.source]!);
        const state = this.#states[k]!;
        // All that this member still has to do, so that whoever is furthest behind goes first.
        const cost = (step - from) * stepCost(this.#job, member.alpha);
        const task = { type: 'train', job: this.#id, state, lesson, withProbe: probing } as const;
        const done = await this.#pool.run(task, cost, [state.buffer]);
        this.#states[k] = done.state!;
        losses[k]! += done.value;
        if (probing) probes[k] = done.arrays[0]!;
      });
    });
    const settled = await Promise.allSettled(previous);
    const failure = settled.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
    if (losses.some((loss) => !Number.isFinite(loss))) {
      throw new EngineError('not-finite', `training diverged between steps ${this.#step} and ${step}`);
    }
    const steps = step - this.#step;
    this.#step = step;
    return { loss: losses.map((loss) => loss / steps), probe: withProbe ? probes : null };
  }

  parameters(): Promise<Float32Array[]> {
    const { shape } = this.#job;
    return Promise.resolve(this.#states.map((state) => unpack(shape, state, parameterCount(shape))));
  }

  dispose(): void {
    this.#states = [];
    this.#pool.close(this.#id);
    this.#onDispose();
  }
}
