/** The landscape that trains, kept by its tab of the browser, so that a reload goes on with it. */
import * as v from 'valibot';
import { MOST_SEEDS } from '../experiment/comparison';
import { FormatError, object, parse, whole } from '../experiment/parse';
import { SWEEP_KEYS, type SweepKey } from '../experiment/sweep';
import type { LandscapeState } from './landscape';

/** What is chosen of a landscape beside the settings, which stand in the address. */
export type Chosen = Pick<LandscapeState, 'keys' | 'typed' | 'seeds'>;

export interface Unfinished {
  /** Null where nothing trained. */
  readonly read: () => Chosen | null;
  readonly write: (chosen: Chosen | null) => void;
}

const KEY = 'distillery-landscape';

const keys: readonly SweepKey[] = SWEEP_KEYS;
const key = v.picklist(keys, SWEEP_KEYS.join(', '));
const schema: v.GenericSchema<unknown, Chosen> = object({
  keys: object({ x: key, y: key }),
  typed: v.record(key, v.string('text')),
  seeds: whole(1, MOST_SEEDS),
});

/** Where the browser keeps nothing, a reload begins anew. @param storage of the tab; some browsers refuse even to name it */
export function keepUnfinished(storage: () => Storage): Unfinished {
  return {
    read() {
      try {
        return parse(schema, JSON.parse(storage().getItem(KEY) ?? 'null'));
      } catch (error) {
        if (error instanceof FormatError || error instanceof SyntaxError || error instanceof DOMException) return null;
        throw error;
      }
    },
    write(chosen) {
      try {
        if (chosen === null) storage().removeItem(KEY);
        else storage().setItem(KEY, JSON.stringify(chosen));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}
