/** Which digit is shown, what the networks' logits for it are, and which digits come next. */
import type { Client, Digit } from './client';
import { isUnderWay, type Logits, type RunState } from './run';
import { answers } from '../distill/metrics';
import { ARMS, type Arm } from './arms';
import type { ArmLogits } from './recording';
import type { Example, ViewStore } from './viewStore';

export const CLASSES = 10;
export const TEST_DIGITS = 10_000;

/** Logits of each network for one digit; null where it has not been asked, or doesn't stand yet. */
export type Answers = Readonly<Record<Arm, readonly number[] | null>>;

const NO_ANSWERS: Answers = { ensemble: null, student: null, baseline: null };

/** What the networks that stand now say of the example, newest knowledge first. */
export function answersTo(example: Example | null, run: RunState): Answers {
  if (example === null) return NO_ANSWERS;
  const index = example.kind === 'test' ? example.digit.index : null;
  const watched = watchedAnswers(example, run);
  const kept = index === null ? NO_ANSWERS : keptAnswers(index, run);
  const fresh = index === null || isUnderWay(run);
  const answer = (arm: Arm): readonly number[] | null =>
    fresh ? (watched[arm] ?? kept[arm]) : (kept[arm] ?? watched[arm]);
  return { ensemble: answer('ensemble'), student: answer('student'), baseline: answer('baseline') };
}

/** Whether a network is answering while it trains. */
export function answersLive(arm: Arm, example: Example | null, run: RunState): boolean {
  return isUnderWay(run) && example !== null && watchedAnswers(example, run)[arm] !== null;
}

function watchedAnswers(example: Example, { watched }: RunState): Answers {
  const index = example.kind === 'test' ? example.digit.index : null;
  return watched?.index === index ? watched : NO_ANSWERS;
}

function keptAnswers(index: number, { outcome }: RunState): Answers {
  if (outcome === null) return NO_ANSWERS;
  const { logits, examples } = outcome;
  if (logits === null) return examples.find((example) => example.index === index)?.logits ?? NO_ANSWERS;
  const row = (arm: Arm): readonly number[] => [...logits[arm].subarray(index * CLASSES, (index + 1) * CLASSES)];
  return { ensemble: row('ensemble'), student: row('student'), baseline: row('baseline') };
}

/** Indices of the test digits on which not all three networks give the same answer. */
export function differing(logits: Logits): number[] {
  const [ensemble, student, baseline] = ARMS.map((arm) => answers(logits[arm], CLASSES));
  const indices = [...(ensemble ?? []).keys()];
  return indices.filter((i) => ensemble?.[i] !== student?.[i] || ensemble?.[i] !== baseline?.[i]);
}

/** The digits one can walk through: some of the test set by their indices, or all of it. */
export type Path = readonly number[] | 'all';

export function walk(onlyDiffering: boolean, { phase, outcome }: Pick<RunState, 'phase' | 'outcome'>): Path {
  if (phase === 'recorded' && outcome !== null) {
    return outcome.examples.filter(({ logits }) => !onlyDiffering || differ(logits)).map(({ index }) => index);
  }
  return onlyDiffering && outcome?.logits ? differing(outcome.logits) : 'all';
}

function differ(logits: ArmLogits): boolean {
  return new Set(ARMS.map((arm) => answers(logits[arm], CLASSES)[0])).size > 1;
}

/** The digit `by` places on from `index` (which need not be on the walk itself), around the end if need be. */
export function neighbour(path: Path, index: number, by: 1 | -1): number {
  if (path === 'all') return (index + by + TEST_DIGITS) % TEST_DIGITS;
  const sorted = [...path].sort((a, b) => a - b);
  const onward = by === 1 ? sorted.find((other) => other > index) : sorted.findLast((other) => other < index);
  return onward ?? sorted.at(by === 1 ? 0 : -1) ?? index;
}

/** A digit of the walk other than `index`, if there is one; which of them, `word` decides. */
export function another(path: Path, index: number, word: number): number {
  if (path === 'all') return (index + 1 + (word % (TEST_DIGITS - 1))) % TEST_DIGITS;
  const others = path.filter((other) => other !== index);
  return others[word % others.length] ?? index;
}

export interface Examples {
  readonly show: (index: number) => void;
  /** Asks the worker for its networks' answers to what is shown. */
  readonly watch: () => void;
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

export function createExamples(client: Client, view: ViewStore, run: () => RunState): Examples {
  const known = new Map<number, Digit>();
  let wanted = 0;

  const path = (): Path => walk(view.getState().onlyDiffering, run());

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
    if (found && wanted === index) display({ kind: 'test', digit: found });
  }

  async function fetchAround(index: number): Promise<void> {
    const indices = [index];
    let on = index;
    const way = path();
    while (indices.length < AHEAD) indices.push((on = neighbour(way, on, 1)));
    learn(await client.digits([...new Set(indices)]).catch(() => []));
  }

  const walkOn = (by: 1 | -1): void => {
    void show(neighbour(path(), wanted, by));
  };

  return {
    show(index) {
      void show(index);
    },
    watch,
    learn,
    draw(image) {
      display({ kind: 'drawn', image });
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
      void show(another(path(), wanted, word));
    },
  };
}
