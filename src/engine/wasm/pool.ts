/** Threads and the tasks dealt out to them: an idle thread takes the longest task that waits. */
import { EngineError } from '../engine';
import type { FromThread, PostedTask, Task, ThreadJob, ToThread } from './messages';
import { Numbers, SentNetworks } from './sentNetworks';

/** The pool's end of a thread; browser and Node make their own. */
export interface ThreadPort {
  post(message: ToThread, transfer: ArrayBuffer[]): void;
  listen(onMessage: (message: FromThread) => void, onDeath: (detail: string) => void): void;
  close(): void;
}

export type Outcome = Extract<FromThread, { type: 'done' }>;

interface Waiting {
  readonly id: number;
  readonly task: Task;
  /** Work that hangs on this task, itself included, in any unit that all tasks have in common. */
  readonly cost: number;
  readonly transfer: ArrayBuffer[];
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: EngineError) => void;
}

interface Thread {
  readonly port: ThreadPort;
  readonly sent: SentNetworks;
}

function posted(task: Task, { sent }: Thread): PostedTask {
  return task.type === 'train' || task.type === 'gradient' ? task : { ...task, ...sent.send(task.networks) };
}

export class Pool {
  readonly #ports: readonly ThreadPort[];
  readonly #idle: Thread[];
  readonly #queue: Waiting[] = [];
  readonly #running = new Map<number, { waiting: Waiting; thread: Thread }>();
  #ids = 0;
  #dead: EngineError | null = null;
  #sparing: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: readonly ThreadPort[], module: WebAssembly.Module) {
    this.#ports = ports;
    const numbers = new Numbers();
    this.#idle = ports.map((port) => ({ port, sent: new SentNetworks(numbers) }));
    for (const port of ports) {
      port.listen(
        (message) => {
          this.#finish(message);
        },
        (detail) => {
          this.#die(detail);
        },
      );
      port.post({ type: 'boot', module }, []);
    }
  }

  get size(): number {
    return this.#ports.length;
  }

  open(job: number, spec: ThreadJob): void {
    for (const port of this.#ports) port.post({ type: 'open', job, spec }, []);
  }

  close(job: number): void {
    for (const port of this.#ports) port.post({ type: 'close', job }, []);
  }

  /**
   * Runs a task on a thread that is free, those of greater cost first. Buffers in `transfer` are moved, not copied.
   * @throws EngineError thread-died
   */
  run(task: Task, cost: number, transfer: ArrayBuffer[] = []): Promise<Outcome> {
    if (this.#dead) return Promise.reject(this.#dead);
    return new Promise((resolve, reject) => {
      this.#queue.push({ id: ++this.#ids, task, cost, transfer, resolve, reject });
      this.#deal();
    });
  }

  /** Keeps one of several threads free for so many milliseconds, counted anew at each call. */
  spare(milliseconds: number): void {
    clearTimeout(this.#sparing);
    this.#sparing = setTimeout(() => {
      this.#sparing = undefined;
      this.#deal();
    }, milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#sparing);
    this.#die('the pool was closed');
    for (const port of this.#ports) port.close();
  }

  #deal(): void {
    while (this.#queue.length > 0 && this.#idle.length > this.#spared) {
      const thread = this.#idle.shift()!;
      const [waiting] = this.#queue.splice(this.#longest(), 1) as [Waiting];
      this.#running.set(waiting.id, { waiting, thread });
      thread.port.post({ type: 'task', id: waiting.id, task: posted(waiting.task, thread) }, waiting.transfer);
    }
  }

  get #spared(): number {
    return this.#sparing !== undefined && this.size > 1 ? 1 : 0;
  }

  /** Of the waiting tasks; the one that came first among equals. */
  #longest(): number {
    return this.#queue.reduce((best, { cost }, i) => (cost > this.#queue[best]!.cost ? i : best), 0);
  }

  #finish(message: FromThread): void {
    const found = this.#running.get(message.id);
    if (!found) return;
    this.#running.delete(message.id);
    this.#idle.push(found.thread);
    if (message.type === 'done') found.waiting.resolve(message);
    else found.waiting.reject(new EngineError('thread-died', message.detail));
    this.#deal();
  }

  #die(detail: string): void {
    const error = new EngineError('thread-died', detail);
    this.#dead = error;
    for (const { waiting } of this.#running.values()) waiting.reject(error);
    for (const waiting of this.#queue) waiting.reject(error);
    this.#running.clear();
    this.#queue.length = 0;
  }
}
