import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../experiment/result';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import { TableSwitch } from '../shared/TableSwitch';
import { gainOf } from './gain';
import { MembersTable } from './MembersTable';

const MembersChart = lazy(() => import('./MembersChart').then(({ MembersChart: Chart }) => ({ default: Chart })));

interface Props {
  readonly result: Result;
  readonly byMembers: readonly number[];
}

/** What the next teacher brings, and what it costs. */
export function MembersPanel({ result, byMembers }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns(result.experiment);
  const [asTable, setAsTable] = useState(false);
  const { one, together, verdict, half } = gainOf(byMembers, result.testExamples);
  const numbers = {
    count: byMembers.length,
    one: format.count(one),
    together: format.count(together),
    gained: format.count(Math.abs(one - together)),
    total: format.count(result.testExamples),
  };
  return (
    <section className="panel members" aria-labelledby="members-title">
      <div className="panel__head">
        <h2 className="panel__title" id="members-title">
          {t('members.title')}
        </h2>
        <div className="panel__tools">
          <TableSwitch asTable={asTable} onChange={setAsTable} />
        </div>
      </div>
      <p className="members__say">
        <b>{t(`members.verdicts.${verdict}`, numbers)}</b> {t('members.numbers', numbers)}
        {verdict === 'clear' && half < byMembers.length && ` ${t('members.half', { count: half })}`}
      </p>
      {asTable ? (
        <MembersTable result={result} byMembers={byMembers} />
      ) : (
        <>
          <div className="members__drawing">
            <Suspense fallback={null}>
              <MembersChart result={result} byMembers={byMembers} />
            </Suspense>
          </div>
          <p className="members__axis">{t('members.axis', { ...nouns, count: byMembers.length })}</p>
        </>
      )}
    </section>
  );
}
