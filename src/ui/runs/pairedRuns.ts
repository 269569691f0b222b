/** The answers of two runs beside each other. */
import type { Arm } from '../../app/arms';
import { sameTest, type KeptRun } from '../../app/keptRun';
import type { Look } from '../../app/runLook';
import { disagreements, pairedOf, type Disagreement, type Paired } from '../../distill/paired';

/** What the two are called. */
export type Names = Readonly<Record<'first' | 'second', string>>;

/** How the two look beside each other. */
export type PairLooks = Readonly<Record<'first' | 'second', Look>>;

/** The examples of one test set to which the networks of two runs give different answers, arm by arm. */
export type PairedArms = Readonly<Record<Arm, { readonly all: readonly Disagreement[]; readonly paired: Paired }>>;

/** Null where answers are missing or are of different test sets. */
export function pairedArms(first: KeptRun, second: KeptRun): PairedArms | null {
  const [one, other] = [first.answers, second.answers];
  if (one === null || other === null || !sameTest(first, second)) return null;
  const of = (arm: Arm) => {
    const all = disagreements(one[arm], other[arm], one.labels);
    return { all, paired: pairedOf(all) };
  };
  return { ensemble: of('ensemble'), student: of('student'), baseline: of('baseline') };
}
