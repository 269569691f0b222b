/** The worker's end of the protocol: one session per page, one run at a time. Knows neither browser nor Node. */
import { domainOf } from '../data/domain';
import type { FetchBytes } from '../data/pieces';
import { chooseEngine, type Choice, type EngineSources, type Load } from '../engine/choose';
import { EngineError, type Engine } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import { DataStore } from '../run/dataStore';
import { runComparison } from '../run/comparison';
import { Cancelled, Gate } from '../run/gate';
import { teacherShape } from '../run/jobs';
import { networksBehind } from '../run/networks';
import { LOGITS_FILE, RECORDING_FILE, recordedTargets } from '../run/recording';
import { runExperiment, runKeys } from '../run/runExperiment';
import { fetchData } from '../run/seedData';
import { StageCache } from '../run/stageCache';
import { runSweep } from '../run/sweep';
import type { RunContext } from '../run/training';
import { transferSamples } from '../run/transferSamples';
import { failureOf } from './failure';
import type { Command, Event } from './protocol';
import { standingOf, Watcher } from './watcher';

export interface SessionEnd {
  post(event: Event, transfer: ArrayBuffer[]): void;
  listen(handler: (command: Command) => void): void;
}

/** What the session needs of the world it runs in. */
export interface Platform extends EngineSources {
  /** Files of the data sets, such as `mnist/manifest.json`. */
  readonly fetchData: FetchBytes;
  /** Files of the recording; rejects where there are none. */
  readonly fetchRecorded: (name: string) => Promise<ArrayBuffer>;
}

type RunCommand = Extract<Command, { type: 'run' }>;
type CompareCommand = Extract<Command, { type: 'compare' }>;
type SweepCommand = Extract<Command, { type: 'sweep' }>;
/** What waits in the queue. */
type WorkCommand = RunCommand | CompareCommand | SweepCommand;

/** Milliseconds that the page has a processor to itself after somebody has touched it. */
const ATTENTION = 700;

/** The engine that trains, and for what it was chosen. */
interface Chosen {
  readonly wanted: Experiment['engine'];
  readonly load: Load;
  readonly choice: Choice;
}

interface Running {
  readonly run: number;
  readonly gate: Gate;
}

function experimentOf(command: WorkCommand): Experiment {
  switch (command.type) {
    case 'run':
      return command.experiment;
    case 'compare':
      return command.comparison.experiment;
    case 'sweep':
      return command.sweep.experiment;
  }
}

function loadOf(experiment: Experiment): Load {
  return { shape: teacherShape(experiment), members: experiment.teachers, batch: experiment.batch };
}

/** What was measured holds for the networks that it was measured on. */
function stillHolds({ wanted, load, choice }: Chosen, wantedNow: Experiment['engine'], loadNow: Load): boolean {
  if (wanted !== wantedNow) return false;
  return choice.measured === null || JSON.stringify(load) === JSON.stringify(loadNow);
}

export class Session {
  readonly #end: SessionEnd;
  readonly #platform: Platform;
  readonly #store: DataStore;
  readonly #watcher: Watcher;
  #cache = new StageCache();
  /** What landscapes train, apart from what runs will look for again. */
  #sweepCache = new StageCache();
  #chosen: Chosen | null = null;
  #running: Running | null = null;
  #next: WorkCommand | null = null;
  /** Settles when the run under way has let go of everything. */
  #idle: Promise<void> = Promise.resolve();

