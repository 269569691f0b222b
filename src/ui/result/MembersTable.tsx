import { useTranslation } from 'react-i18next';
import type { Result } from '../../experiment/result';
import { useFormat } from '../context';

interface Props {
  readonly result: Result;
  readonly byMembers: readonly number[];
}

/** The chart's numbers, for those who would rather read or hear them. */
export function MembersTable({ result: { ensemble }, byMembers }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (k: number): number => k / byMembers.length;
  return (
    // A part that scrolls has to be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="members__table" tabIndex={0} role="group" aria-labelledby="members-title">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('members.teachers')}</th>
            <th scope="col">{t('result.errors')}</th>
            <th scope="col">{t('members.fewer')}</th>
            <th scope="col">{t('result.multiplyAdds')}</th>
            <th scope="col">{t('members.memory')}</th>
            <th scope="col">
              {t('members.ms')}
              <small>{t('members.msHelp', { count: byMembers.length })}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {byMembers.map((errors, i) => (
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              <td>{format.plain(errors, 1)}</td>
              <td>{i === 0 ? '' : format.plain((byMembers[i - 1] ?? errors) - errors, 1)}</td>
              <td>{format.count(ensemble.multiplyAdds * share(i + 1))}</td>
              <td>{t('result.megabytes', { number: format.fixed((ensemble.bytes * share(i + 1)) / 1e6, 2) })}</td>
              <td>{format.fixed(ensemble.msPerDigit * share(i + 1), 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
