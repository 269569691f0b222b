import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../experiment/result';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import type { Numbers } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { gainOf } from './gain';

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
  const { one, together, verdict, half } = gainOf(byMembers, result.testExamples);
  const count = byMembers.length;
  const words = {
    count,
    one: format.count(one),
    together: format.count(together),
    gained: format.count(Math.abs(one - together)),
    total: format.count(result.testExamples),
  };
  const { multiplyAdds, bytes, msPerDigit } = result.ensemble;
  const numbers = (): Numbers => ({
    head: [
      t('members.teachers'),
      t('result.errors'),
      t('members.fewer'),
      t('result.multiplyAdds'),
      t('price.choices.bytes'),
      `${t('members.ms')} (${t('members.msHelp', { count })})`,
    ],
    rows: byMembers.map((errors, i) => {
      const share = (i + 1) / count;
      const fewer = i === 0 ? null : byMembers[i - 1]! - errors;
      return [i + 1, errors, fewer, multiplyAdds * share, bytes * share, msPerDigit * share];
    }),
    digits: 3,
  });
  return (
    <ViewPanel
      name="teachers"
      title={t('members.title')}
      look={
        <>
          <b>{t(`members.verdicts.${verdict}`, words)}</b> {t('members.numbers', words)}
          {verdict === 'clear' && half < count && ` ${t('members.half', { count: half })}`}
        </>
      }
      about={result}
      numbers={numbers}
    >
      <div className="members__drawing">
        <Suspense fallback={null}>
          <MembersChart result={result} byMembers={byMembers} />
        </Suspense>
      </div>
      <p className="members__axis" data-picture>
        {t('members.axis', { ...nouns, count })}
      </p>
    </ViewPanel>
  );
}
