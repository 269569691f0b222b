import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import type { Result } from '../../experiment/result';
import { useFormat } from '../context';
import { apart } from '../shared/apart';
import { useNarrow } from '../useNarrow';
import { useScale } from '../useScale';
import { niceScale } from './niceScale';

interface Props {
  readonly result: Result;
  readonly byMembers: readonly number[];
}

const FONT = { fontSize: 'var(--text-s)', fill: 'var(--ink-2)' } as const;
const AXIS_LINE = { stroke: 'var(--line-strong)' } as const;

/** Errors of ensembles of 1, 2, … teachers; the single teachers are dots, student and baseline are lines. */
export function MembersChart({ result, byMembers }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const narrow = useNarrow();
  const scale = useScale();
  const { teachers, ensemble, student, baseline } = result;
  const count = byMembers.length;
  const axis = niceScale([
    ...byMembers,
    ...teachers.map(({ errors }) => errors),
    ...[student, baseline].map(({ errors }) => errors),
  ]);
  // Just beside the curve, whose own dot would cover them.
  const aside = 0.03 * count;
  const every = Math.ceil(count / (narrow ? 5 : 10));
  const ticks = byMembers.map((_, i) => i + 1).filter((k) => k % every === 0 || k === 1);
  const list = byMembers.map((errors, i) => `${i + 1}: ${format.plain(errors, 1)}`).join(', ');

  return (
    <div className="members__chart" role="img" aria-label={t('members.summary', { list })}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data-picture
          data={byMembers.map((errors, i) => ({ k: i + 1, errors }))}
          margin={{ top: 8 * scale, right: (narrow ? 64 : 132) * scale, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="k"
            type="number"
            domain={[1 - 2 * aside, count]}
            ticks={ticks}
            tick={({ x, y, payload }: TickProps) => (
              <CostTick
                x={Number(x)}
                y={Number(y)}
                k={payload.value}
                cost={format.compact((ensemble.multiplyAdds * payload.value) / count)}
                time={t('members.msShort', { number: format.rough((ensemble.msPerDigit * payload.value) / count) })}
                line={17 * scale}
              />
            )}
            tickLine={false}
            axisLine={AXIS_LINE}
            interval={0}
            height={57 * scale}
          />
          <YAxis
            type="number"
            domain={[axis.low, axis.high]}
            ticks={axis.ticks}
            tickFormatter={(y: number) => format.count(y)}
            tick={FONT}
            tickLine={false}
            axisLine={false}
            width={54 * scale}
          />
          <ReferenceLine y={baseline.errors} stroke="var(--baseline)" strokeWidth={2 * scale} strokeDasharray="6 4" />
          <ReferenceLine y={student.errors} stroke="var(--student)" strokeWidth={2 * scale} />
          {teachers.map(({ errors }, i) => (
            <ReferenceDot
              key={i}
              x={1 - aside}
              y={errors}
              r={4.5 * scale}
              fill="var(--panel)"
              stroke="var(--ensemble)"
              strokeWidth={1.5 * scale}
            />
          ))}
          <Line
            dataKey="errors"
            type="linear"
            stroke="var(--ensemble)"
            strokeWidth={3 * scale}
            dot={{ r: 3.5 * scale, fill: 'var(--ensemble)' }}
            isAnimationActive={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={AXIS_LINE}
            labelFormatter={(k) => t('apparatus.teacherCount', { count: Number(k) })}
            formatter={(errors) => [format.plain(Number(errors), 1), t('result.errors')]}
          />
          <LevelLabels
            narrow={narrow}
            levels={[
              { name: 'baseline', errors: baseline.errors },
              { name: 'student', errors: student.errors },
              { name: 'ensemble', errors: byMembers.at(-1) ?? ensemble.errors },
            ]}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

interface TickProps {
  readonly x: string | number;
  readonly y: string | number;
  readonly payload: { readonly value: number };
}

interface CostTickProps {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly cost: string;
  readonly time: string;
  readonly line: number;
}

/** A number of teachers, and below it what so many cost. */
function CostTick({ x, y, k, cost, time, line }: CostTickProps) {
  return (
    <text x={x} y={y + line * 0.75} className="members__tick">
      <tspan x={x} className="members__k">
        {k}
      </tspan>
      <tspan x={x} dy={line}>
        {cost}
      </tspan>
      <tspan x={x} dy={line}>
        {time}
      </tspan>
    </text>
  );
}

interface LabelsProps {
  readonly narrow: boolean;
  readonly levels: readonly { readonly name: 'ensemble' | 'student' | 'baseline'; readonly errors: number }[];
}

function LevelLabels({ narrow, levels }: LabelsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const plot = usePlotArea();
  const y = useYAxisScale();
  const scale = useScale();
  if (!plot || !y) return null;
  const labels = levels.map(({ name, errors }) => ({ name, errors, y: y(errors) ?? 0 }));
  return (
    <g aria-hidden>
      {apart(labels, 19 * scale, plot.y + 4, plot.y + plot.height).map(({ name, errors, y: place }) => (
        <text
          key={name}
          x={plot.x + plot.width + 10 * scale}
          y={place + 5 * scale}
          className="line-labels__line"
          data-arm={name}
        >
          {narrow ? format.count(errors) : `${t(`result.${name}`)} ${format.count(errors)}`}
        </text>
      ))}
    </g>
  );
}