  constructor(end: SessionEnd, platform: Platform) {
    this.#end = end;
    this.#platform = platform;
    this.#store = new DataStore(platform.fetchData);
    this.#watcher = new Watcher({
      watched: (watched) => {
        this.#post({ type: 'watched', watched });
      },
      map: (map) => {
        const { ensemble, teacher, student, baseline } = map;
        const all = [ensemble, teacher, student, baseline].flatMap((logits) => (logits ? [logits.buffer] : []));
        this.#post({ type: 'map', map }, all as ArrayBuffer[]);
      },
    });
    end.listen((command) => {
      this.#obey(command);
    });
    this.#post({ type: 'ready' });
  }

  #post(event: Event, transfer: ArrayBuffer[] = []): void {
    this.#end.post(event, transfer);
  }

  #obey(command: Command): void {
    switch (command.type) {
      case 'prepare':
        this.#prepare(command.experiment);
        return;
      case 'run':
      case 'compare':
      case 'sweep':
        this.#replace(command);
        return;
      case 'pause':
        this.#running?.gate.pause();
        return;
      case 'resume':
        this.#resume((gate) => {
          gate.resume();
        });
        return;
      case 'step':
        this.#resume((gate) => {
          gate.step();
        });
        return;
      case 'attend':
        this.#chosen?.choice.engine.spare(ATTENTION);
        return;
      case 'stop':
        this.#cancel();
        return;
      case 'reset':
        this.#cancel();
        this.#forget();
        return;
      case 'watch':
        void this.#report(null, () => this.#watcher.watch(command.index, command.image));
        return;
      case 'ask':
        void this.#report(null, () => this.#ask(command));
        return;
      case 'networks':
        this.#sendNetworks(command);
        return;
      case 'digits':
        void this.#report(null, () => this.#sendDigits(command));
        return;
      case 'transferSamples':
        void this.#report(null, () => this.#sendTransferSamples(command));
        return;
      case 'ownData':
        this.#store.hold(command.dataset, command.own);
    }
  }

  #resume(how: (gate: Gate) => void): void {
    if (!this.#running) return;
    this.#post({ type: 'resumed', run: this.#running.run });
    how(this.#running.gate);
  }

  /** What fails here is tried again by the run, which tells of it. */
  #prepare(experiment: Experiment): void {
    void this.#fetchData(experiment).catch(() => undefined);
    this.#idle = this.#idle.then(async () => {
      if (this.#chosen === null) await this.#engineFor(experiment).catch(() => undefined);
    });
  }

  async #fetchData(experiment: Experiment): Promise<void> {
    await fetchData(this.#store.source(experiment), experiment);
  }

  #cancel(): void {
    // Whoever waits for one that never began has to hear of its end, too.
    if (this.#next) this.#post({ type: 'stopped', run: this.#next.run });
    this.#next = null;
    this.#running?.gate.cancel();
  }

  /** The new run begins when the present one has come out of its slice. */
  #replace(command: WorkCommand): void {
    this.#cancel();
    this.#next = command;
    if (command.type === 'run' && !command.reuse) this.#forget();
    this.#idle = this.#idle.then(async () => {
      if (this.#next !== command) return;
      this.#next = null;
      await this.#perform(command);
    });
  }

  /** Everything trained is thrown away; a run under way keeps the old cache until it has ended. */
  #forget(): void {
    const old = [this.#cache, this.#sweepCache];
    [this.#cache, this.#sweepCache] = [new StageCache(), new StageCache()];
    this.#watcher.forget();
    this.#idle = this.#idle.then(() => {
      for (const cache of old) cache.close();
    });
  }

  async #perform(command: WorkCommand): Promise<void> {
    const { run } = command;
    const experiment = experimentOf(command);
    const work = (engine: Engine): Promise<void> => this.#work(command, engine, gate);
    const gate = new Gate(
      () => this.#platform.now(),
      () => {
        this.#post({ type: 'paused', run });
      },
    );
    if (command.type === 'run' && command.paused) gate.pause();
    if (command.type === 'run' && command.halt) gate.haltAt(command.halt);
    this.#running = { run, gate };
    await this.#report(run, async () => {
      const engine = await this.#engineFor(experiment);
      try {
        await work(engine);
      } catch (error) {
        if (!(error instanceof EngineError) || error.code !== 'device-lost') throw error;
        await work(await this.#afterLoss(experiment));
      }
    });
    this.#running = null;
  }

  #work(command: WorkCommand, engine: Engine, gate: Gate): Promise<void> {
    switch (command.type) {
      case 'run':
        return this.#train(command, engine, gate);
      case 'compare':
        return this.#compare(command, engine, gate);
      case 'sweep':
        return this.#sweep(command, engine, gate);
    }
  }

  async #train({ run, experiment, recorded }: RunCommand, engine: Engine, gate: Gate): Promise<void> {
    const cache = this.#cache;
    const keys = runKeys(experiment, engine.kind);
    this.#watcher.begin(engine, experiment, standingOf(cache, keys));
    if (recorded) await this.#seedCache(cache, experiment, engine);
    const { result, logits, labels } = await runExperiment(experiment, {
      ...this.#context(engine, cache, gate, (event) => {
        this.#post({ run, ...event });
      }),
      show: (moment, standing) => this.#watcher.show(() => this.#platform.now(), moment, standing),
    });
    await this.#watcher.finish(standingOf(cache, keys), logits);
    const copies = {
      ensemble: logits.ensemble.slice(),
      student: logits.student.slice(),
      baseline: logits.baseline.slice(),
    };
    this.#post(
      { type: 'done', run, result, logits: copies, labels: labels.slice() },
      Object.values(copies).map((copy) => copy.buffer),
    );
  }

  async #compare({ run, comparison }: CompareCommand, engine: Engine, gate: Gate): Promise<void> {
    this.#keepWatching(engine, comparison.experiment);
    const result = await runComparison(comparison, {
      ...this.#context(engine, this.#cache, gate, (event) => {
        if (event.type !== 'curve') this.#post({ run, ...event });
      }),
      show: () => Promise.resolve(),
    });
    this.#post({ type: 'compared', run, result });
  }

  async #sweep({ run, sweep, known }: SweepCommand, engine: Engine, gate: Gate): Promise<void> {
    const { experiment } = sweep;
    this.#keepWatching(engine, experiment);
    const [stood, cache] = [this.#cache, this.#sweepCache];
    await this.#seedCache(stood, { ...experiment, repeats: 1 }, engine);
    const context = this.#context(engine, cache, gate, () => undefined);
    await runSweep(sweep, new Set(known), context, stood, {
      loading: (loaded, total) => {
        this.#post({ type: 'loading', run, loaded, total });
      },
      progress: (progress) => {
        this.#post({ type: 'sweeping', run, progress });
      },
      swept: (errors) => {
        this.#post({ type: 'swept', run, errors });
      },
    });
    this.#post({ type: 'sweepDone', run });
  }

  /** What stands of an earlier run can still be asked as long as its engine is there. */
  #keepWatching(engine: Engine, experiment: Experiment): void {
    if (!this.#watcher.isOf(engine)) this.#watcher.begin(engine, experiment);
  }

  #context(engine: Engine, cache: StageCache, gate: Gate, emit: RunContext['emit']): Omit<RunContext, 'show'> {
    return { engine, store: this.#store, cache, gate, now: () => this.#platform.now(), emit };
  }

  async #engineFor(experiment: Experiment): Promise<Engine> {
    const { engine: wanted } = experiment;
    const load = loadOf(experiment);
    if (this.#chosen && stillHolds(this.#chosen, wanted, load)) return this.#chosen.choice.engine;
    this.#dropEngine();
    return this.#take({ wanted, load, choice: await chooseEngine(wanted, this.#platform, load) });
  }

  #take(chosen: Chosen): Engine {
    this.#chosen = chosen;
    const { engine, fallback, measured } = chosen.choice;
    this.#post({ type: 'engine', kind: engine.kind, threads: engine.threads, fallback, measured });
    return engine;
  }

  #dropEngine(): void {
    this.#closeCaches();
    this.#chosen?.choice.engine.dispose();
    this.#chosen = null;
  }

  /** Gives up the stacks in training. */
  #closeCaches(): void {
    this.#cache.close();
    this.#sweepCache.close();
  }

  async #afterLoss(experiment: Experiment): Promise<Engine> {
    this.#dropEngine();
    const engine = await this.#platform.wasm();
    const choice: Choice = { engine, fallback: 'device-lost', measured: null };
    return this.#take({ wanted: experiment.engine, load: loadOf(experiment), choice });
  }

  /** Puts the recorded ensemble where the run will look for its own, unless a trained one is there. */
  async #seedCache(cache: StageCache, experiment: Experiment, engine: Engine): Promise<void> {
    const { targets, teachers } = runKeys(experiment, engine.kind);
    if (cache.targets.get(targets) || cache.teachers.get(teachers)) return;
    const found = await this.#recordedTargets(experiment).catch(() => null);
    if (found) cache.targets.set(targets, found);
  }

  async #recordedTargets(experiment: Experiment) {
    const json = new TextDecoder().decode(await this.#platform.fetchRecorded(RECORDING_FILE));
    const logits = new Float32Array(await this.#platform.fetchRecorded(LOGITS_FILE));
    return recordedTargets(JSON.parse(json), logits, experiment);
  }

  async #ask({ request, images, inputs }: Extract<Command, { type: 'ask' }>): Promise<void> {
    this.#post({ type: 'asked', request, logits: await this.#watcher.ask(images, inputs) });
  }

  #sendNetworks({ request, result, voice }: Extract<Command, { type: 'networks' }>): void {
    const found = networksBehind(this.#cache, result, voice);
    // What is sent goes away for good, and the cache keeps its own.
    const networks = found && { ...found, parameters: found.parameters.map((own) => own.slice()) };
    this.#post(
      { type: 'networks', request, networks },
      (networks?.parameters ?? []).map(({ buffer }) => buffer),
    );
  }

  async #sendDigits({ request, experiment, indices }: Extract<Command, { type: 'digits' }>): Promise<void> {
    const { images, labels } = await this.#store.source(experiment).test();
    const { inputs } = domainOf(experiment);
    const digits = indices.map((index) => ({
      index,
      label: labels[index]!,
      image: images.slice(index * inputs, (index + 1) * inputs),
    }));
    this.#post({ type: 'digits', request, digits });
  }

  async #sendTransferSamples({
    request,
    experiment,
    count,
  }: Extract<Command, { type: 'transferSamples' }>): Promise<void> {
    const samples = await transferSamples(this.#store.source(experiment), this.#cache, experiment, count);
    this.#post({ type: 'transferSamples', request, samples });
  }

  /** Does work whose failure the page has to hear of. */
  async #report(run: number | null, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Cancelled) {
        if (run !== null) this.#post({ type: 'stopped', run });
        return;
      }
      // A stack that failed cannot go on; the next run starts it anew.
      if (run !== null) this.#closeCaches();
      if (error instanceof EngineError && error.code === 'thread-died') this.#dropEngine();
      this.#post({ type: 'failed', run, ...failureOf(error) });
    }
  }
}
