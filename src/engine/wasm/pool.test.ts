import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromThread, Task, ToThread } from './messages';
import { Pool, type ThreadPort } from './pool';

/** A thread that does nothing until it is told that it has. */
class Thread implements ThreadPort {
  readonly tasks: number[] = [];
  #answer: (message: FromThread) => void = () => undefined;

  post(message: ToThread): void {
    if (message.type === 'task') this.tasks.push(message.id);
  }

  listen(onMessage: (message: FromThread) => void): void {
    this.#answer = onMessage;
  }

  close(): void {
    return;
  }

  finish(): void {
    this.#answer({ type: 'done', id: this.tasks.at(-1)!, value: 0, state: null, arrays: [] });
  }
}

const TASK: Task = { type: 'predict', shape: [1, 1], networks: [], images: new Uint8Array(0) };
// The smallest module there is.
const MODULE = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));

function poolOf(count: number): { pool: Pool; threads: Thread[]; started: () => number[] } {
  const threads = Array.from({ length: count }, () => new Thread());
  return {
    pool: new Pool(threads, MODULE),
    threads,
    started: () => threads.flatMap(({ tasks }) => tasks).sort((a, b) => a - b),
  };
}

describe('Pool', () => {
  it('deals the longest task first, and equals in the order in which they came', () => {
    const { pool, threads } = poolOf(1);
    for (const cost of [5, 1, 3, 9, 3]) void pool.run(TASK, cost);
    // The first was taken at once, when no other was there.
    for (let i = 0; i < 5; i++) threads[0]!.finish();
    expect(threads[0]!.tasks).toEqual([1, 4, 3, 5, 2]);
  });

  describe('told to spare a thread', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('keeps one free, and uses it again afterwards', () => {
      const { pool, threads, started } = poolOf(3);
      pool.spare(100);
      for (let i = 0; i < 4; i++) void pool.run(TASK, 1);
      expect(started()).toEqual([1, 2]);
      threads[0]!.finish();
      expect(started()).toEqual([1, 2, 3]);
      vi.advanceTimersByTime(60);
      pool.spare(100);
      vi.advanceTimersByTime(60);
      expect(started()).toEqual([1, 2, 3]);
      vi.advanceTimersByTime(40);
      expect(started()).toEqual([1, 2, 3, 4]);
    });

    it('goes on with its only one', () => {
      const { pool, started } = poolOf(1);
      pool.spare(100);
      void pool.run(TASK, 1);
      expect(started()).toEqual([1]);
    });
  });
});
