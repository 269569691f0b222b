import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useRun } from '../context';
import { saveJson } from '../shared/saveFile';
import { networkItems } from '../view/networkItems';
import type { Numbers } from '../view/numbers';
import { resultJson } from '../view/resultJson';
import { TakeAlong } from '../view/TakeAlong';
import type { ChartLines } from './chartLines';
import { useAboutRun } from './useAboutRun';

interface Props {
  readonly title: string;
  readonly lines: ChartLines;
  /** Where the chart is; null where the table stands in its place. */
  readonly drawn: RefObject<HTMLElement | null> | null;
}

/** The first view's chart, the result, and what was learned. */
export function TakeChart({ title, lines, drawn }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const outcome = useRun((state) => state.outcome);
  const about = useAboutRun();
  const teachers = Array.from({ length: lines.teachers }, (_, i) => i);
  const numbers = (): Numbers => ({
    head: [
      t('chart.stage'),
      t('chart.stepColumn'),
      t('chart.examplesColumn'),
      ...(['ensemble', 'student', 'baseline'] as const).map((arm) => t(`result.${arm}`)),
      ...teachers.map((i) => t('chart.teacher', { number: i + 1 })),
    ],
    rows: lines.rows.map((row) => [
      t(`stages.${row.stage}`),
      row.step,
      row.examples,
      row.ensemble ?? null,
      row.student ?? null,
      row.baseline ?? null,
      ...teachers.map((i) => row.teachers?.[i] ?? null),
    ]),
    digits: 4,
  });
  const others =
    outcome === null
      ? []
      : [
          {
            text: t('take.result'),
            save() {
              saveJson(resultJson(app, outcome), `distillery-${outcome.result.digest}.json`);
            },
          },
          ...networkItems(t, app, outcome.result, ['student']),
        ];
  return <TakeAlong name="curves" title={title} about={about} numbers={numbers} drawn={drawn} others={others} />;
}
