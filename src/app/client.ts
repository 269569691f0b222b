/**
 * The page's end of the protocol: commands go out, events of the present run come in, those of any other run are
 * dropped. It starts the worker when it is first needed, and again after it has died.
 */
import type { Comparison } from '../experiment/comparison';
import type { HeldDataset } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { Sweep } from '../experiment/sweep';
import type { Asked, Command, Event, Networks, TransferSamples, Voice } from '../worker/protocol';
import type { Halt } from '../link/parts';
import { createRequests } from './requests';

export type { Asked, TransferSamples } from '../worker/protocol';

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
  /** 784 bytes, row-major, or the 4 of a point. */
  readonly image: Uint8Array;
}

export interface RunOptions {
  /** False forgets every cached stage first. */
  readonly reuse: boolean;
  /** Whether the recorded ensemble may stand in for the teachers' stage. */
  readonly recorded: boolean;
  readonly paused?: boolean;
  /** Where it is to pause by itself. */
  readonly halt?: Halt | undefined;
}

type LandscapeNews = Extract<Event, { type: 'sweeping' | 'swept' | 'sweepDone' }>;

/** What reaches the store of runs: all events but those the client answers itself, those of comparisons and of landscapes. */
export type RunEvent = Exclude<
  Event,
  { type: 'asked' | 'networks' | 'digits' | 'transferSamples' | 'compared' } | LandscapeNews
>;

/** What a landscape tells. */
export type LandscapeEvent = LandscapeNews | Extract<Event, { type: 'loading' | 'stopped' | 'failed' }>;

/** What a comparison tells. */
export type ComparisonEvent = Extract<Event, { type: 'loading' | 'progress' | 'stopped' | 'failed' | 'compared' }>;

export interface Client {
  /** Has everything ready by the time that this experiment is run. */
  prepare(experiment: Experiment): void;
  /** Starts a run and returns its id; events of earlier runs are dropped from now on. */
  run(experiment: Experiment, options: RunOptions): number;
  /** Starts a comparison; a run under way is stopped. */
  compare(comparison: Comparison): void;
  /** Starts a landscape, but for the students whose keys are known; a run under way is stopped. */
  sweep(sweep: Sweep, known: readonly string[]): void;
  /** Whether a comparison or a landscape waits or trains. */
  occupied(): boolean;
  pause(): void;
  resume(): void;
  step(): void;
  /** Tells that somebody is using the page. */
  attend(): void;
  stop(): void;
  reset(): void;
  watch(index: number | null, image: Uint8Array): void;
  /** What the networks that stand say of images of `inputs` numbers. Rejects when the worker fails before it has answered. */
  ask(images: Uint8Array, inputs: number): Promise<Asked>;
  /** The networks behind a result, those of its first seed; null where the worker has none. Rejects likewise. */
  networks(result: Pick<Result, 'experiment' | 'engine'>, voice: Voice): Promise<Networks | null>;
  /** Test examples of an experiment's data set in the order asked for. Rejects when the worker fails before it has answered. */
  digits(experiment: Experiment, indices: readonly number[]): Promise<readonly Digit[]>;
  /** A person's own data, which also a worker that is started anew gets to know. */
  ownData(dataset: HeldDataset, own: OwnCommand['own']): void;
  /** The first `count` images of each kind in a transfer set. Rejects likewise. */
  transferSamples(experiment: Experiment, count: number): Promise<TransferSamples>;
}

type OwnCommand = Extract<Command, { type: 'ownData' }>;

