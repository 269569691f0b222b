/** Entry of the worker that makes a map of soft targets: one job, then it has nothing left to do. */
import { project, type ProjectionJob } from '../run/projection';
import type { ProjectionEvent } from './protocol';

const tell = (event: ProjectionEvent): void => {
  self.postMessage(event);
};

self.addEventListener('message', ({ data }: MessageEvent<ProjectionJob>) => {
  const projection = project(data, (share) => {
    tell({ type: 'progress', share });
  });
  tell({ type: 'projected', projection });
});
