/** The columns of the result table: one definition for the page and for the text that is copied. */
import type { TFunction } from 'i18next';
import { interval95 } from '../../distill/metrics';
import type { ArmResult, Cost, Measures, Result } from '../../experiment/result';
import type { Format } from '../../i18n/format';

/** Teachers and single seeds have some of an arm's measures only. */
export type Line = Measures & Partial<Cost> & Partial<Pick<ArmResult, 'agreement'>>;

type Column = 'errors' | 'accuracy' | 'nll' | 'ece' | 'agreement' | 'parameters' | 'multiplyAdds' | 'ms' | 'bytes';

/** Columns whose words need an explanation. */
export const HELP = {
  nll: 'result.nllHelp',
  ece: 'result.eceHelp',
  agreement: 'result.agreementHelp',
  multiplyAdds: 'result.multiplyAddsHelp',
  ms: 'result.msHelp',
  bytes: 'result.bytesHelp',
} as const satisfies Partial<Record<Column, string>>;

export const COLUMNS: readonly Column[] = [
  'errors',
  'accuracy',
  'nll',
  'ece',
  'agreement',
  'parameters',
  'multiplyAdds',
  'ms',
  'bytes',
];

export function cellWords(t: TFunction, format: Format, column: Column, line: Line): string {
  switch (column) {
    case 'errors':
      return format.plain(line.errors, 1);
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
      return line.msPerDigit === undefined ? '' : format.fixed(line.msPerDigit, 3);
    case 'bytes':
      return line.bytes === undefined ? '' : sizeWords(t, format, line.bytes);
  }
}

function sizeWords(t: TFunction, format: Format, bytes: number): string {
  return bytes >= 1e6
    ? t('result.megabytes', { number: format.fixed(bytes / 1e6, 1) })
    : t('result.kilobytes', { number: format.count(bytes / 1e3) });
}

export function intervalWords(t: TFunction, format: Format, line: Line, { testExamples }: Result): string {
  const { low, high } = interval95(line.errors, testExamples);
  return t('result.interval', { low: format.count(low), high: format.count(high) });
}
