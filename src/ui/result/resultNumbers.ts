/** The result table as numbers: every column and every line, the folded ones too. */
import type { TFunction } from 'i18next';
import { interval95 } from '../../distill/metrics';
import type { Result } from '../../experiment/result';
import type { Numbers } from '../view/numbers';
import { columnsOf, type Column, type Line } from './columns';
import { groupsOf } from './rows';

export function resultNumbers(t: TFunction, result: Result): Numbers {
  const columns = columnsOf(result, true);
  const errors = t('result.errors');
  return {
    head: [
      t('result.name'),
      ...columns.map((column) => t(column === 'bytes' ? 'price.choices.bytes' : `result.${column}`)),
      t('take.low', { of: errors }),
      t('take.high', { of: errors }),
    ],
    rows: groupsOf(t, result).flatMap(({ rows }) =>
      rows.map(({ name, line }) => {
        const { low, high } = interval95(line.errors, result.testExamples);
        // Of a mean over seeds it would say too little.
        const single = result.experiment.repeats === 1 || line.seed !== undefined;
        return [name, ...columns.map((column) => valueOf(column, line)), ...(single ? [low, high] : [null, null])];
      }),
    ),
    digits: 4,
  };
}

function valueOf(column: Column, line: Line): number | null {
  return (column === 'ms' ? line.msPerDigit : line[column]) ?? null;
}
