import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { ArmResult, Result } from '../../experiment/result';
import { useFormat } from '../context';
import { cellWords } from '../result/columns';

const ROWS = [
  { column: 'errors', of: (line: ArmResult) => line.errors },
  { column: 'parameters', of: (line: ArmResult) => line.parameters },
  { column: 'bytes', of: (line: ArmResult) => line.bytes },
  { column: 'multiplyAdds', of: (line: ArmResult) => line.multiplyAdds },
  { column: 'ms', of: (line: ArmResult) => line.msPerDigit },
] as const;

/** What the three networks cost, and how many times as much the ensemble costs. */
export function PriceTable({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className="table price__table">
      <caption className="hidden">{t('price.table')}</caption>
      <thead>
        <tr>
          <td />
          {ARMS.map((arm) => (
            <th key={arm} scope="col" data-arm={arm}>
              {t(`result.${arm}`)}
            </th>
          ))}
          <th scope="col">{t('price.ratio')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ column, of }) => (
          <tr key={column}>
            <th scope="row">{column === 'ms' ? t('price.ms') : t(`result.${column}`)}</th>
            {ARMS.map((arm) => (
              <td key={arm}>
                {column === 'multiplyAdds' || column === 'parameters'
                  ? format.compact(of(result[arm]))
                  : cellWords(t, format, column, result[arm])}
              </td>
            ))}
            <td>{column === 'errors' ? '' : `${format.rough(of(result.ensemble) / of(result.student))}×`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
