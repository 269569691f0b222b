import type { TFunction } from 'i18next';
import type { ComparisonResult } from '../../experiment/comparison';
import type { Format } from '../../i18n/format';
import { aspectWords } from '../../i18n/parityWords';
import { nounsOf } from '../dataWords';
import { howTested, pWords, rangeWords, rowName, rowsOf, signed, spreadWords, verdictWords } from './rows';

/** The comparison as a table of plain text, its columns parted by tabs, with the errors of each seed at the end. */
export function comparisonText(t: TFunction, format: Format, result: ComparisonResult): string {
  const head = [
    t('compare.method'),
    t('result.errors'),
    t('compare.spread'),
    t('compare.difference'),
    t('result.intervalHelp'),
    'p',
    t('result.nll'),
    t('result.ece'),
    t('result.agreement'),
    t('compare.verdict'),
    t('compare.unlikeHead'),
    t('compare.perSeed'),
  ];
  const nouns = nounsOf(t, result.experiment);
  const rows = rowsOf(result).map((row) => [
    rowName(t, format, row.id, nouns),
    format.plain(row.mean.mean, 1),
    spreadWords(format, row.mean),
    row.judgement ? signed(format, row.judgement.difference.mean) : '',
    row.judgement ? rangeWords(t, format, row.judgement.difference) : '',
    row.p === null ? '' : pWords(format, row.p),
    format.fixed(row.nll, 3),
    format.percent(row.ece, 1),
    format.percent(row.agreement, 1),
    verdictWords(t, format, row, nouns),
    aspectWords(t, row.unlike),
    row.errors.map((errors) => format.count(errors)).join(' '),
  ]);
  const foot = [[howTested(t, result)], [t('result.digest'), result.digest]];
  return [head, ...rows, ...foot].map((cells) => cells.join('\t')).join('\n');
}
