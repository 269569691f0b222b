/** What a data set asks of networks. */
import type { Experiment } from '../experiment/experiment';
import { CLASSES, PIXELS } from './manifest';

export interface Domain {
  /** Bytes of an example. */
  readonly inputs: number;
  readonly classes: number;
  /** Pixels of a side of the square image that an example is; null where it is none. */
  readonly side: number | null;
}

const IMAGES: Domain = { inputs: PIXELS, classes: CLASSES, side: 28 };

export function domainOf({ dataset }: Pick<Experiment, 'dataset'>): Domain {
  switch (dataset) {
    case 'mnist':
      return IMAGES;
  }
}
