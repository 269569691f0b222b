import { expect, test } from 'vitest';
import type { ProjectionEvent, ProjectionJob } from '../worker/protocol';
import { createProjections, type ProjectorLike } from './projections';

class QuietProjector implements ProjectorLike {
  readonly jobs: ProjectionJob[] = [];
  ended = false;
  onmessage: ((message: MessageEvent<ProjectionEvent>) => void) | null = null;
  onerror: ((error: ErrorEvent) => void) | null = null;

  postMessage(job: ProjectionJob): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: ProjectionEvent): void {
    this.onmessage?.({ data } as MessageEvent<ProjectionEvent>);
  }
}

const job: ProjectionJob = { logits: new Float32Array(4), labels: new Uint8Array(2), T: 4, most: 10, seed: 0 };
const projection = { indices: Uint32Array.of(0, 1), places: new Float32Array(4) };

function projectionsOf() {
  const spawned: QuietProjector[] = [];
  const projections = createProjections(() => {
    const worker = new QuietProjector();
    spawned.push(worker);
    return worker;
  });
  return { projections, spawned };
}

test('a map tells how far it is, stays with what it was made of, and ends its worker', () => {
  const { projections, spawned } = projectionsOf();
  projections.start(job);
  spawned[0]!.say({ type: 'progress', share: 0.3 });
  expect(projections.getState().progress).toBe(0.3);
  spawned[0]!.say({ type: 'projected', projection });
  expect(projections.getState()).toEqual({ progress: null, failed: false, made: { job, projection } });
  expect(spawned[0]!.ended).toBe(true);
});

test('a map under way can be cancelled or replaced, and the one of before stays', () => {
  const { projections, spawned } = projectionsOf();
  projections.start(job);
  spawned[0]!.say({ type: 'projected', projection });
  projections.start({ ...job, T: 8 });
  projections.start({ ...job, T: 9 });
  expect(spawned[1]!.ended).toBe(true);
  projections.cancel();
  expect(spawned[2]!.ended).toBe(true);
  expect(projections.getState()).toEqual({ progress: null, failed: false, made: { job, projection } });
});

test('a worker that dies leaves a word of it', () => {
  const { projections, spawned } = projectionsOf();
  projections.start(job);
  spawned[0]!.onerror?.({} as ErrorEvent);
  expect(projections.getState()).toEqual({ progress: null, failed: true, made: null });
});
