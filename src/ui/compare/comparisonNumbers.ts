/** A comparison as numbers: each row with its mean, its difference to the baseline, and every seed. */
import type { TFunction } from 'i18next';
import type { ComparisonResult } from '../../experiment/comparison';
import type { Format } from '../../i18n/format';
import { aspectWords } from '../../i18n/parityWords';
import { nounsOf } from '../dataWords';
import type { Numbers } from '../view/numbers';
import { rowName, rowsOf, verdictWords } from './rows';

export function comparisonNumbers(t: TFunction, format: Format, result: ComparisonResult): Numbers {
  const nouns = nounsOf(t, result.experiment);
  const [errors, difference] = [t('result.errors'), t('take.difference')];
  const between = (of: string): string[] => [of, t('take.low', { of }), t('take.high', { of })];
  return {
    head: [
      t('compare.method'),
      ...between(errors),
      ...between(difference),
      'p',
      t('result.nll'),
      t('result.ece'),
      t('result.agreement'),
      t('compare.verdict'),
      t('compare.unlikeHead'),
      ...result.ensemble.map(({ seed }) => t('result.seed', { name: errors, seed })),
    ],
    rows: rowsOf(result).map((row) => [
      rowName(t, format, row.id, nouns),
      row.mean.mean,
      row.mean.interval?.low ?? null,
      row.mean.interval?.high ?? null,
      row.judgement?.difference.mean ?? null,
      row.judgement?.difference.interval?.low ?? null,
      row.judgement?.difference.interval?.high ?? null,
      row.p,
      row.nll,
      row.ece,
      row.agreement,
      verdictWords(t, format, row, nouns),
      aspectWords(t, row.unlike),
      ...row.errors,
    ]),
    digits: 4,
  };
}
