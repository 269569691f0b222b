/** The answers of two classifiers to the same test examples, beside each other. Answers and labels come as one class for each. */
import { mcNemar } from '../numeric/statistics';

/** Who is right where they differ; `neither` where both are wrong in different ways. */
export type RightOne = 'first' | 'second' | 'neither';

/** A test example to which they give different answers. */
export interface Disagreement {
  /** Place in the test set. */
  readonly index: number;
  readonly label: number;
  readonly first: number;
  readonly second: number;
  readonly right: RightOne;
}

/** In the order of the test set. */
export function disagreements(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  labels: ArrayLike<number>,
): Disagreement[] {
  const all: Disagreement[] = [];
  for (let index = 0; index < labels.length; index++) {
    const [a, b, label] = [first[index]!, second[index]!, labels[index]!];
    if (a === b) continue;
    all.push({ index, label, first: a, second: b, right: a === label ? 'first' : b === label ? 'second' : 'neither' });
  }
  return all;
}

export interface Paired {
  /** Examples that the first, or the second, alone gets right. */
  readonly first: number;
  readonly second: number;
  /** Examples that both get wrong in different ways. */
  readonly neither: number;
  /** Two-sided p of McNemar's exact test. */
  readonly p: number;
}

export function pairedOf(all: readonly Disagreement[]): Paired {
  const count = (who: RightOne): number => all.filter(({ right }) => right === who).length;
  const [first, second] = [count('first'), count('second')];
  return { first, second, neither: count('neither'), p: mcNemar(first, second) };
}
