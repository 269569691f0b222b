/** The map of soft targets: made in a worker of its own when it is asked for, kept until another takes its place. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Projection, ProjectionEvent, ProjectionJob } from '../worker/protocol';

export interface ProjectionState {
  /** Share that is done of the map under way; null where there is none. */
  readonly progress: number | null;
  readonly failed: boolean;
  /** The latest one, with what it was made of. */
  readonly made: { readonly job: ProjectionJob; readonly projection: Projection } | null;
}

export interface Projections extends StoreApi<ProjectionState> {
  /** In place of one under way. */
  readonly start: (job: ProjectionJob) => void;
  readonly cancel: () => void;
}

/** The part of a `Worker` that is used here. */
export interface ProjectorLike {
  postMessage(job: ProjectionJob): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<ProjectionEvent>) => void) | null;
  onerror: ((error: ErrorEvent) => void) | null;
}

const spawnProjector = (): ProjectorLike =>
  new Worker(new URL('../worker/projector.ts', import.meta.url), { type: 'module' });

export function createProjections(spawn = spawnProjector): Projections {
  const store = createStore<ProjectionState>(() => ({ progress: null, failed: false, made: null }));
  let worker: ProjectorLike | null = null;

  const end = (change: Partial<ProjectionState>): void => {
    worker?.terminate();
    worker = null;
    store.setState({ progress: null, ...change });
  };

  return {
    ...store,
    start(job) {
      worker?.terminate();
      worker = spawn();
      store.setState({ progress: 0, failed: false });
      worker.onmessage = ({ data }) => {
        if (data.type === 'progress') store.setState({ progress: data.share });
        else end({ made: { job, projection: data.projection } });
      };
      worker.onerror = () => {
        end({ failed: true });
      };
      worker.postMessage(job);
    },
    cancel() {
      end({});
    },
  };
}
