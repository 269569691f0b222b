import type { Experiment } from '../experiment/experiment';
import type { RunEvent } from '../run/events';
import { Gate } from '../run/gate';
import { runExperiment, type Outcome } from '../run/runExperiment';
import { StageCache } from '../run/stageCache';
import { createNodeEngine } from './nodeEngine';
import { nodeStore } from './nodePlatform';

export interface NodeRun extends Outcome {
  /** What the stages gave. */
  readonly cache: StageCache;
}

interface NodeRunOptions {
  readonly emit?: (event: RunEvent) => void;
  /** What earlier runs left; the run adds to it. */
  readonly cache?: StageCache;
}

/**
 * Runs an experiment on the wasm engine, from its beginning but for what the cache has.
 * @throws DataError, EngineError
 */
export async function runInNode(
  experiment: Experiment,
  threads: number,
  { emit = () => undefined, cache = new StageCache() }: NodeRunOptions = {},
): Promise<NodeRun> {
  const engine = await createNodeEngine(threads);
  const now = (): number => performance.now();
  try {
    const outcome = await runExperiment(experiment, {
      engine,
      store: nodeStore(),
      cache,
      gate: new Gate(now, () => undefined),
      now,
      emit,
      show: () => Promise.resolve(),
    });
    return { ...outcome, cache };
  } finally {
    engine.dispose();
  }
}
