/**
 * The page's end of the protocol: commands go out, events of the present run come in, those of any other run are
 * dropped. It starts the worker when it is first needed, and again after it has died.
 */
import type { Experiment } from '../experiment/experiment';
import type { Command, Event, TransferSamples } from '../worker/protocol';
import { createRequests } from './requests';

export type { TransferSamples } from '../worker/protocol';

/** The part of a `Worker` that the client uses. */
export interface WorkerLike {
  postMessage(command: Command): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<Event>) => void) | null;
  onerror: ((error: ErrorEvent) => void) | null;
}

export interface Digit {
  readonly index: number;
  readonly label: number;
  /** 784 bytes, row-major. */
  readonly image: Uint8Array;
}

export interface RunOptions {
  /** False forgets every cached stage first. */
  readonly reuse: boolean;
  /** Whether the recorded ensemble may stand in for the teachers' stage. */
  readonly recorded: boolean;
  readonly paused?: boolean;
}

/** What reaches the stores: all events but those the client answers itself. */
export type RunEvent = Exclude<Event, { type: 'digits' | 'transferSamples' }>;

export interface Client {
  /** Has everything ready by the time that this experiment is run. */
  prepare(experiment: Experiment): void;
  /** Starts a run and returns its id; events of earlier runs are dropped from now on. */
  run(experiment: Experiment, options: RunOptions): number;
  pause(): void;
  resume(): void;
  step(): void;
  /** Tells that somebody is using the page. */
  attend(): void;
  stop(): void;
  reset(): void;
  watch(index: number | null, image: Uint8Array): void;
  /** Test digits in the order asked for. Rejects when the worker fails before it has answered. */
  digits(indices: readonly number[]): Promise<readonly Digit[]>;
  /** The first `count` images of each kind in a transfer set. Rejects likewise. */
  transferSamples(experiment: Experiment, count: number): Promise<TransferSamples>;
}

export function createClient(spawn: () => WorkerLike, listen: (event: RunEvent) => void): Client {
  let worker: WorkerLike | null = null;
  let run = 0;
  const digitRequests = createRequests<readonly Digit[]>();
  const sampleRequests = createRequests<TransferSamples>();

  const awake = (): WorkerLike => (worker ??= start());
  const send = (command: Command): void => {
    awake().postMessage(command);
  };

  function start(): WorkerLike {
    const started = spawn();
    let ready = false;
    started.onmessage = (message) => {
      ready ||= message.data.type === 'ready';
      receive(message.data);
    };
    started.onerror = (error) => {
      started.terminate();
      worker = null;
      rejectAll(error.message);
      // A script that can't be fetched gives an event without words.
      listen({
        type: 'failed',
        run,
        code: ready ? 'thread-died' : 'engine-missing',
        detail: error.message || 'worker',
      });
    };
    return started;
  }

  function rejectAll(reason: string): void {
    digitRequests.rejectAll(reason);
    sampleRequests.rejectAll(reason);
  }

  function receive(event: Event): void {
    switch (event.type) {
      case 'digits':
        digitRequests.answer(event.request, event.digits);
        return;
      case 'transferSamples':
        sampleRequests.answer(event.request, event.samples);
        return;
      case 'ready':
      case 'engine':
      case 'watched':
        listen(event);
        return;
      case 'loading':
      case 'progress':
      case 'curve':
      case 'paused':
      case 'resumed':
      case 'stopped':
      case 'done':
        if (event.run === run) listen(event);
        return;
      case 'failed':
        if (event.run === null) rejectAll(event.code);
        if (event.run === null || event.run === run) listen(event);
        return;
    }
  }

  return {
    prepare(experiment) {
      send({ type: 'prepare', experiment });
    },
    run(experiment, { reuse, recorded, paused = false }) {
      run++;
      send({ type: 'run', run, experiment, reuse, recorded, paused });
      return run;
    },
    pause() {
      send({ type: 'pause' });
    },
    resume() {
      send({ type: 'resume' });
    },
    step() {
      send({ type: 'step' });
    },
    attend() {
      send({ type: 'attend' });
    },
    stop() {
      send({ type: 'stop' });
    },
    reset() {
      // What the forgotten run still has on its way must not fill the emptied page.
      run++;
      send({ type: 'reset' });
    },
    watch(index, image) {
      send({ type: 'watch', index, image });
    },
    digits(indices) {
      return digitRequests.ask((request) => {
        send({ type: 'digits', request, indices: [...indices] });
      });
    },
    transferSamples(experiment, count) {
      return sampleRequests.ask((request) => {
        send({ type: 'transferSamples', request, experiment, count });
      });
    },
  };
}
