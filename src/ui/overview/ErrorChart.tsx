import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../context';
import { useNarrow } from '../useNarrow';
import { useScale } from '../useScale';
import type { ChartLines } from './chartLines';
import { ChartTip } from './ChartTip';
import { LineLabels } from './LineLabels';
import { TeacherLines } from './TeacherLines';

interface Props {
  readonly lines: ChartLines;
}

const FONT = { fontSize: '0.875rem', fill: 'var(--ink-2)' } as const;

export const ErrorChart = memo(function ErrorChart({ lines }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const narrow = useNarrow();
  const scale = useScale();
  const { rows, measure, teachersEnd, offset, last, faded, range } = lines;
  const value = (y: number): string => (measure === 'errors' ? format.count(y) : format.percent(y, 0));
  const written = (y: number): string => (measure === 'errors' ? format.count(y) : format.percent(y, 1));
  const exact = (y: number): string => (measure === 'errors' ? format.count(y) : format.percent(y, 2));
  const ticks = useMemo(
    () => stepTicks(lines).filter(({ x }) => !narrow || x === 0 || x === offset || x === 1),
    [lines, narrow, offset],
  );
  const summary = summaryOf(lines, (name, y) => t('chart.summaryItem', { name: t(`result.${name}`), value: exact(y) }));

  return (
    <div className="chart__drawing" role="img" aria-label={t('chart.summary', { list: summary })}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={[...rows]}
          margin={{ top: 6 * scale, right: (narrow ? 52 : 122) * scale, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <ReferenceArea x1={0} x2={teachersEnd} fill="var(--ensemble-soft)" zIndex={-100} />
          <ReferenceArea x1={offset} x2={1} fill="var(--student-soft)" fillOpacity={0.55} zIndex={-100} />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={[0, 1]}
            ticks={ticks.map(({ x }) => x)}
            tickFormatter={(x: number) => {
              const tick = ticks.find((other) => other.x === x);
              return tick === undefined ? '' : format.count(tick.step);
            }}
            tick={FONT}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            interval={0}
            height={24 * scale}
          />
          <YAxis
            type="number"
            domain={[range[0], range[1]]}
            allowDataOverflow
            tickCount={6}
            tickFormatter={value}
            tick={FONT}
            tickLine={false}
            axisLine={false}
            width={58 * scale}
          />
          {last.ensemble !== null && (
            <ReferenceLine
              segment={[
                { x: offset, y: last.ensemble },
                { x: 1, y: last.ensemble },
              ]}
              stroke="var(--ensemble)"
              strokeWidth={2}
              strokeDasharray="2 3"
            />
          )}
          <TeacherLines lines={lines} />
          <Line dataKey="ensemble" stroke="var(--ensemble)" strokeWidth={3} {...STILL} />
          {last.former !== null && (
            <Line
              dataKey="former"
              stroke="var(--student)"
              strokeOpacity={0.3}
              strokeWidth={2}
              connectNulls
              {...STILL}
            />
          )}
          <Line
            dataKey="baseline"
            stroke="var(--baseline)"
            strokeOpacity={faded.baseline ? 0.35 : 1}
            strokeWidth={2.5}
            strokeDasharray="6 4"
            connectNulls
            {...STILL}
          />
          <Line
            dataKey="student"
            stroke="var(--student)"
            strokeOpacity={faded.student ? 0.3 : 1}
            strokeWidth={3}
            connectNulls
            {...STILL}
          />
          <Tooltip
            content={<ChartTip exact={exact} />}
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)' }}
          />
          <LineLabels lines={lines} value={written} narrow={narrow} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
});

const STILL = { type: 'linear', dot: false, activeDot: false, isAnimationActive: false } as const;

function stepTicks({ teachersEnd, offset, teacherSteps, studentSteps }: ChartLines): { x: number; step: number }[] {
  return [
    { x: 0, step: 0 },
    { x: teachersEnd / 2, step: teacherSteps / 2 },
    { x: teachersEnd, step: teacherSteps },
    { x: offset, step: 0 },
    { x: (offset + 1) / 2, step: studentSteps / 2 },
    { x: 1, step: studentSteps },
  ];
}

function summaryOf(
  { last }: ChartLines,
  item: (name: 'ensemble' | 'student' | 'baseline', y: number) => string,
): string {
  return (['ensemble', 'student', 'baseline'] as const)
    .flatMap((name) => {
      const y = last[name];
      return y === null ? [] : [item(name, y)];
    })
    .join(', ');
}
