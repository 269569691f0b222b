import { expect, test, vi } from 'vitest';
import { createBookkeeper, type Bookkeeper } from './bookkeeper';
import { keptRun, MOST_UNPINNED, type KeptRun } from './keptRun';
import type { KeptRuns } from './keptRuns';
import { createNotebookStore, MOST_CHOSEN, type NotebookState, type NotebookStore } from './notebook';
import { notebookText } from './notebookFile';
import { sealedRun, runsInMemory } from './testing';

const digest = (i: number): string => i.toString(16).padStart(16, '0');
const runOf = (i: number, change: Partial<KeptRun> = {}): KeptRun => ({
  ...keptRun(sealedRun({ T: 1 + i / 100 }, digest(i)), 'few-labels', i),
  look: i % 42,
  ...change,
});
/** Milliseconds since 1970 are of no concern to a test. */
const fromFile = (file = 'notebook.json'): unknown => ({ kind: 'file', file, altered: null });
const fileOf = (runs: readonly KeptRun[], name = 'notebook.json'): File => new File([notebookText(runs)], name);

interface Desk {
  readonly bookkeeper: Bookkeeper;
  readonly store: NotebookStore;
  readonly state: () => NotebookState;
  readonly digests: () => string[];
}

async function open(kept: KeptRuns): Promise<Desk> {
  const store = createNotebookStore();
  const bookkeeper = await createBookkeeper(store, kept);
  const state = store.getState;
  return { bookkeeper, store, state, digests: () => state().runs.map(({ result }) => result.student.digest) };
}

function holding(...runs: readonly KeptRun[]): Map<string, KeptRun> {
  return new Map(runs.map((run) => [run.id, run]));
}

/** Fails as browsers do, as long as it is told to. */
function failing(name: string, disk = holding()) {
  const kept = runsInMemory(disk);
  const storage = { fails: true };
  const attempt = <Done>(work: () => Promise<Done>): Promise<Done> =>
    storage.fails ? Promise.reject(new DOMException('no', name)) : work();
  const failed: KeptRuns = {
    all: () => (name === 'QuotaExceededError' ? kept.all() : attempt(kept.all)),
    write: (runs, forgotten) => attempt(() => kept.write(runs, forgotten)),
    remark: (id, remark) => attempt(() => kept.remark(id, remark)),
    listen: kept.listen,
  };
  return { kept: failed, storage, disk };
}

test('what is kept, named and pinned is there on the next visit', async () => {
  const disk = holding();
  const { bookkeeper, digests } = await open(runsInMemory(disk));
  await bookkeeper.keep(sealedRun({ T: 2 }, digest(1), 3), 'few-labels');
  await bookkeeper.keep(sealedRun({ T: 8 }, digest(2), 4), 'same-digits');
  const [first] = [...disk.keys()];
  await bookkeeper.rename(first!, '  ours ');
  await bookkeeper.pin(first!, true);
  expect(digests()).toEqual([digest(1), digest(2)]);

  const later = await open(runsInMemory(disk));
  expect(later.state().runs).toEqual([...disk.values()]);
  expect(later.state().runs[0]).toMatchObject({ ownName: 'ours', pinned: true });
  await later.bookkeeper.rename(first!, ' ');
  expect(disk.get(first!)!.ownName).toBeNull();
});

test('the same networks, trained again, take the place of those before and keep their name', async () => {
  const disk = holding();
  const { bookkeeper, state } = await open(runsInMemory(disk));
  await bookkeeper.keep(sealedRun({}, digest(1)), 'few-labels');
  await bookkeeper.rename(state().runs[0]!.id, 'ours');
  await bookkeeper.keep(sealedRun({}, digest(1)), 'few-labels');
  expect(state().runs.map(({ ownName }) => ownName)).toEqual(['ours']);
  expect(disk.size).toBe(1);
});

test('of too many the oldest that is not pinned goes, and the page says so', async () => {
  const runs = Array.from({ length: MOST_UNPINNED + 1 }, (_, i) => runOf(i, { pinned: i === 0 }));
  const disk = holding(...runs);
  const { bookkeeper, state } = await open(runsInMemory(disk));
  await bookkeeper.keep(sealedRun({ T: 50 }, digest(999)), 'few-labels');
  expect(disk.has(runs[0]!.id)).toBe(true);
  expect(disk.has(runs[1]!.id)).toBe(false);
  expect(disk.size).toBe(MOST_UNPINNED + 1);
  expect(state().news).toEqual({ kind: 'dropped', runs: [runs[1]] });
});