export function createClient(
  spawn: () => WorkerLike,
  listen: (event: RunEvent) => void,
  listenToComparison: (event: ComparisonEvent) => void,
  listenToLandscape: (event: LandscapeEvent) => void,
): Client {
  let worker: WorkerLike | null = null;
  /** The latest id given to a run, a comparison or a landscape. */
  let latest = 0;
  let run = 0;
  const askRequests = createRequests<Asked>();
  const networkRequests = createRequests<Networks | null>();
  const digitRequests = createRequests<readonly Digit[]>();
  const sampleRequests = createRequests<TransferSamples>();
  let comparison: number | null = null;
  let landscape: number | null = null;
  const held = new Map<HeldDataset, OwnCommand>();

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
      const code = ready ? 'thread-died' : 'engine-missing';
      const failed = { type: 'failed', code, detail: error.message || 'worker' } as const;
      if (comparison !== null) compared({ ...failed, run: comparison });
      else if (landscape !== null) swept({ ...failed, run: landscape });
      else listen({ ...failed, run });
    };
    for (const command of held.values()) started.postMessage(command);
    return started;
  }

  function rejectAll(reason: string): void {
    askRequests.rejectAll(reason);
    networkRequests.rejectAll(reason);
    digitRequests.rejectAll(reason);
    sampleRequests.rejectAll(reason);
  }

  function compared(event: ComparisonEvent): void {
    if (event.type === 'stopped' || event.type === 'failed' || event.type === 'compared') comparison = null;
    listenToComparison(event);
  }

  function swept(event: LandscapeEvent): void {
    if (event.type === 'stopped' || event.type === 'failed' || event.type === 'sweepDone') landscape = null;
    listenToLandscape(event);
  }

  function receive(event: Event): void {
    switch (event.type) {
      case 'asked':
        askRequests.answer(event.request, event.logits);
        return;
      case 'networks':
        networkRequests.answer(event.request, event.networks);
        return;
      case 'digits':
        digitRequests.answer(event.request, event.digits);
        return;
      case 'transferSamples':
        sampleRequests.answer(event.request, event.samples);
        return;
      case 'ready':
      case 'engine':
      case 'watched':
      case 'map':
        listen(event);
        return;
      case 'loading':
      case 'stopped':
        if (event.run === comparison) compared(event);
        else if (event.run === landscape) swept(event);
        else if (event.run === run) listen(event);
        return;
      case 'progress':
        if (event.run === comparison) compared(event);
        else if (event.run === run) listen(event);
        return;
      case 'sweeping':
      case 'swept':
      case 'sweepDone':
        if (event.run === landscape) swept(event);
        return;
      case 'curve':
      case 'paused':
      case 'resumed':
      case 'done':
        if (event.run === run) listen(event);
        return;
      case 'compared':
        if (event.run === comparison) compared(event);
        return;
      case 'failed':
        if (event.run === null) rejectAll(event.code);
        if (event.run !== null && event.run === comparison) compared(event);
        else if (event.run !== null && event.run === landscape) swept(event);
        else if (event.run === null || event.run === run) listen(event);
        return;
    }
  }

  return {
    prepare(experiment) {
      send({ type: 'prepare', experiment });
    },
    run(experiment, { reuse, recorded, paused = false, halt }) {
      run = ++latest;
      send({ type: 'run', run, experiment, reuse, recorded, paused, ...(halt && { halt }) });
      return run;
    },
    compare(asked) {
      comparison = ++latest;
      send({ type: 'compare', run: comparison, comparison: asked });
    },
    sweep(sweep, known) {
      landscape = ++latest;
      send({ type: 'sweep', run: landscape, sweep, known });
    },
    occupied: () => comparison !== null || landscape !== null,
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
      run = ++latest;
      send({ type: 'reset' });
    },
    watch(index, image) {
      send({ type: 'watch', index, image });
    },
    ownData(dataset, own) {
      const command: OwnCommand = { type: 'ownData', dataset, own };
      // A worker that is about to start is told with the others.
      if (worker !== null) send(command);
      held.set(dataset, command);
    },
    ask(images, inputs) {
      return askRequests.ask((request) => {
        send({ type: 'ask', request, images, inputs });
      });
    },
    networks({ experiment, engine }, voice) {
      return networkRequests.ask((request) => {
        send({ type: 'networks', request, result: { experiment, engine }, voice });
      });
    },
    digits(experiment, indices) {
      return digitRequests.ask((request) => {
        send({ type: 'digits', request, experiment, indices: [...indices] });
      });
    },
    transferSamples(experiment, count) {
      return sampleRequests.ask((request) => {
        send({ type: 'transferSamples', request, experiment, count });
      });
    },
  };
}
