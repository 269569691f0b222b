import { useTranslation } from 'react-i18next';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import type { Row } from './chartLines';

interface Props {
  readonly exact: (y: number) => string;
  /** Both come from the chart. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: Row }[];
}

/** The values at the step under the pointer. */
export function ChartTip({ exact, active = false, payload = [] }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nouns = useNouns();
  const row = payload[0]?.payload;
  if (!active || row === undefined) return null;
  return (
    <div className="chart-tip">
      <p>
        {t(`stages.${row.stage}`)}, {t('chart.step', { number: format.count(row.step) })}
      </p>
      {(['ensemble', 'baseline', 'student'] as const).map((name) => {
        const y = row[name];
        return (
          y !== undefined && (
            <p key={name} data-arm={name}>
              {t(`result.${name}`)} <b>{exact(y)}</b>
            </p>
          )
        );
      })}
      <p className="soft">{t('chart.measuredOn', { number: format.count(row.examples), ...nouns })}</p>
    </div>
  );
}
