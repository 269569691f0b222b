/** What the table and the copied text of a comparison say of each row. */
import type { TFunction } from 'i18next';
import { judgeRows, meanInterval, singleSeedP, type Judgement, type MeanInterval } from '../../distill/verdict';
import { sameRows, type AxisKey, type ComparisonResult } from '../../experiment/comparison';
import { isMethodId } from '../../experiment/methods';
import type { SeedResult } from '../../experiment/result';
import type { Format } from '../../i18n/format';
import { aspectWords, unlikeAspects, type Aspect } from '../../i18n/parityWords';
import { judgedWords, testWords } from '../../i18n/verdictWords';
import type { Nouns } from '../dataWords';

export interface Row {
  readonly id: string;
  readonly role: 'ensemble' | 'baseline' | 'student';
  /** One for each seed. */
  readonly errors: readonly number[];
  readonly mean: MeanInterval;
  /** The row before it that has the same networks; null where none has. */
  readonly sameAs: string | null;
  /** Null for ensemble and baseline, and for a row that is the same as another. */
  readonly judgement: Judgement | null;
  /** Of the paired t-test, adjusted; with one seed, of McNemar's test; null where `judgement` is. */
  readonly p: number | null;
  /** Means over the seeds. */
  readonly nll: number;
  readonly ece: number;
  readonly agreement: number;
  /** In what it is unlike the baseline. */
  readonly unlike: readonly Aspect[];
}

/** The ensemble, then the rows of the result. */
export function rowsOf({ ensemble, rows }: ComparisonResult): Row[] {
  const judged = judgeRows(rows, sameRows(rows)).map(({ row: { id, perSeed, parity }, judgement, sameAs }, i): Row => {
    return {
      ...measured(perSeed),
      id,
      role: i === 0 ? 'baseline' : 'student',
      sameAs: sameAs?.id ?? null,
      judgement,
      p: judgement && (judgement.p ?? singleSeedP(perSeed[0]!)),
      unlike: unlikeAspects(parity),
    };
  });
  const heard = { id: 'ensemble', role: 'ensemble', sameAs: null, judgement: null, p: null, unlike: [] } as const;
  return [{ ...measured(ensemble), ...heard }, ...judged];
}

function measured(perSeed: readonly SeedResult[]): Pick<Row, 'errors' | 'mean' | 'nll' | 'ece' | 'agreement'> {
  const errors = perSeed.map((one) => one.errors);
  const over = (key: 'nll' | 'ece' | 'agreement'): number => meanInterval(perSeed.map((one) => one[key])).mean;
  return { errors, mean: meanInterval(errors), nll: over('nll'), ece: over('ece'), agreement: over('agreement') };
}

/** In what points along a setting are bound to be unlike the baseline, which keeps still. */
export function movedBy(key: AxisKey): 'batches' | 'augmentation' | 'loss' | null {
  switch (key) {
    case 'transferSize':
      return 'batches';
    case 'studentJitter':
      return 'augmentation';
    case 'smoothing':
      return 'loss';
    case 'T':
    case 'alpha':
    case 'noise':
      return null;
  }
}

/** The name of a row: that of a method, or the value of the axis. */
export function rowName(t: TFunction, format: Format, id: string, nouns: Nouns): string {
  if (id === 'ensemble') return t('result.ensemble');
  if (isMethodId(id)) return t(`compare.methods.${id}.name`, nouns);
  const [key = '', value] = id.split('=');
  return t(`compare.atValue.${key as AxisKey}`, { value: format.plain(Number(value), 5) });
}

/** With a sign that is as wide as a digit: +12, −7.3, 0. */
export function signed(format: Format, value: number, decimals = 1): string {
  const words = format.plain(Math.abs(value), decimals);
  if (words === format.plain(0, decimals)) return words;
  return `${value > 0 ? '+' : '−'}${words}`;
}

const LEAST_P = 0.001;

export function pWords(format: Format, p: number): string {
  return p < LEAST_P ? `< ${format.fixed(LEAST_P, 3)}` : format.fixed(p, 3);
}

/** "± 12", empty for a single seed. */
export function spreadWords(format: Format, { mean, interval }: MeanInterval): string {
  return interval === null ? '' : `± ${format.count(interval.high - mean)}`;
}

export function rangeWords(t: TFunction, format: Format, { interval }: MeanInterval): string {
  return interval === null
    ? ''
    : t('result.interval', { low: signed(format, interval.low, 0), high: signed(format, interval.high, 0) });
}

export function verdictWords(
  t: TFunction,
  format: Format,
  { role, sameAs, judgement, unlike }: Row,
  nouns: Nouns,
): string {
  if (sameAs !== null) return t('compare.sameAs', { name: rowName(t, format, sameAs, nouns) });
  if (judgement === null) return role === 'baseline' ? t('result.baseline') : '';
  return judgedWords(t, judgement.verdict, unlike);
}

/** "other jitter"; empty where all is alike. */
export function unlikeWords(t: TFunction, { unlike }: Row): string {
  return unlike.length === 0 ? '' : t('compare.unlike', { list: aspectWords(t, unlike) });
}

/** How p comes about. */
export function howTested(t: TFunction, result: ComparisonResult): string {
  const judged = rowsOf(result).filter(({ judgement }) => judgement !== null);
  return testWords(t, result.experiment.repeats, judged.length);
}
