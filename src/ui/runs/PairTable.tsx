import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { KeptRun } from '../../app/keptRun';
import type { Look } from '../../app/runLook';
import { useFormat } from '../context';
import { settingName, valueWords } from '../words';
import type { Names, PairLooks } from './pairedRuns';
import { RunMark } from './RunMark';
import { tellingSettings } from './runWords';

interface Props {
  readonly first: KeptRun;
  readonly second: KeptRun;
  readonly names: Names;
  readonly looks: PairLooks;
}

/** The settings in which two runs differ, and the errors of their networks. */
export function PairTable({ first, second, names, looks }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [one, other] = [first.result, second.result];
  const keys = tellingSettings(one.experiment, other.experiment);
  return (
    <table className="table pair__table">
      <caption className="hidden">{t('runs.pair.table')}</caption>
      <thead>
        <tr>
          <td />
          <Head look={looks.first} name={names.first} />
          <Head look={looks.second} name={names.second} />
        </tr>
      </thead>
      <tbody>
        {keys.length === 0 && (
          <tr>
            <th scope="row" colSpan={3}>
              {t('runs.pair.same')}
            </th>
          </tr>
        )}
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{settingName(t, key)}</th>
            <td>{valueWords(t, format, key, one.experiment)}</td>
            <td>{valueWords(t, format, key, other.experiment)}</td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {ARMS.map((arm) => (
          <tr key={arm} data-arm={arm}>
            <th scope="row">
              {t(`result.${arm}`)} <small>{t('runs.errors')}</small>
            </th>
            <td>{format.plain(one[arm].errors, 1)}</td>
            <td>{format.plain(other[arm].errors, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ look, name }: { readonly look: Look; readonly name: string }) {
  return (
    <th scope="col">
      <span className="pair__head">
        <RunMark look={look} />
        <span className="runs__words" title={name}>
          {name}
        </span>
      </span>
    </th>
  );
}