test('the run that came with the page is kept where there is no other, once', async () => {
  const recorded = sealedRun({}, digest(7));
  const empty = await open(runsInMemory());
  await empty.bookkeeper.keepFirst(recorded);
  expect(empty.digests()).toEqual([digest(7)]);
  expect(empty.state().runs[0]).toMatchObject({ source: { kind: 'recorded' }, made: null, before: null });
  await empty.bookkeeper.keep(sealedRun({ T: 9 }, digest(8)), 'few-labels');
  expect(empty.state().runs[1]).toMatchObject({ source: { kind: 'trained' }, before: { T: 4 } });
  await empty.bookkeeper.remove([empty.state().runs[1]!.id]);
  await empty.bookkeeper.remove([empty.state().runs[0]!.id]);
  await empty.bookkeeper.keepFirst(recorded);
  expect(empty.digests()).toEqual([]);

  const used = await open(runsInMemory(holding(runOf(1))));
  await used.bookkeeper.keepFirst(recorded);
  expect(used.digests()).toEqual([digest(1)]);
});

test('what is deleted is forgotten, and comes back as it was, one deletion after the other', async () => {
  const run = runOf(1, { ownName: 'ours', pinned: true });
  const disk = holding(run, runOf(2), runOf(3), runOf(4));
  const { bookkeeper, state, digests } = await open(runsInMemory(disk));
  bookkeeper.choose(run.id, true);
  await bookkeeper.remove([run.id]);
  await bookkeeper.remove([runOf(2).id, runOf(3).id]);
  await bookkeeper.remove(['nothing']);
  expect([...disk.keys()]).toEqual([runOf(4).id]);
  expect(state()).toMatchObject({ deleted: [[run], [runOf(2), runOf(3)]], chosen: [] });
  await bookkeeper.putBack();
  expect(digests()).toEqual([2, 3, 4].map(digest));
  await bookkeeper.putBack();
  expect(disk.get(run.id)).toEqual(run);
  expect(state()).toMatchObject({ runs: [run, runOf(2), runOf(3), runOf(4)], deleted: [] });
  await bookkeeper.putBack();
  await bookkeeper.remove([run.id]);
  bookkeeper.forgetDeleted();
  await bookkeeper.putBack();
  expect(digests()).toEqual([2, 3, 4].map(digest));
});

test('what changed since the run before stays as it was when that one is deleted', async () => {
  const { bookkeeper, state } = await open(runsInMemory());
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const [i, T] of [2, 8, 16].entries()) {
    vi.setSystemTime(i);
    await bookkeeper.keep(sealedRun({ T }, digest(i)), 'few-labels');
  }
  vi.useRealTimers();
  await bookkeeper.remove([state().runs[1]!.id]);
  expect(state().runs.map(({ before }) => before?.T)).toEqual([undefined, 8]);
});

test('no more runs are chosen than can be told apart', async () => {
  const runs = Array.from({ length: MOST_CHOSEN + 1 }, (_, i) => runOf(i));
  const { bookkeeper, state } = await open(runsInMemory(holding(...runs)));
  for (const { id } of runs) bookkeeper.choose(id, true);
  expect(state().chosen).toEqual(runs.slice(0, MOST_CHOSEN).map(({ id }) => id));
  bookkeeper.choose(runs[0]!.id, false);
  expect(state().chosen).not.toContain(runs[0]!.id);
});

test('an imported notebook joins what is kept: equal runs once, own names as they were', async () => {
  const named = runOf(1, { ownName: 'mine' });
  const disk = holding(named, runOf(2));
  const { bookkeeper, state } = await open(runsInMemory(disk));
  const others = [runOf(1, { ownName: 'theirs', pinned: true }), runOf(2, { ownName: 'theirs, too' }), runOf(3)];
  await bookkeeper.take([fileOf(others)]);
  expect(state().news).toEqual({ kind: 'imported', added: 1, known: 2, altered: 0, refused: [] });
  expect([...disk.values()].map(({ ownName }) => ownName)).toEqual(['mine', 'theirs, too', null]);
  expect(disk.get(named.id)!.pinned).toBe(true);
  await bookkeeper.take([fileOf(others), fileOf(others, 'again.json')]);
  expect(state().news).toEqual({ kind: 'imported', added: 0, known: 3, altered: 0, refused: [] });
  expect(disk.size).toBe(3);
});

