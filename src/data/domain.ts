/** What a data set asks of networks. */
import { factsOf, type DataChoice } from '../experiment/datasets';
import { SIDE } from './manifest';

export interface Domain {
  /** Bytes of an example. */
  readonly inputs: number;
  readonly classes: number;
  /** Pixels of a side of the square image that an example is; null where it is none. */
  readonly side: number | null;
}

export function domainOf(choice: DataChoice): Domain {
  const { inputs, classes, holds } = factsOf(choice);
  return { inputs, classes, side: holds === 'images' ? SIDE : null };
}
