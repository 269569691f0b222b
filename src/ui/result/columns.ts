/** The columns of the result table: one definition for the page and for the text that is copied. */
import type { TFunction } from 'i18next';
import { interval95 } from '../../distill/metrics';
import type { ArmResult, Cost, Measures, Result, SeedResult } from '../../experiment/result';
import type { Format } from '../../i18n/format';

/** Teachers and single seeds have some of an arm's measures only. */
export type Line = Measures &
  Partial<Cost> &
  Partial<Pick<ArmResult, 'agreement' | 'perSeed'>> &
  Partial<Pick<SeedResult, 'seed'>>;

export type Column =
  'errors' | 'trainError' | 'accuracy' | 'nll' | 'ece' | 'agreement' | 'parameters' | 'multiplyAdds' | 'ms' | 'bytes';

/** Columns whose words need an explanation. */
export const HELP = {
  trainError: 'result.trainErrorHelp',
  nll: 'result.nllHelp',
  ece: 'result.eceHelp',
  agreement: 'result.agreementHelp',
  multiplyAdds: 'result.multiplyAddsHelp',
  ms: 'result.msHelp',
  bytes: 'result.bytesHelp',
} as const satisfies Partial<Record<Column, string>>;

const COLUMNS: readonly Column[] = [
  'errors',
  'trainError',
  'accuracy',
  'nll',
  'ece',
  'agreement',
  'parameters',
  'multiplyAdds',
  'ms',
  'bytes',
];

/** What the table shows until more is asked for. */
const FIRST: readonly Column[] = ['errors', 'trainError', 'nll', 'ece', 'agreement', 'multiplyAdds', 'ms'];

/** The columns that a result has something to say in: all, or those that matter most. */
export function columnsOf(result: Result, all: boolean): readonly Column[] {
  const known = result.student.trainError !== undefined;
  return (all ? COLUMNS : FIRST).filter((column) => known || column !== 'trainError');
}

export function cellWords(t: TFunction, format: Format, column: Column, line: Line): string {
  switch (column) {
    case 'errors':
      return format.plain(line.errors, 1);
    case 'trainError':
      return line.trainError === undefined ? '' : format.percent(line.trainError, 1);
    case 'accuracy':
      return format.percent(line.accuracy, 2);
    case 'nll':
      return format.fixed(line.nll, 3);
    case 'ece':
      return format.percent(line.ece, 1);
    case 'agreement':
      return line.agreement === undefined ? '' : format.percent(line.agreement, 1);
    case 'parameters':
      return line.parameters === undefined ? '' : format.count(line.parameters);
    case 'multiplyAdds':
      return line.multiplyAdds === undefined ? '' : format.count(line.multiplyAdds);
    case 'ms':
      return line.msPerDigit === undefined ? '' : format.times(line.msPerDigit);
    case 'bytes':
      return line.bytes === undefined ? '' : sizeWords(t, format, line.bytes);
  }
}

export function sizeWords(t: TFunction, format: Format, bytes: number): string {
  return bytes >= 1e6
    ? t('result.megabytes', { number: format.fixed(bytes / 1e6, 1) })
    : t('result.kilobytes', { number: format.count(bytes / 1e3) });
}

/** What stands beside the errors of the arms. */
export function spreadHelp({ experiment }: Result): 'result.rangeHelp' | 'result.intervalHelp' {
  return experiment.repeats > 1 ? 'result.rangeHelp' : 'result.intervalHelp';
}

/** The range over the seeds of a mean, empty where they aren't known; else the 95 % interval. */
export function spreadWords(t: TFunction, format: Format, line: Line, result: Result): string {
  const isMean = result.experiment.repeats > 1 && line.seed === undefined;
  if (isMean && line.perSeed === undefined) return '';
  const { low, high } = isMean ? rangeOver(line.perSeed ?? []) : interval95(line.errors, result.testExamples);
  return t('result.interval', { low: format.count(low), high: format.count(high) });
}

function rangeOver(seeds: readonly SeedResult[]): { low: number; high: number } {
  const errors = seeds.map((seed) => seed.errors);
  return { low: Math.min(...errors), high: Math.max(...errors) };
}