test('a half-written file changes nothing and is named, and a whole one beside it is taken', async () => {
  const disk = holding(runOf(1));
  const { bookkeeper, state } = await open(runsInMemory(disk));
  const half = new File([notebookText([runOf(2), runOf(3)]).slice(0, -200)], 'half.json');
  await bookkeeper.take([half]);
  const refused = [{ file: 'half.json', why: 'unreadable' }];
  expect(state()).toMatchObject({ news: { kind: 'imported', added: 0, known: 0, refused }, runs: [runOf(1)] });
  await bookkeeper.take([half, fileOf([runOf(4)])]);
  expect(state().news).toMatchObject({ kind: 'imported', added: 1, refused });
  expect(disk.get(runOf(4).id)).toMatchObject({ made: 4, source: fromFile() });
  expect(disk.size).toBe(2);
});

test('an altered run is marked, changes nothing that is kept, and gives way to the true one', async () => {
  const disk = holding(runOf(1, { answers: null }));
  const { bookkeeper, state } = await open(runsInMemory(disk));
  const better = (run: KeptRun): KeptRun => {
    const student = { ...run.result.student, errors: 1, accuracy: 0.98 };
    return { ...run, ownName: 'better', result: { ...run.result, student } };
  };
  await bookkeeper.take([fileOf([better(runOf(1)), better(runOf(2))])]);
  expect(state().news).toMatchObject({ added: 1, known: 1, altered: 2 });
  expect(disk.get(runOf(1).id)).toEqual(runOf(1, { answers: null }));
  expect(disk.get(runOf(2).id)!.source).toMatchObject({ altered: { kind: 'answers', arm: 'student' } });
  await bookkeeper.take([fileOf([runOf(2)])]);
  expect(disk.get(runOf(2).id)).toMatchObject({ source: fromFile(), result: runOf(2).result, ownName: 'better' });
});

test('a run that was taken from a file and is trained here is no longer of the file', async () => {
  const { bookkeeper, state } = await open(runsInMemory());
  const trained = sealedRun({ T: 1.01 }, digest(1));
  await bookkeeper.take([fileOf([runOf(1, { ownName: 'theirs' })])]);
  await bookkeeper.keep(trained, 'few-labels');
  expect(state().runs).toMatchObject([{ source: { kind: 'trained' }, ownName: 'theirs' }]);
});

test('an import never pushes out what is kept', async () => {
  const runs = Array.from({ length: MOST_UNPINNED - 1 }, (_, i) => runOf(i));
  const disk = holding(...runs);
  const { bookkeeper, state } = await open(runsInMemory(disk));
  await bookkeeper.take([fileOf([runOf(901), runOf(902), runOf(903)])]);
  expect(state().news).toEqual({ kind: 'noRoom', count: 3, room: 1 });
  expect(disk.size).toBe(runs.length);
  await bookkeeper.take([fileOf([runOf(901, { pinned: true }), runOf(902)])]);
  expect(state().news).toEqual({ kind: 'imported', added: 2, known: 0, altered: 0, refused: [] });
});

test.each([
  ['absent', 'AbsentError'],
  ['superseded', 'VersionError'],
  ['unread', 'UnknownError'],
])(
  'where storage is %s (%s) runs stay in the memory of the tab, and are stored once that can be done',
  async (kind, name) => {
    const { kept, storage, disk } = failing(name, holding(runOf(1)));
    const { bookkeeper, state, digests } = await open(kept);
    expect(state()).toMatchObject({ read: true, trouble: { kind } });
    await bookkeeper.keep(sealedRun({ T: 2 }, digest(2)), 'few-labels');
    const { id } = state().runs[0]!;
    await bookkeeper.rename(id, 'ours');
    await bookkeeper.pin(id, true);
    await bookkeeper.take([fileOf([runOf(3)])]);
    expect(digests()).toEqual([digest(3), digest(2)]);
    expect(state().unsaved.size).toBe(2);
    await bookkeeper.remove([runOf(3).id]);
    expect(digests()).toEqual([digest(2)]);

    storage.fails = false;
    await bookkeeper.retry();
    expect(state()).toMatchObject({ trouble: null, unsaved: new Set() });
    expect(disk.get(id)).toMatchObject({ ownName: 'ours', pinned: true });
    await bookkeeper.retry();
    expect(digests()).toEqual([digest(1), digest(2)]);
  },
);

