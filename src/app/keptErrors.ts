/** Test errors of a landscape's students, kept in the browser from one visit to the next under what decides them. */
import type { DBSchema, IDBPDatabase } from 'idb';

type Entry = readonly [key: string, errors: number];

/** Rejects where the browser keeps nothing. */
export interface KeptErrors {
  readonly all: () => Promise<ReadonlyMap<string, number>>;
  readonly put: (errors: readonly Entry[]) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const STORE = 'errors';

interface Schema extends DBSchema {
  [STORE]: { key: string; value: number };
}

export function keepErrors(): KeptErrors {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> =>
    (opened ??= import('idb').then(({ openDB }) =>
      openDB<Schema>('distillery-landscape', 1, {
        upgrade(made) {
          made.createObjectStore(STORE);
        },
      }),
    ));
  return {
    async all() {
      const store = (await database()).transaction(STORE).store;
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, i) => [key, values[i]!]));
    },
    async put(errors) {
      const { store, done } = (await database()).transaction(STORE, 'readwrite');
      await Promise.all([...errors.map(([key, count]) => store.put(count, key)), done]);
    },
    async clear() {
      await (await database()).clear(STORE);
    },
  };
}
