/** What the table and the copied text of a comparison say of each row. */
import type { TFunction } from 'i18next';
import { judge, meanInterval, singleSeedP, type Judgement, type MeanInterval } from '../../distill/verdict';
import type { AxisKey, ComparisonResult } from '../../experiment/comparison';
import { isMethodId } from '../../experiment/methods';
import type { Parity, SeedResult } from '../../experiment/result';
import type { Format } from '../../i18n/format';
import type { Nouns } from '../dataWords';

export interface Row {
  readonly id: string;
  readonly role: 'ensemble' | 'baseline' | 'student';
  /** One for each seed. */
  readonly errors: readonly number[];
  readonly mean: MeanInterval;
  /** Null for ensemble and baseline. */
  readonly judgement: Judgement | null;
  /** Of the paired t-test, adjusted; with one seed, of McNemar's test; null for ensemble and baseline. */
  readonly p: number | null;
  /** Means over the seeds. */
  readonly nll: number;
  readonly ece: number;
  readonly agreement: number;
  /** In what it is unlike the baseline. */
  readonly unlike: readonly (keyof Parity)[];
}

const PARITY: readonly (keyof Parity)[] = ['weights', 'batches', 'steps', 'augmentation', 'loss'];

/** The ensemble, then the rows of the result. */
export function rowsOf({ ensemble, rows }: ComparisonResult): Row[] {
  const judgements = judge(rows.map(({ perSeed }) => perSeed.map(({ errors }) => errors)));
  const judged = rows.map(({ id, perSeed, parity }, i): Row => {
    const judgement = judgements[i] ?? null;
    return {
      ...measured(perSeed),
      id,
      role: judgement === null ? 'baseline' : 'student',
      judgement,
      p: judgement && (judgement.p ?? singleSeedP(perSeed[0]!)),
      unlike: PARITY.filter((key) => parity[key] === false),
    };
  });
  return [{ ...measured(ensemble), id: 'ensemble', role: 'ensemble', judgement: null, p: null, unlike: [] }, ...judged];
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

export function verdictWords(t: TFunction, { role, judgement }: Row): string {
  if (judgement === null) return role === 'baseline' ? t('result.baseline') : '';
  return t(`compare.verdicts.${judgement.verdict}`);
}

export function unlikeWords(t: TFunction, { unlike }: Row, nouns: Nouns): string {
  return unlike.map((key) => t(`compare.unlike.${key}`, nouns)).join(', ');
}

/** How p comes about. */
export function testWords(t: TFunction, { experiment, rows }: ComparisonResult): string {
  const { repeats: count } = experiment;
  if (count === 1) return t('compare.testOneSeed');
  return t('compare.test', { seeds: count, rows: rows.length - 1 });
}