test('what a write fails of is told by its name, and not as a browser that keeps nothing', async () => {
  const disk = holding();
  const refuse = () => Promise.reject(new DOMException('the disk', 'UnknownError'));
  const { bookkeeper, state } = await open({ ...runsInMemory(disk), write: refuse });
  expect(state().trouble).toBeNull();
  await bookkeeper.keep(sealedRun({ T: 2 }, digest(2)), 'few-labels');
  expect(state().trouble).toMatchObject({ kind: 'failed', detail: 'UnknownError: the disk' });
  expect(state().unsaved.size).toBe(1);
});

test('where storage is full nothing that is kept is lost, nothing new is half there, and room is used at once', async () => {
  const { kept, storage, disk } = failing('QuotaExceededError', holding(runOf(1), runOf(2)));
  const { bookkeeper, state, digests } = await open(kept);
  await bookkeeper.keep(sealedRun({ T: 3 }, digest(3)), 'few-labels');
  expect(state().trouble).toMatchObject({ kind: 'full' });
  expect(digests()).toEqual([digest(1), digest(2), digest(3)]);
  await bookkeeper.take([fileOf([runOf(4), runOf(5)])]);
  expect(state().news).toEqual({ kind: 'notTaken' });
  expect(digests()).toEqual([digest(1), digest(2), digest(3)]);
  expect([...disk.values()]).toEqual([runOf(1), runOf(2)]);
  await bookkeeper.remove([runOf(1).id]);
  expect(digests()).toContain(digest(1));

  storage.fails = false;
  await bookkeeper.remove([runOf(1).id]);
  expect(state()).toMatchObject({ trouble: null, unsaved: new Set() });
  expect([...disk.values()].map(({ result }) => result.student.digest)).toEqual([digest(2), digest(3)]);
});

test('a full store forgets no old run for one that it cannot take', async () => {
  const runs = Array.from({ length: MOST_UNPINNED }, (_, i) => runOf(i));
  const { kept, disk } = failing('QuotaExceededError', holding(...runs));
  const { bookkeeper, state } = await open(kept);
  await bookkeeper.keep(sealedRun({ T: 50 }, digest(999)), 'few-labels');
  expect(disk.size).toBe(MOST_UNPINNED);
  expect(state().runs).toHaveLength(MOST_UNPINNED + 1);
  expect(state().news).toBeNull();
});

/** Two tabs over one store. */
async function twoTabs(disk: Map<string, KeptRun>): Promise<{ readonly here: Desk; readonly there: Desk }> {
  const heard: (() => void)[] = [];
  const tab = (own: number): KeptRuns => {
    const kept = runsInMemory(disk);
    const tell = (): void => heard.filter((_, i) => i !== own).forEach((listener) => listener());
    return {
      ...kept,
      write: (runs, forgotten) => kept.write(runs, forgotten).then(tell),
      remark: (id, remark) => kept.remark(id, remark).then(tell),
      listen: (changed) => void (heard[own] = changed),
    };
  };
  return { here: await open(tab(0)), there: await open(tab(1)) };
}

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

test('two tabs that write at the same time lose nothing, and show the same', async () => {
  const { here, there } = await twoTabs(holding(runOf(1), runOf(2)));
  await Promise.all([
    here.bookkeeper.keep(sealedRun({ T: 3 }, digest(3)), 'few-labels'),
    there.bookkeeper.keep(sealedRun({ T: 5 }, digest(5)), 'few-labels'),
    here.bookkeeper.rename(runOf(1).id, 'ours'),
    there.bookkeeper.pin(runOf(1).id, true),
    there.bookkeeper.remove([runOf(2).id]),
  ]);
  await settled();
  expect(new Set(here.digests())).toEqual(new Set([digest(1), digest(3), digest(5)]));
  expect(there.state().runs).toEqual(here.state().runs);
  expect(here.state().runs[0]).toMatchObject({ ownName: 'ours', pinned: true });
  expect(here.state().news).toEqual({ kind: 'elsewhere' });
  expect(there.state().deleted).toMatchObject([[{ id: runOf(2).id }]]);
});

test('a run that another tab has deleted is not brought back by a name', async () => {
  const disk = holding(runOf(1));
  const { here, there } = await twoTabs(disk);
  const renamed = here.bookkeeper.rename(runOf(1).id, 'ours');
  await Promise.all([there.bookkeeper.remove([runOf(1).id]), renamed]);
  await settled();
  expect(disk.size).toBe(0);
  expect(here.digests()).toEqual([]);
});
