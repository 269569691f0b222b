/** Which digit is shown, what the networks' logits for it are, and which digits come next. */
import type { Client, Digit } from './client';
import { isUnderWay, type Logits, type RunState } from './run';
import { answers } from '../distill/metrics';
import { dataName, factsOf } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { ARMS, perArm, type Arm } from './arms';
import type { ArmLogits } from './recording';
import type { Example, ViewStore } from './viewStore';

/** Logits of each network for one digit; null where it has not been asked, or doesn't stand yet. */
export type Answers = Readonly<Record<Arm, readonly number[] | null>>;

const NO_ANSWERS: Answers = { ensemble: null, student: null, baseline: null };

/** What the networks that stand now say of the example, newest knowledge first. */
export function answersTo(example: Example | null, run: RunState): Answers {
  if (example === null) return NO_ANSWERS;
  const index = example.kind === 'test' ? example.digit.index : null;
  const watched = watchedAnswers(example, run);
  const kept = index === null ? NO_ANSWERS : keptAnswers(example, index, run);
  const fresh = index === null || isUnderWay(run);
  return perArm((arm) => (fresh ? (watched[arm] ?? kept[arm]) : (kept[arm] ?? watched[arm])));
}

/** Whether a network is answering while it trains. */
export function answersLive(arm: Arm, example: Example | null, run: RunState): boolean {
  return isUnderWay(run) && example !== null && watchedAnswers(example, run)[arm] !== null;
}

function watchedAnswers(example: Example, { watched, experiment, outcome }: RunState): Answers {
  if (!isAbout(experiment ?? outcome?.result.experiment, example)) return NO_ANSWERS;
  const index = example.kind === 'test' ? example.digit.index : null;
  return watched?.index === index ? watched : NO_ANSWERS;
}

/** Whether the ensemble is one that was recorded, whose networks are not here to be asked about a drawing. */
export function ensembleIsMute(example: Example | null, run: RunState): boolean {
  const stands = run.outcome !== null && !isUnderWay(run);
  return stands && example?.kind === 'drawn' && answersTo(example, run).ensemble === null;
}

/** Whether both are the same example of the same test set; two that are drawn never are. */
export function sameExample(a: Example | null, b: Example | null): boolean {
  if (a === b) return true;
  return a?.kind === 'test' && b?.kind === 'test' && a.set === b.set && a.digit.index === b.digit.index;
}

/** Networks of one data set know nothing of the examples of another. */
function isAbout(experiment: Experiment | undefined, { set }: Example): boolean {
  return experiment !== undefined && dataName(experiment) === set;
}

function keptAnswers(example: Example, index: number, { outcome }: RunState): Answers {
  if (outcome === null || !isAbout(outcome.result.experiment, example)) return NO_ANSWERS;
  const { logits, examples, result } = outcome;
  if (logits === null) return examples.find((other) => other.index === index)?.logits ?? NO_ANSWERS;
  const { classes } = factsOf(result.experiment);
  return perArm((arm) => [...logits[arm].subarray(index * classes, (index + 1) * classes)]);
}

/** Indices of the test digits on which not all three networks give the same answer. */
export function differing(logits: Logits, classes: number): number[] {
  const [ensemble, student, baseline] = ARMS.map((arm) => answers(logits[arm], classes));
  const indices = [...(ensemble ?? []).keys()];
  return indices.filter((i) => ensemble?.[i] !== student?.[i] || ensemble?.[i] !== baseline?.[i]);
}

/** The digits one can walk through: some of the test set by their indices, or all of it. */
export type Path = readonly number[] | 'all';

export function walk(onlyDiffering: boolean, { phase, outcome }: Pick<RunState, 'phase' | 'outcome'>): Path {
  if (phase === 'recorded' && outcome !== null) {
    return outcome.examples.filter(({ logits }) => !onlyDiffering || differ(logits)).map(({ index }) => index);
  }
  if (!onlyDiffering || !outcome?.logits) return 'all';
  return differing(outcome.logits, factsOf(outcome.result.experiment).classes);
}

function differ(logits: ArmLogits): boolean {
  return new Set(ARMS.map((arm) => answers(logits[arm], logits[arm].length)[0])).size > 1;
}

/** The digit `by` places on from `index` (which need not be on the walk itself), around the end of all `count` if need be. */
export function neighbour(path: Path, index: number, by: 1 | -1, count: number): number {
  if (path === 'all') return (index + by + count) % count;
  const sorted = [...path].sort((a, b) => a - b);
  const onward = by === 1 ? sorted.find((other) => other > index) : sorted.findLast((other) => other < index);
  return onward ?? sorted.at(by === 1 ? 0 : -1) ?? index;
}

