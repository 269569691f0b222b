import type { Experiment } from '../experiment/experiment';
import type { RunEvent } from '../run/events';
import { Gate } from '../run/gate';
import { runExperiment, type Outcome } from '../run/runExperiment';
import { StageCache } from '../run/stageCache';
import { createNodeEngine } from './nodeEngine';
import { nodeStore } from './nodePlatform';
import type { OwnLoaded } from './ownData';

export interface NodeRun extends Outcome {
  /** What the stages gave. */
  readonly cache: StageCache;
}

/**
 * Runs an experiment from its beginning on the wasm engine.
 * @throws DataError, EngineError
 */
export async function runInNode(
  experiment: Experiment,
  threads: number,
  emit: (event: RunEvent) => void = () => undefined,
  own: OwnLoaded | null = null,
): Promise<NodeRun> {
  const store = nodeStore();
  if (own) store.hold(own.dataset, own);
  const engine = await createNodeEngine(threads);
  const cache = new StageCache();
  const now = (): number => performance.now();
  try {
    const outcome = await runExperiment(experiment, {
      engine,
      store,
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
