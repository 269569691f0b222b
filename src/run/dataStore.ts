/** All data of a session: pieces as they are fetched, and what a person has handed over. */
import { DataError } from '../data/dataError';
import { splitOwn, type OwnSet, type OwnSplit } from '../data/ownImages';
import { PieceStore, type FetchBytes } from '../data/pieces';
import { isDrawn, isHeld, type DataChoice, type HeldDataset } from '../experiment/datasets';
import type { Dataset } from '../experiment/experiment';
import { drawnSource, heldSource, pieceSource, type DataSource } from './dataSource';

interface Held {
  readonly digest: string;
  readonly split: OwnSplit;
}

export class DataStore {
  readonly #fetchBytes: FetchBytes;
  readonly #pieces = new Map<Dataset, PieceStore>();
  readonly #held = new Map<HeldDataset, Held>();

  /** @param fetchBytes gives files by the name of their set and their own, such as `mnist/manifest.json` */
  constructor(fetchBytes: FetchBytes) {
    this.#fetchBytes = fetchBytes;
  }

  /** The pieces of a data set of images. */
  pieces(dataset: Dataset): PieceStore {
    const known = this.#pieces.get(dataset);
    if (known) return known;
    const store = new PieceStore((name, fresh) => this.#fetchBytes(`${dataset}/${name}`, fresh));
    this.#pieces.set(dataset, store);
    return store;
  }

  /** Takes a person's own data in place of those before; null forgets them. */
  hold(dataset: HeldDataset, own: { readonly set: OwnSet; readonly digest: string } | null): void {
    if (own === null) this.#held.delete(dataset);
    else this.#held.set(dataset, { digest: own.digest, split: splitOwn(own.set, own.digest) });
  }

  /** @throws DataError `data-absent` where the very data that the experiment names are not held */
  source(choice: DataChoice): DataSource {
    const { dataset, data } = choice;
    if (isDrawn(dataset)) return drawnSource({ ...choice, dataset });
    if (!isHeld(dataset)) return pieceSource(this.pieces(dataset));
    const held = this.#held.get(dataset);
    if (held === undefined || held.digest !== data?.digest) throw new DataError('data-absent', dataset);
    return heldSource(held.split);
  }
}
