/** A person's own points and images: kept in the memory of this tab, and handed to the worker, nowhere else. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OwnSet } from '../data/ownImages';
import type { PointList } from '../data/points';
import type { HeldDataset } from '../experiment/datasets';
import type { Client } from './client';
import type { ExperimentStore } from './experimentStore';

export interface OwnState {
  readonly points: PointList;
  readonly images: OwnSet | null;
}

export interface OwnData extends StoreApi<OwnState> {
  /** Has the experiment be about these points. @throws PointsError */
  readonly takePoints: (points: PointList) => Promise<void>;
  /** Has the experiment be about these images. */
  readonly takeImages: (images: OwnSet) => Promise<void>;
}

export function createOwnData(client: Client, experiment: ExperimentStore): OwnData {
  const store = createStore<OwnState>(() => ({ points: [], images: null }));

  async function take(dataset: HeldDataset, set: OwnSet): Promise<void> {
    const { describeOwn } = await import('../data/ownImages');
    const data = describeOwn(set);
    client.ownData(dataset, { set, digest: data.digest });
    experiment.hold(dataset, data);
  }

  return {
    ...store,
    async takePoints(points) {
      const { pointSet } = await import('../data/points');
      const set = pointSet(points);
      store.setState({ points });
      await take('points', set);
    },
    async takeImages(images) {
      store.setState({ images });
      await take('own', images);
    },
  };
}