/** A digit of the walk other than `index`, if there is one; which of them, `word` decides. */
export function another(path: Path, index: number, word: number, count: number): number {
  if (path === 'all') return count < 2 ? index : (index + 1 + (word % (count - 1))) % count;
  const others = path.filter((other) => other !== index);
  return others[word % others.length] ?? index;
}

export interface Examples {
  /** Shows the first digit of the data set that the experiment is about now, and forgets those of before. */
  readonly reopen: () => void;
  readonly show: (index: number) => void;
  /** Asks the worker for its networks' answers to what is shown. */
  readonly watch: () => void;
  /** Test digits by index, in this order; none where they can't be had. */
  readonly pictures: (indices: readonly number[]) => Promise<readonly Digit[]>;
  /** Makes digits known that the page has already. */
  readonly learn: (digits: readonly Digit[]) => void;
  readonly draw: (image: Uint8Array) => void;
  /** From a drawing to the test digit that was shown before. */
  readonly back: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly random: () => void;
}

/** A few more than asked for are fetched, so that walking on needs no wait. */
const AHEAD = 8;

/** So many digits make the picture of the data. */
export const SAMPLES = 12;

export function createExamples(
  client: Client,
  view: ViewStore,
  run: () => RunState,
  experiment: () => Experiment,
): Examples {
  const known = new Map<number, Digit>();
  let wanted = 0;

  /** The walk of a run is one through its own data. */
  const path = (): Path => {
    const state = run();
    const about = state.outcome?.result.experiment;
    const same = about !== undefined && dataName(about) === dataName(experiment());
    return same ? walk(view.getState().onlyDiffering, state) : 'all';
  };

  const count = (): number => factsOf(experiment()).test;

  const learn = (digits: readonly Digit[]): void => {
    for (const digit of digits) known.set(digit.index, digit);
  };

  const watch = (): void => {
    const { example } = view.getState();
    if (example?.kind === 'test') client.watch(example.digit.index, example.digit.image);
    if (example?.kind === 'drawn') client.watch(null, example.image);
  };

  const display = (example: Example): void => {
    view.setState({ example });
    if (run().phase !== 'recorded') watch();
  };

  async function show(index: number): Promise<void> {
    wanted = index;
    if (!known.has(index)) await fetchAround(index);
    const found = known.get(index);
    // Somebody who walks fast has asked for another one meanwhile.
    if (found && wanted === index) display({ kind: 'test', digit: found, set: dataName(experiment()) });
  }

  async function fetchAround(index: number): Promise<void> {
    const indices = [index];
    let on = index;
    const way = path();
    while (indices.length < AHEAD) indices.push((on = neighbour(way, on, 1, count())));
    learn(await fetched([...new Set(indices)]));
  }

  /** Nothing of own data that are not here, or where the data have become others meanwhile. */
  async function fetched(indices: readonly number[]): Promise<readonly Digit[]> {
    if (count() === 0) return [];
    const asked = experiment();
    const digits = await client.digits(asked, indices).catch(() => []);
    return dataName(asked) === dataName(experiment()) ? digits : [];
  }

  async function pictures(indices: readonly number[]): Promise<readonly Digit[]> {
    const unknown = indices.filter((index) => !known.has(index));
    if (unknown.length > 0) learn(await fetched(unknown));
    return indices.flatMap((index) => known.get(index) ?? []);
  }

  async function reopen(): Promise<void> {
    known.clear();
    wanted = 0;
    view.setState({ example: null, samples: [] });
    const samples = await fetched([...Array(Math.min(SAMPLES, count())).keys()]);
    if (samples.length === 0) return;
    learn(samples);
    view.setState({ samples });
    await show(0);
  }

  const walkOn = (by: 1 | -1): void => {
    if (count() > 0) void show(neighbour(path(), wanted, by, count()));
  };

  return {
    reopen() {
      void reopen();
    },
    show(index) {
      void show(index);
    },
    watch,
    pictures,
    learn,
    draw(image) {
      display({ kind: 'drawn', image, set: dataName(experiment()) });
    },
    back() {
      void show(wanted);
    },
    next() {
      walkOn(1);
    },
    previous() {
      walkOn(-1);
    },
    random() {
      const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
      if (count() > 0) void show(another(path(), wanted, word, count()));
    },
  };
}
