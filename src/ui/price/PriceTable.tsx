import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Cost, Result } from '../../experiment/result';
import type { Format } from '../../i18n/format';
import { useFormat } from '../context';

type Written = (format: Format, value: number) => string;

const whole: Written = (format, value) => format.count(value);

/** In numbers that are whole, so that the factors follow from what is read; measured times have three digits. */
const ROWS: readonly { readonly name: keyof Cost; readonly written: Written }[] = [
  { name: 'parameters', written: whole },
  { name: 'bytes', written: whole },
  { name: 'multiplyAdds', written: whole },
  { name: 'msPerDigit', written: (format, value) => format.times(value) },
];

/** What the three networks cost, and how many times as much the ensemble costs. */
export function PriceTable({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
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
          <tr>
            <th scope="row">{t('result.errors')}</th>
            {ARMS.map((arm) => (
              <td key={arm}>{format.plain(result[arm].errors, 1)}</td>
            ))}
            <td />
          </tr>
          {ROWS.map(({ name, written }) => (
            <tr key={name}>
              <th scope="row">{t(`price.rows.${name}`)}</th>
              {ARMS.map((arm) => (
                <td key={arm}>{written(format, result[arm][name])}</td>
              ))}
              <td>{`${format.times(result.ensemble[name] / result.student[name])}×`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft price__caution">{t('price.caution')}</p>
    </div>
  );
}
