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
import { ARMS } from '../../app/arms';
import type { Measure } from '../../app/viewStore';
import type { Format } from '../../i18n/format';
import { useFormat } from '../context';
import { runName } from '../runs/runWords';
import { TimeCursor } from '../time/TimeCursor';
import { useNarrow } from '../useNarrow';
import { useScale } from '../useScale';
import { levelTicks, type ChartLines } from './chartLines';
import { ChartTip } from './ChartTip';
import { LineLabels } from './LineLabels';
import { OverlaidLines } from './OverlaidLines';
import type { OverlaidRun } from './overlay';
import { SentLabels, SentLevel } from './SentLevels';
import { TeacherLines } from './TeacherLines';

interface Props {
  readonly lines: ChartLines;
  readonly overlaid: readonly OverlaidRun[];
}

/** Room for the names of lines at the right: numbers alone, with or without the mark of a run; names of networks, names of runs. */
const ROOM = { numbers: 52, marks: 68, networks: 122, runs: 196 };

/**
 * The chart's store computes everything anew whenever a prop of a part of it is another object. So the parts are
 * memoised, and a new point changes nothing but `data`.
 */
export const ErrorChart = memo(function ErrorChart({ lines, overlaid }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const narrow = useNarrow();
  const scale = useScale();
  const { rows, measure, last, faded, sent, range, offset, teachersEnd, teacherSteps, studentSteps } = lines;
  const { written, exact } = useMemo(() => writers(format, measure), [format, measure]);
  const item = (name: string, y: number): string => t('chart.summaryItem', { name, value: exact(y) });
  const summary = [
    ...endsOf(lines).map(([name, y]) => item(t(`result.${name}`), y)),
    ...(sent ? ARMS.map((arm) => t('chart.sent', { name: t(`result.${arm}`), value: exact(sent[arm]) })) : []),
    ...overlaid.map(({ run, end }) => item(runName(i18n.language, run), end)),
  ].join(', ');
  // Without any row the axes have no extent to draw what a link tells of.
  const data = useMemo(() => (rows.length > 0 ? [...rows] : WHOLE.map((x) => ({ x }))), [rows]);
  const room = ROOM[overlaid.length > 0 ? (narrow ? 'marks' : 'runs') : narrow ? 'numbers' : 'networks'];
  const margin = useMemo(() => ({ top: 6 * scale, right: room * scale, bottom: 0, left: 0 }), [room, scale]);

  return (
    <div className="chart__drawing" role="img" aria-label={t('chart.summary', { list: summary })}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data-picture data={data} margin={margin} accessibilityLayer={false}>
          <Axes
            measure={measure}
            low={range[0]}
            high={range[1]}
            offset={offset}
            teachersEnd={teachersEnd}
            teacherSteps={teacherSteps}
            studentSteps={studentSteps}
          />
          {last.ensemble !== null && <EnsembleLevel offset={offset} y={last.ensemble} faded={faded.ensemble} />}
          {sent && ARMS.map((arm) => <SentLevel key={arm} offset={offset} y={sent[arm]} />)}
          <TeacherLines lines={lines} />
          <OverlaidLines overlaid={overlaid} />
          <ArmLines
            former={last.former !== null}
            ensembleFaded={faded.ensemble}
            studentFaded={faded.student}
            baselineFaded={faded.baseline}
          />
          <Pointed exact={exact} />
          <TimeCursor />
          {sent && <SentLabels sent={sent} offset={offset} range={range} value={written} />}
          <LineLabels lines={lines} overlaid={overlaid} value={written} narrow={narrow} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
});

const FONT = { fontSize: 'var(--text-s)', fill: 'var(--ink-2)' } as const;
const AXIS_LINE = { stroke: 'var(--line-strong)' } as const;
const STILL = { type: 'linear', dot: false, activeDot: false, isAnimationActive: false } as const;
const WHOLE = [0, 1];

type Writer = (y: number) => string;

/** `value` writes the ticks of the axis, which must not look the same. */
function writers(
  format: Format,
  measure: Measure,
  ticks: readonly number[] = [],
): Record<'value' | 'written' | 'exact', Writer> {
  const percent =
    (digits: number): Writer =>
    (y) =>
      format.percent(y, digits);
  const count: Writer = (y) => format.count(y);
  return measure === 'errors'
    ? { value: count, written: count, exact: count }
    : { value: percent(ticks.every(isWholePercent) ? 0 : 1), written: percent(1), exact: percent(2) };
}

function isWholePercent(share: number): boolean {
  return Math.abs(100 * share - Math.round(100 * share)) < 1e-6;
}

interface AxesProps extends Pick<ChartLines, 'measure' | 'offset' | 'teachersEnd' | 'teacherSteps' | 'studentSteps'> {
  readonly low: number;
  readonly high: number;
}

const Axes = memo(function Axes({ measure, low, high, offset, teachersEnd, teacherSteps, studentSteps }: AxesProps) {
  const format = useFormat();
  const narrow = useNarrow();
  const scale = useScale();
  const levels = useMemo(() => levelTicks([low, high]), [low, high]);
  const { value } = useMemo(() => writers(format, measure, levels), [format, measure, levels]);
  const steps = useMemo(() => {
    const all = stepTicks({ offset, teachersEnd, teacherSteps, studentSteps });
    return new Map(all.filter(([x]) => !narrow || x === 0 || x === offset || x === 1));
  }, [offset, teachersEnd, teacherSteps, studentSteps, narrow]);
  const ticks = useMemo(() => [...steps.keys()], [steps]);
  const stepWords = useMemo(
    () =>
      (x: number): string => {
        const step = steps.get(x);
        return step === undefined ? '' : format.count(step);
      },
    [steps, format],
  );
  const domain = useMemo(() => [low, high], [low, high]);

  return (
    <>
      <ReferenceArea x1={0} x2={teachersEnd} fill="var(--ensemble-soft)" zIndex={-100} />
      <ReferenceArea x1={offset} x2={1} fill="var(--student-soft)" fillOpacity={0.55} zIndex={-100} />
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={WHOLE}
        ticks={ticks}
        tickFormatter={stepWords}
        tick={FONT}
        tickLine={false}
        axisLine={AXIS_LINE}
        interval={0}
        height={24 * scale}
      />
      <YAxis
        type="number"
        domain={domain}
        allowDataOverflow
        ticks={levels}
        interval={0}
        tickFormatter={value}
        tick={FONT}
        tickLine={false}
        axisLine={false}
        width={58 * scale}
      />
    </>
  );
});

interface LevelProps {
  readonly offset: number;
  readonly y: number;
  readonly faded: boolean;
}

/** What the twins are compared with, drawn on over their steps. */
const EnsembleLevel = memo(function EnsembleLevel({ offset, y, faded }: LevelProps) {
  const scale = useScale();
  const segment = useMemo(
    () =>
      [
        { x: offset, y },
        { x: 1, y },
      ] as const,
    [offset, y],
  );
  return (
    <ReferenceLine
      segment={segment}
      stroke="var(--ensemble)"
      strokeOpacity={faded ? 0.35 : 1}
      strokeWidth={2 * scale}
      strokeDasharray="2 3"
    />
  );
});

interface ArmLinesProps {
  readonly former: boolean;
  readonly ensembleFaded: boolean;
  readonly studentFaded: boolean;
  readonly baselineFaded: boolean;
}

const ArmLines = memo(function ArmLines({ former, ensembleFaded, studentFaded, baselineFaded }: ArmLinesProps) {
  const scale = useScale();
  return (
    <>
      <Line
        dataKey="ensemble"
        stroke="var(--ensemble)"
        strokeOpacity={ensembleFaded ? 0.35 : 1}
        strokeWidth={3 * scale}
        {...STILL}
      />
      {former && (
        <Line
          dataKey="former"
          stroke="var(--student)"
          strokeOpacity={0.3}
          strokeWidth={2 * scale}
          connectNulls
          {...STILL}
        />
      )}
      <Line
        dataKey="baseline"
        stroke="var(--baseline)"
        strokeOpacity={baselineFaded ? 0.35 : 1}
        strokeWidth={2.5 * scale}
        strokeDasharray="6 4"
        connectNulls
        {...STILL}
      />
      <Line
        dataKey="student"
        stroke="var(--student)"
        strokeOpacity={studentFaded ? 0.3 : 1}
        strokeWidth={3 * scale}
        connectNulls
        {...STILL}
      />
    </>
  );
});

const Pointed = memo(function Pointed({ exact }: { readonly exact: Writer }) {
  const tip = useMemo(() => <ChartTip exact={exact} />, [exact]);
  return <Tooltip content={tip} isAnimationActive={false} cursor={AXIS_LINE} />;
});

type Axis = Pick<ChartLines, 'teachersEnd' | 'offset' | 'teacherSteps' | 'studentSteps'>;

/** Places on the axis and the steps that are written there. */
function stepTicks({ teachersEnd, offset, teacherSteps, studentSteps }: Axis): [x: number, step: number][] {
  return [
    [0, 0],
    [teachersEnd / 2, teacherSteps / 2],
    [teachersEnd, teacherSteps],
    [offset, 0],
    [(offset + 1) / 2, studentSteps / 2],
    [1, studentSteps],
  ];
}

function endsOf({ last }: ChartLines): (readonly ['ensemble' | 'student' | 'baseline', number])[] {
  return (['ensemble', 'student', 'baseline'] as const).flatMap((name) => {
    const y = last[name];
    return y === null ? [] : [[name, y] as const];
  });
}
