import type { Experiment } from '../experiment/experiment';
import type { RunEvent } from '../run/events';
import { Gate } from '../run/gate';
import { runExperiment, type Outcome } from '../run/runExperiment';
import { StageCache } from '../run/stageCache';
import type { RunContext } from '../run/training';
import { createNodeEngine } from './nodeEngine';
import { nodeStore } from './nodePlatform';

export interface NodeRun extends Outcome {
  /** What the stages gave. */
  readonly cache: StageCache;
}

/**
 * Runs an experiment from its beginning on the wasm engine.
 * @throws DataError, EngineError
 */
export function runInNode(
  experiment: Experiment,
  threads: number,
  emit: (event: RunEvent) => void = () => undefined,
): Promise<NodeRun> {
  return inNode(threads, emit, async (context) => ({
    ...(await runExperiment(experiment, context)),
    cache: context.cache,
  }));
}

/** Does work with an engine and an empty cache of its own. */
export async function inNode<T>(
  threads: number,
  emit: (event: RunEvent) => void,
  work: (context: RunContext) => Promise<T>,
): Promise<T> {
  const engine = await createNodeEngine(threads);
  const now = (): number => performance.now();
  try {
    return await work({
      engine,
      store: nodeStore(),
      cache: new StageCache(),
      gate: new Gate(now, () => undefined),
      now,
      emit,
      show: () => Promise.resolve(),
    });
  } finally {
    engine.dispose();
  }
}
