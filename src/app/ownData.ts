/** A person's own points and images: kept in the memory of this tab, and handed to the worker, nowhere else. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OwnErrorCode } from '../data/ownError';
import type { OwnSet } from '../data/ownImages';
import type { PointList } from '../data/points';
import type { HeldDataset } from '../experiment/datasets';
import type { Client } from './client';
import type { ExperimentStore } from './experimentStore';
import { isCsv, type PickedFile } from './pickedFiles';

export type OwnImages = OwnSet;

/** How far the reading of files has come. */
export type Reading =
  | { readonly kind: 'none' }
  /** Pictures decoded, of all; `total` is 0 while files are unpacked. */
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  /** `about`: the file or class it is about, or what went wrong where no code says it. */
  | { readonly kind: 'refused'; readonly code: OwnErrorCode | 'failed'; readonly about: string };

export interface GivenPoints {
  readonly name: string;
  readonly text: string;
  /** Names of other files of points, given together with it, that were not read. */
  readonly left: readonly string[];
}

interface OwnState {
  /** As they were last taken; an empty list before. */
  readonly points: PointList;
  readonly images: OwnImages | null;
  /** Paths of the files that were left out of these images because they could not be read. */
  readonly skipped: readonly string[];
  /** Folders or files of the same classes that were put together to these images. */
  readonly joined: readonly string[];
  readonly reading: Reading;
  /** A file of points that was read but not yet taken. */
  readonly given: GivenPoints | null;
}

export interface OwnData extends StoreApi<OwnState> {
  /** Has the experiment be about these points. @throws PointsError */
  readonly takePoints: (points: PointList) => Promise<void>;
  /** Reads files: images are taken if they can be, points wait as text. */
  readonly read: (files: readonly PickedFile[]) => Promise<void>;
  /** Lets go of what was read and not taken. */
  readonly dismiss: () => void;
}

const NONE: Reading = { kind: 'none' };

export function createOwnData(client: Client, experiment: ExperimentStore): OwnData {
  const store = createStore<OwnState>(() => ({
    points: [],
    images: null,
    skipped: [],
    joined: [],
    reading: NONE,
    given: null,
  }));
  /** Of files that are given while others are still being read, the later ones count. */
  let latest: readonly PickedFile[] | null = null;

  async function take(dataset: HeldDataset, set: OwnSet): Promise<void> {
    const { describeOwn } = await import('../data/ownImages');
    const data = describeOwn(set);
    client.ownData(dataset, { set, digest: data.digest });
    experiment.hold(dataset, data);
  }

  async function readImages(files: readonly PickedFile[]): Promise<void> {
    const { readPicked, refusalOf } = await import('./pickedImages');
    const tell = (reading: Reading): void => {
      if (latest === files) store.setState({ reading });
    };
    tell({ kind: 'reading', done: 0, total: 0 });
    try {
      const { set, skipped, joined } = await readPicked(files, (done, total) => {
        tell({ kind: 'reading', done, total });
      });
      if (latest !== files) return;
      store.setState({ images: set, skipped, joined });
      await take('own', set);
      tell(NONE);
    } catch (error) {
      tell({ kind: 'refused', ...refusalOf(error) });
    }
  }

  return {
    ...store,
    async takePoints(points) {
      const { pointSet } = await import('../data/points');
      const set = pointSet(points);
      store.setState({ points });
      await take('points', set);
    },
    async read(files) {
      latest = files;
      const [first] = files;
      if (first === undefined) return;
      if (!files.every(isCsv)) return readImages(files);
      const text = await first.file.text();
      if (latest !== files) return;
      const left = files.slice(1).map(({ path }) => path);
      store.setState({ given: { name: first.path, text, left }, reading: NONE });
    },
    dismiss() {
      latest = null;
      store.setState({ reading: NONE, given: null });
    },
  };
}
