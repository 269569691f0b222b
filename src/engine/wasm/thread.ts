/** The loop of one thread: takes tasks from a port, answers on it. Knows neither browser nor Node. */
import { latency, predict } from './forward';
import type { Forward, FromThread, Network, PostedTask, ToThread } from './messages';
import { Trainer } from './trainer';

export interface ThreadEnd {
  post(message: FromThread, transfer: ArrayBuffer[]): void;
  listen(handler: (message: ToThread) => void): void;
  /** A clock in milliseconds. */
  now(): number;
}

type Outcome = Omit<Extract<FromThread, { type: 'done' }>, 'type' | 'id'>;

/** Serves a port until it closes. */
export function serveThread(port: ThreadEnd): void {
  const jobs = new Map<number, Trainer>();
  const networks = new Map<number, Float32Array>();
  let module: WebAssembly.Module | null = null;
  const booted = (): WebAssembly.Module => {
    if (!module) throw new Error('task before boot');
    return module;
  };
  const trainer = (job: number): Trainer => {
    const found = jobs.get(job);
    if (!found) throw new Error(`job ${job} is not open`);
    return found;
  };

  const arrived = (forward: Forward<Network>): Forward => {
    for (const { id, parameters } of forward.networks) if (parameters) networks.set(id, parameters);
    return { ...forward, networks: forward.networks.map(({ id }) => networks.get(id)!) };
  };

  async function forward(task: Extract<PostedTask, Forward<Network>>): Promise<Outcome> {
    const given = arrived(task);
    for (const id of task.drop) networks.delete(id);
    if (task.type === 'predict') return { value: 0, state: null, arrays: predict(booted(), given) };
    return { value: await latency(booted(), given, () => port.now()), state: null, arrays: [] };
  }

  async function perform(task: PostedTask): Promise<Outcome> {
    switch (task.type) {
      case 'train': {
        const value = trainer(task.job).train(task.state, task.lesson);
        return { value, state: task.state, arrays: task.withProbe ? [trainer(task.job).probe()] : [] };
      }
      case 'gradient': {
        const { loss, gradient } = trainer(task.job).gradient(task.state, task.lesson);
        return { value: loss, state: null, arrays: [gradient] };
      }
      case 'predict':
      case 'latency':
        return forward(task);
    }
  }

  async function answer(id: number, task: PostedTask): Promise<void> {
    try {
      const outcome = await perform(task);
      const transfer = outcome.arrays.map((array) => array.buffer);
      if (outcome.state) transfer.push(outcome.state.buffer);
      port.post({ type: 'done', id, ...outcome }, transfer);
    } catch (error) {
      port.post({ type: 'failed', id, detail: error instanceof Error ? error.message : String(error) }, []);
    }
  }

  port.listen((message) => {
    switch (message.type) {
      case 'boot':
        module = message.module;
        return;
      case 'open':
        jobs.set(message.job, new Trainer(booted(), message.spec));
        return;
      case 'close':
        jobs.delete(message.job);
        return;
      case 'task':
        void answer(message.id, message.task);
    }
  });
}
