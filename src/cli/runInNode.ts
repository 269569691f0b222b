import type { Experiment } from '../experiment/experiment';
import type { RunEvent } from '../run/events';
import { Gate } from '../run/gate';
import { runExperiment, type Outcome } from '../run/runExperiment';
import { StageCache } from '../run/stageCache';
import type { RunContext } from '../run/training';
import { createNodeEngine } from './nodeEngine';
import { nodeStore } from './nodePlatform';
import type { OwnLoaded } from './ownData';

export interface NodeRun extends Outcome {
  /** What the stages gave. */
  readonly cache: StageCache;
}

interface NodeRunOptions {
  readonly emit?: (event: RunEvent) => void;
  /** What earlier runs left; the run adds to it. */
  readonly cache?: StageCache;
  /** A person's own data. */
  readonly own?: OwnLoaded | null;
}

/**
 * Runs an experiment on the wasm engine, from its beginning but for what the cache has.
 * @throws DataError, EngineError
 */
export function runInNode(experiment: Experiment, threads: number, options: NodeRunOptions = {}): Promise<NodeRun> {
  return inNode(threads, options, async (context) => ({
    ...(await runExperiment(experiment, context)),
    cache: context.cache,
  }));
}

/** Does work with an engine of its own. */
export async function inNode<T>(
  threads: number,
  { emit = () => undefined, cache = new StageCache(), own = null }: NodeRunOptions,
  work: (context: RunContext) => Promise<T>,
): Promise<T> {
  const store = nodeStore();
  if (own) store.hold(own.dataset, own);
  const engine = await createNodeEngine(threads);
  const now = (): number => performance.now();
  try {
    return await work({
      engine,
      store,
      cache,
      gate: new Gate(now, () => undefined),
      now,
      emit,
      show: () => Promise.resolve(),
    });
  } finally {
    engine.dispose();
  }
}
