/**
 * What is done to kept runs. One thing happens after the other; what the browser does not store stays in the memory of this
 * tab, and is stored as soon as that can be done.
 */
import { DEFAULT_PRESET, type PresetId } from '../experiment/presets';
import { plainName } from '../link/parts';
import { contradict } from './contradiction';
import { afterOthers, inOrder, keptRun, merged, overflow, placed, type Finished, type KeptRun } from './keptRun';
import { troubleKind, type KeptRuns, type Remark } from './keptRuns';
import { MOST_CHOSEN, type News, type NotebookState, type NotebookStore } from './notebook';
import { leftAside, readFiles, type LeftAside } from './notebookFile';

export interface Bookkeeper {
  /** Keeps a run in the place of one with the same id; of too many, the oldest that are not pinned are forgotten. */
  readonly keep: (finished: Finished, preset: PresetId) => Promise<void>;
  /** Keeps the run that came with the page as the first one, where there is no other. */
  readonly keepFirst: (recorded: Finished) => Promise<void>;
  /** An empty name gives back the words of the digest. */
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly pin: (id: string, pinned: boolean) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** Brings back what was removed last and is not back yet. */
  readonly putBack: () => Promise<void>;
  /** Lets go of what was removed. */
  readonly forgetDeleted: () => void;
  /**
   * Takes the runs of files of notebooks or results, each file whole or not at all.
   * @param left files that came with them and are of no use
   */
  readonly take: (files: readonly File[], left?: readonly LeftAside[]) => Promise<void>;
  /** Stores what could not be stored before. */
  readonly retry: () => Promise<void>;
  /** Draws a run on the chart, as long as there are no more than `MOST_CHOSEN`, or no longer. */
  readonly choose: (id: string, chosen: boolean) => void;
  /** Sets two runs beside each other by their ids; null goes back to all of them. */
  readonly compare: (pair: NotebookState['pair']) => void;
  readonly dismiss: () => void;
  /** Nobody has to be told again what stands in the way, as long as it does. */
  readonly hearTrouble: () => void;
}

/** Resolves when what earlier visits have kept is in the store, or the store says why it isn't. */
export async function createBookkeeper(store: NotebookStore, kept: KeptRuns): Promise<Bookkeeper> {
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
    (...args: Args): Promise<void> => {
      const done = tail.then(() => work(...args));
      tail = done.catch(() => undefined);
      return done;
    };
  const find = (id: string): KeptRun | undefined => store.getState().runs.find((run) => run.id === id);

  /** Whether the browser did it; why not, the store says. */
  async function done(work: Promise<void>): Promise<boolean> {
    try {
      await work;
      if (store.getState().trouble !== null) store.setState({ trouble: null });
      return true;
    } catch (error) {
      troubled(error, 'writing');
      return false;
    }
  }

  function troubled(error: unknown, doing: Parameters<typeof troubleKind>[1]): void {
    const kind = troubleKind(error, doing);
    store.setState(({ trouble }) => {
      const heard = trouble?.kind === kind && trouble.heard;
      return { trouble: { kind, detail: String(error), heard } };
    });
  }

  /** Puts and forgets; of what the browser does not store, nothing is forgotten. */
  async function write(runs: readonly KeptRun[], forgotten: readonly KeptRun[] = []): Promise<boolean> {
    const gone = forgotten.map(({ id }) => id);
    const saved = await done(kept.write(runs, gone));
    store.setState((state) => (saved ? withRuns(state, runs, gone, true) : withRuns(state, runs, [], false)));
    if (saved) await catchUp();
    return saved;
  }

  /** Stores what is in memory alone, now that something could be stored. */
  async function catchUp(): Promise<void> {
    if (store.getState().unsaved.size > 0) await retry();
  }

  async function read(): Promise<void> {
    try {
      const saved = await kept.all();
      store.setState((state) => withRuns(onlyUnsaved(state), missingIn(state, saved), [], true));
    } catch (error) {
      troubled(error, 'reading');
    }
    store.setState({ read: true });
  }

  async function keep(made: KeptRun): Promise<void> {
    const { runs } = store.getState();
    const run = placed(runs, afterOthers(runs, made));
    const dropped = overflow([...runs.filter(({ id }) => id !== run.id), run]);
    if ((await write([run], dropped)) && dropped.length > 0) say({ kind: 'dropped', runs: dropped });
  }

  async function remark(id: string, said: Remark): Promise<void> {
    const run = find(id);
    if (run === undefined) return;
    const saved = !store.getState().unsaved.has(id) && (await done(kept.remark(id, said)));
    store.setState((state) => withRuns(state, [{ ...run, ...said }], [], saved));
  }

  async function retry(): Promise<void> {
    const { runs, unsaved } = store.getState();
    const waiting = runs.filter(({ id }) => unsaved.has(id));
    if (waiting.length > 0) await write(waiting);
    else await read();
  }

  async function take(files: readonly File[], left: readonly LeftAside[] = []): Promise<void> {
    const { runs } = store.getState();
    const { runs: found, refused } = await readFiles(files, Date.now());
    const { together, changed, added, known, altered } = joined(runs, found);
    const tooMany = overflow(together).length;
    if (tooMany > 0) {
      const count = changed.filter(({ pinned }) => !pinned).length;
      say({ kind: 'noRoom', count, room: Math.max(0, count - tooMany) });
      return;
    }
    const saved = changed.length === 0 || (await done(kept.write(changed, [])));
    // Where the browser keeps nothing anyway, this tab does; where it is merely full, all or nothing counts.
    if (!saved && store.getState().trouble?.kind === 'full') {
      say({ kind: 'notTaken' });
      return;
    }
    store.setState((state) => withRuns(state, changed, [], saved));
    say({ kind: 'imported', added, known, altered, refused: [...refused, ...left.map(leftAside)] });
  }

  async function remove(ids: readonly string[]): Promise<void> {
    const runs = store.getState().runs.filter(({ id }) => ids.includes(id));
    if (runs.length === 0) return;
    const gone = runs.map(({ id }) => id);
    const { unsaved } = store.getState();
    if (!(await done(kept.write([], gone))) && !gone.every((id) => unsaved.has(id))) return;
    store.setState((state) => ({ ...withRuns(state, [], gone, true), deleted: [...state.deleted, runs] }));
    if (store.getState().trouble === null) await catchUp();
  }

  async function putBack(): Promise<void> {
    const { deleted, runs } = store.getState();
    store.setState({ deleted: deleted.slice(0, -1) });
    // One that was trained again in the meantime is there already.
    const back = deleted.at(-1)?.filter(({ id }) => !runs.some((run) => run.id === id)) ?? [];
    if (back.length > 0) await write(back);
  }

  function say(news: News | null): void {
    store.setState({ news });
  }

  const follow = inTurn(async () => {
    await read();
    if (store.getState().news === null) say({ kind: 'elsewhere' });
  });
  kept.listen(() => void follow());
  let first = true;
  await read();

  return {
    keep: inTurn((finished, preset) => keep(keptRun(finished, preset, Date.now()))),
    keepFirst: inTurn(async (recorded) => {
      if (!first) return;
      first = false;
      const run: KeptRun = { ...keptRun(recorded, DEFAULT_PRESET, null), source: { kind: 'recorded' } };
      if (store.getState().runs.length === 0) await keep(run);
    }),
    rename: inTurn((id, name) => remark(id, { ownName: plainName(name) })),
    pin: inTurn((id, pinned) => remark(id, { pinned })),
    remove: inTurn(remove),
    putBack: inTurn(putBack),
    forgetDeleted() {
      store.setState({ deleted: [] });
    },
    take: inTurn(take),
    retry: inTurn(retry),
    choose(id, wanted) {
      store.setState(({ chosen }) => {
        const others = chosen.filter((other) => other !== id);
        return { chosen: wanted ? [...others, id].slice(0, MOST_CHOSEN) : others };
      });
    },
    compare(pair) {
      store.setState({ pair });
    },
    dismiss() {
      say(null);
    },
    hearTrouble() {
      store.setState(({ trouble }) => ({ trouble: trouble && { ...trouble, heard: true } }));
    },
  };
}

