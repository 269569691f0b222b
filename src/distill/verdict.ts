/**
 * What may be said of networks that were trained beside a baseline over several seeds. Seed by seed both started from the
 * same weights and saw the same images, so their errors are compared in pairs.
 */
import { mcNemar, meanInterval, pairedT, type MeanInterval } from '../numeric/statistics';

export { meanInterval, type MeanInterval } from '../numeric/statistics';

/** `tooFew`: fewer seeds than `LEAST_SEEDS`; `unclear`: no clear difference. */
export type Verdict = 'better' | 'worse' | 'unclear' | 'tooFew';

/** From so many seeds on there is a verdict. */
export const LEAST_SEEDS = 3;

/** The chance that any row of a comparison is called better or worse where none is. */
const LEVEL = 0.05;

export interface Judgement {
  /** Mean of errors less those of the baseline, with its 95 % t-interval, which is not adjusted for the number of rows. */
  readonly difference: MeanInterval;
  /** Of the paired t-test, adjusted by Holm's method over all rows; null with a single seed. */
  readonly p: number | null;
  readonly verdict: Verdict;
}

/**
 * Judges each row against the baseline. As several rows are tested at once, p is adjusted by Holm's step-down method (1979), so
 * that with probability 0.95 no row is called better or worse that is not. The interval excludes 0 exactly where p is below
 * 0.05 before that, so the adjusted p is the stricter of the two conditions.
 * @param rows errors of each, one for each seed; the first is the baseline
 * @param same of each row, the one before it that it is; null where it is none. What is judged once counts once.
 * @returns one for each row, null for the baseline and for a row that is another one
 */
export function judge(
  rows: readonly (readonly number[])[],
  same: readonly (number | null)[] = rows.map(() => null),
): (Judgement | null)[] {
  const baseline = rows[0] ?? [];
  const differences = rows.map((row) => row.map((errors, seed) => errors - baseline[seed]!));
  const judged = [...rows.keys()].filter((i) => i > 0 && same[i] === null);
  const adjusted = holm(judged.map((i) => pairedT(differences[i]!) ?? 1));
  const judgements = rows.map((): Judgement | null => null);
  judged.forEach((row, i) => {
    const seeds = differences[row]!.length;
    const difference = meanInterval(differences[row]!);
    const p = seeds < 2 ? null : adjusted[i]!;
    judgements[row] = { difference, p, verdict: verdictOf(seeds, difference, p) };
  });
  return judgements;
}

interface JudgedRow<Row> {
  readonly row: Row;
  readonly judgement: Judgement | null;
  /** The row before it that it is; null where it is none. */
  readonly sameAs: Row | null;
}

/** Judges rows of a comparison by the errors of their seeds; `same` as for `judge`. */
export function judgeRows<Row extends { readonly perSeed: readonly { readonly errors: number }[] }>(
  rows: readonly Row[],
  same: readonly (number | null)[],
): JudgedRow<Row>[] {
  const judgements = judge(
    rows.map(({ perSeed }) => perSeed.map(({ errors }) => errors)),
    same,
  );
  return rows.map((row, i) => ({ row, judgement: judgements[i] ?? null, sameAs: rows[same[i] ?? -1] ?? null }));
}

export interface CellJudgement {
  /** Mean errors over the seeds that are known; null where none is. */
  readonly mean: number | null;
  /** By itself, unadjusted: of many cells one in twenty is called better or worse by chance. Null where no pair of seeds is known. */
  readonly judgement: Judgement | null;
}

/**
 * Judges one cell of a landscape against the baseline of the same seeds. Its verdict is `unclear` where the difference is inside
 * the spread of the seeds: the 95 % t-interval of the paired differences holds 0.
 * @param errors of each seed, null where not known yet
 * @param baseline likewise
 */
export function judgeCell(errors: readonly (number | null)[], baseline: readonly (number | null)[]): CellJudgement {
  const known = errors.filter((one) => one !== null);
  const pairs = errors.flatMap((one, seed): [number, number][] => {
    const other = baseline[seed] ?? null;
    return one === null || other === null ? [] : [[other, one]];
  });
  const judgement = pairs.length === 0 ? null : judge([pairs.map(([other]) => other), pairs.map(([, one]) => one)])[1]!;
  return { mean: known.length === 0 ? null : meanInterval(known).mean, judgement };
}

function verdictOf(seeds: number, { mean, interval }: MeanInterval, p: number | null): Verdict {
  if (seeds < LEAST_SEEDS || p === null || interval === null) return 'tooFew';
  if (p >= LEVEL || (interval.low <= 0 && interval.high >= 0)) return 'unclear';
  return mean < 0 ? 'better' : 'worse';
}

/** Holm's adjustment: the k-th smallest of m is multiplied by m - k + 1, and none falls below the one before. */
export function holm(p: readonly number[]): number[] {
  const order = [...p.keys()].sort((a, b) => p[a]! - p[b]!);
  const adjusted = p.map(() => 1);
  let least = 0;
  order.forEach((index, place) => {
    least = Math.max(least, Math.min(1, (p.length - place) * p[index]!));
    adjusted[index] = least;
  });
  return adjusted;
}

/** p of one seed's pair by McNemar's test, which speaks of these two networks, not of what trains them. */
export function singleSeedP({ gained, lost }: { readonly gained: number; readonly lost: number }): number {
  return mcNemar(gained, lost);
}
