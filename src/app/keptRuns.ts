/** Where runs are kept from one visit to the next. Tabs of one browser share it. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { completed, type KeptRun } from './keptRun';

/** What a person may say of a run. */
export type Remark = Partial<Pick<KeptRun, 'ownName' | 'pinned'>>;

/** All reject where the browser keeps nothing, and change nothing then. */
export interface KeptRuns {
  readonly all: () => Promise<readonly KeptRun[]>;
  /** Puts runs in the place of those with the same ids, and forgets others: all of it or nothing. */
  readonly write: (runs: readonly KeptRun[], forgotten: readonly string[]) => Promise<void>;
  /** Changes a run as it is kept now, whatever another tab has made of it; nothing where it is gone. */
  readonly remark: (id: string, remark: Remark) => Promise<void>;
  /** Calls `changed` whenever another tab has written. */
  readonly listen: (changed: () => void) => void;
}

/**
 * `absent`: the browser keeps nothing, as in a private window. `full`: there is no room left. `blocked`: another tab has the
 * runs open in an older form. `superseded`: a newer page has taken them over. `unread`, `failed`: reading, or writing, went
 * wrong in any other way.
 */
export type TroubleKind = 'absent' | 'full' | 'blocked' | 'superseded' | 'unread' | 'failed';

const KINDS: Readonly<Record<string, TroubleKind>> = {
  QuotaExceededError: 'full',
  VersionError: 'superseded',
  BlockedError: 'blocked',
  AbsentError: 'absent',
};

export function troubleKind(error: unknown, doing: 'reading' | 'writing'): TroubleKind {
  return KINDS[nameOf(error)] ?? (doing === 'reading' ? 'unread' : 'failed');
}

/** How a browser that allows a page no store refuses to open one. Of a store that is open, they say something else. */
const REFUSALS: ReadonlySet<string> = new Set(['InvalidStateError', 'SecurityError']);

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

const NAME = 'distillery-runs';
const STORE = 'runs';
/** In the first one a run was a `PlainRun`. */
const VERSION = 2;

interface Schema extends DBSchema {
  [STORE]: { key: string; value: KeptRun };
}

type Store = IDBPObjectStore<Schema, [typeof STORE], typeof STORE, 'readwrite'>;

/** Why a request fails its transaction knows. */
function ignored(): void {
  return undefined;
}

export function keepRuns(name = NAME): KeptRuns {
  const channel = new BroadcastChannel(name);
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= open(name, () => {
      opened = null;
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  /** All that `work` asks for or, where anything of it fails, nothing. */
  const change = async (work: (store: Store) => void | Promise<void>): Promise<void> => {
    const transaction = (await database()).transaction(STORE, 'readwrite');
    const { store, done } = transaction;
    // Looked at below, once `work` has asked for everything.
    done.catch(ignored);
    try {
      await work(store);
    } catch (error) {
      transaction.abort();
      throw error;
    }
    await done;
    channel.postMessage(null);
  };

  return {
    all: async () => (await database()).getAll(STORE),
    write: (runs, forgotten) =>
      change((store) => {
        for (const run of runs) void store.put(run).catch(ignored);
        for (const id of forgotten) void store.delete(id).catch(ignored);
      }),
    remark: (id, remark) =>
      change(async (store) => {
        const run = await store.get(id);
        if (run) void store.put({ ...run, ...remark }).catch(ignored);
      }),
    listen(changed) {
      channel.onmessage = changed;
    },
  };
}

/** @param lost is called when the connection is gone */
function open(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
    if ((globalThis.indexedDB as IDBFactory | undefined) === undefined) throw named('AbsentError');
    let blocked = false;
    openDB<Schema>(name, VERSION, {
      upgrade(made, old, _version, transaction) {
        if (old === 0) made.createObjectStore(STORE, { keyPath: 'id' });
        // Where it fails, so does the opening, and all is as it was.
        else void complete(transaction.objectStore(STORE)).catch(ignored);
      },
      blocked() {
        blocked = true;
        reject(named('BlockedError'));
      },
      blocking(_current, _wanted, event) {
        // A newer page waits for this connection to end.
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    }).then((made) => {
      if (blocked) made.close();
      resolve(made);
    }, reject);
  }).catch((error: unknown) => {
    throw REFUSALS.has(nameOf(error)) ? named('AbsentError', error) : error;
  });
}

async function complete(
  store: IDBPObjectStore<Schema, (typeof STORE)[], typeof STORE, 'versionchange'>,
): Promise<void> {
  for (const run of completed(await store.getAll())) void store.put(run).catch(ignored);
}

function named(name: string, cause?: unknown): Error {
  return Object.assign(new Error(name, { cause }), { name });
}