/** With these put in the place of those with the same ids, and without those that are gone. */
function withRuns(
  { runs, unsaved, chosen }: NotebookState,
  put: readonly KeptRun[],
  gone: readonly string[],
  saved: boolean,
): Pick<NotebookState, 'runs' | 'unsaved' | 'chosen'> {
  const replaced = new Set([...put.map(({ id }) => id), ...gone]);
  const waiting = new Set([...unsaved].filter((id) => !replaced.has(id)));
  if (!saved) for (const { id } of put) waiting.add(id);
  const all = inOrder([...runs.filter(({ id }) => !replaced.has(id)), ...put]);
  return { runs: all, unsaved: waiting, chosen: chosen.filter((id) => all.some((run) => run.id === id)) };
}

function onlyUnsaved(state: NotebookState): NotebookState {
  return { ...state, runs: state.runs.filter(({ id }) => state.unsaved.has(id)) };
}

function missingIn({ unsaved }: NotebookState, saved: readonly KeptRun[]): readonly KeptRun[] {
  return saved.filter(({ id }) => !unsaved.has(id));
}

interface Joined {
  readonly together: readonly KeptRun[];
  /** Those that are new or know more than before. */
  readonly changed: readonly KeptRun[];
  readonly added: number;
  /** How many were there already. */
  readonly known: number;
  /** How many do not go together, with themselves or with what was known. */
  readonly altered: number;
}

/** Runs of files beside those that are kept; equal ids are one run. */
function joined(runs: readonly KeptRun[], others: readonly KeptRun[]): Joined {
  const all = new Map(runs.map((run) => [run.id, run]));
  const [changed, known, altered] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const run of others) {
    const before = all.get(run.id);
    if (runs.includes(before!)) known.add(run.id);
    if (isAltered(run) || (before && contradict(before.result, run.result))) altered.add(run.id);
    const next = before ? reconciled(before, run) : placed([...all.values()], run);
    if (next === before) continue;
    all.set(run.id, next);
    changed.add(run.id);
  }
  return {
    together: [...all.values()],
    changed: [...all.values()].filter(({ id }) => changed.has(id)),
    added: all.size - runs.length,
    known: known.size,
    altered: altered.size,
  };
}

function isAltered({ source }: KeptRun): boolean {
  return source.kind === 'file' && source.altered !== null;
}

/** What is kept has the word, unless it is known to be altered; an altered record of it adds nothing. */
function reconciled(kept: KeptRun, other: KeptRun): KeptRun {
  if (isAltered(kept) && !isAltered(other)) return placed([kept], other);
  if (isAltered(other) || contradict(kept.result, other.result)) return kept;
  return merged(kept, other);
}
