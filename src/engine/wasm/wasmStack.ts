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
  const { source, T, alpha } = member;
  return { set: source, T, alpha, dropoutKey: job.sources[source]!.dropout, from, batches };
}

const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a);

/** Steps at which the range is cut so that `members` times the parts fill `threads` evenly; results don't depend on it. */
export function cuts(from: number, to: number, members: number, threads: number): number[] {
  const parts = Math.max(1, Math.min(threads / divisor(members, threads), to - from));
  return Array.from({ length: parts + 1 }, (_, i) => from + Math.floor(((to - from) * i) / parts));
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
    const points = cuts(this.#step, step, members.length, this.#pool.size);
    // Batches are worked out once for each source, not once for each member.
    const parts = points.slice(1).map((to, i) => ({
      from: points[i]!,
      batches: sources.map((source) => source.batches(points[i]!, to)),
    }));
    const losses = members.map(() => 0);
    const probes: Float32Array[] = [];
    // Part by part, so that waiting tasks queue with the member that is furthest behind in front.
    let previous = members.map(() => Promise.resolve());
    parts.forEach(({ from, batches }, part) => {
      const probing = withProbe && part === parts.length - 1;
      previous = members.map(async (member, k) => {
        await previous[k];
        const lesson = lessonOf(this.#job, member, from, batches[member.source]!);
        const state = this.#states[k]!;
        const task = { type: 'train', job: this.#id, state, lesson, withProbe: probing } as const;
        const done = await this.#pool.run(task, [state.buffer]);
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
