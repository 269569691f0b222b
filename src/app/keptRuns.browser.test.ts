import { expect, test, vi } from 'vitest';
import { keptRun, type KeptRun, type PlainRun } from './keptRun';
import { keepRuns, troubleKind } from './keptRuns';
import { finishedRun } from './testing';

const runOf = (digest: string): KeptRun => keptRun(finishedRun({}, digest.padEnd(16, '0'), 3), 'few-labels', 1);
const ONE = runOf('1');
const TWO = runOf('2');

/** As the first version of the page kept it. */
function plain({ source: _, before: __, look: ___, ...run }: KeptRun): PlainRun {
  return run;
}

let made = 0;
const fresh = (): string => `runs-test-${Date.now()}-${made++}`;

function kindOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => troubleKind(error, 'writing'),
  );
}

/** A connection of another tab, which stays until it is closed. */
function connect(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      if (version === 1) request.result.createObjectStore('runs', { keyPath: 'id' }).put(plain(ONE));
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}

test('runs come back as they were, from one connection to the next', async () => {
  const name = fresh();
  await keepRuns(name).write([ONE, TWO], []);
  const later = keepRuns(name);
  expect(await later.all()).toEqual([ONE, TWO]);
  await later.remark(ONE.id, { ownName: 'ours' });
  await later.remark('nothing', { pinned: true });
  await later.write([], [TWO.id]);
  expect(await keepRuns(name).all()).toEqual([{ ...ONE, ownName: 'ours' }]);
});

test('a write that fails in the middle changes nothing', async () => {
  const name = fresh();
  const kept = keepRuns(name);
  await kept.write([ONE], []);
  // A key that IndexedDB refuses, after a run that it takes.
  await expect(kept.write([TWO, { ...ONE, id: [null] as never }], [ONE.id])).rejects.toThrow();
  expect(await keepRuns(name).all()).toEqual([ONE]);
});

test('another tab hears of every write, and its remarks go beside those of this one', async () => {
  const name = fresh();
  const [here, there] = [keepRuns(name), keepRuns(name)];
  const heard = new Promise<void>((resolve) => {
    there.listen(resolve);
  });
  await here.write([ONE], []);
  await heard;
  await Promise.all([here.remark(ONE.id, { ownName: 'ours' }), there.remark(ONE.id, { pinned: true })]);
  expect(await here.all()).toEqual([{ ...ONE, ownName: 'ours', pinned: true }]);
});

test('a newer page gets the runs as soon as it asks, and this one says so from then on', async () => {
  const name = fresh();
  const kept = keepRuns(name);
  await kept.write([ONE], []);
  const newer = await connect(name, 3);
  expect(await kindOf(kept.all())).toBe('superseded');
  expect(await kindOf(kept.write([TWO], []))).toBe('superseded');
  newer.close();
});

test('an older page that holds on to the runs is in the way; once it is closed, they are completed', async () => {
  const name = fresh();
  const older = await connect(name, 1);
  const kept = keepRuns(name);
  expect(await kindOf(kept.all())).toBe('blocked');
  older.close();
  expect(await kept.all()).toEqual([ONE]);
});

test.each(['SecurityError', 'InvalidStateError', 'UnknownError'])(
  '%s means one thing of opening and another of writing',
  async (name) => {
    const refuse = () => {
      throw new DOMException('no', name);
    };
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(refuse);
    expect(await kindOf(keepRuns(fresh()).all())).toBe(name === 'UnknownError' ? 'failed' : 'absent');
    opening.mockRestore();
    const kept = keepRuns(fresh());
    await kept.write([ONE], []);
    const writing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse);
    expect(await kindOf(kept.write([TWO], []))).toBe('failed');
    writing.mockRestore();
    expect(await kept.all()).toEqual([ONE]);
  },
);

test('without IndexedDB nothing is kept', async () => {
  const { indexedDB: real } = globalThis;
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
  expect(await kindOf(keepRuns(fresh()).all())).toBe('absent');
  Object.defineProperty(globalThis, 'indexedDB', { value: real, configurable: true });
});
