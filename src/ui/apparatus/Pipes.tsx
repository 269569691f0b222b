import { useEffect, useState, type RefObject } from 'react';
import { isUnderWay, type RunState } from '../../app/run';
import { useExperiment, useRun } from '../context';
import { heatGlow } from '../heat';
import { useScale } from '../useScale';

interface Props {
  readonly frame: RefObject<HTMLElement | null>;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Parts that a pipe begins or ends at carry their name in `data-pipe`. */
type Part = 'data' | 'ensemble' | 'temperature' | 'labels' | 'student' | 'baseline';
type Plan = Readonly<Record<Part, Box>> & {
  /** How much larger than usual all is drawn; places and widths are in usual pixels. */
  readonly scale: number;
};

/** Pipes between the parts, drawn to where the parts are; stage by stage something flows in them. */
export function Pipes({ frame }: Props) {
  const plan = usePlan(frame);
  const { T, alpha } = useExperiment((state) => state.experiment);
  const flow = useRun(flowing);
  if (plan === null) return null;
  const { data, ensemble, temperature, labels, student, baseline } = plan;
  const { scale } = plan;
  const fork = temperature.right - 4;
  const entry = { left: student.left - ARROW, middle: student.middle };
  const heat = heatGlow(T);

  return (
    <svg className="pipes" aria-hidden>
      <defs>
        <linearGradient
          id="pipe-heat"
          gradientUnits="userSpaceOnUse"
          x1={ensemble.right}
          x2={temperature.left + (temperature.right - temperature.left) / 2}
        >
          <stop stopColor="var(--ensemble-pipe)" />
          <stop offset="1" stopColor={heat} stopOpacity="0.35" />
        </linearGradient>
      </defs>
      <g transform={`scale(${scale})`}>
        {data.right < ensemble.left && (
          <Pipe
            d={level(data.right + 8, ensemble.left, data.middle)}
            kind="labels"
            width={12}
            flows={flow === 'teachers'}
          />
        )}
        <Pipe d={level(labels.right + 10, fork, labels.middle)} kind="labels" width={12} flows={flow === 'students'} />
        <Pipe
          d={bend(fork, labels.middle, entry.left, entry.middle)}
          kind="labels"
          width={2 + 10 * (1 - alpha)}
          off={alpha === 1}
          flows={flow === 'students' && alpha < 1}
        />
        <Pipe
          d={bend(fork, labels.middle, baseline.left - ARROW, baseline.middle)}
          kind="baseline"
          width={6}
          flows={flow === 'students'}
        />
        <Arrow x={baseline.left} y={baseline.middle} kind="baseline" />
        <Pipe d={level(ensemble.right, temperature.right, temperature.middle)} kind="soft" width={22} flows={false} />
        <Pipe
          d={bend(temperature.right, temperature.middle, entry.left, entry.middle)}
          kind="heat"
          width={2 + 10 * alpha}
          colour={heat}
          off={alpha === 0}
          flows={flow === 'students' && alpha > 0}
        />
        <Arrow x={student.left} y={student.middle} kind="student" />
      </g>
    </svg>
  );
}

const ARROW = 12;

interface PipeProps {
  readonly d: string;
  readonly kind: 'labels' | 'soft' | 'heat' | 'baseline';
  readonly width: number;
  /** Where it is not that of its kind. */
  readonly colour?: string;
  readonly off?: boolean;
  readonly flows: boolean;
}

function Pipe({ d, kind, width, colour, off = false, flows }: PipeProps) {
  return (
    <>
      <path d={d} className="pipe" data-kind={kind} data-off={off} stroke={colour} strokeWidth={width} />
      {flows && <path d={d} className="pipe__flow" data-kind={kind} />}
    </>
  );
}

function Arrow({ x, y, kind }: { readonly x: number; readonly y: number; readonly kind: 'student' | 'baseline' }) {
  return (
    <path
      d={`M${x - ARROW - 3} ${y - 9}L${x - 1} ${y}L${x - ARROW - 3} ${y + 9}Z`}
      className="pipe__arrow"
      data-kind={kind}
    />
  );
}

function level(from: number, to: number, y: number): string {
  return `M${from} ${y}H${to}`;
}

function bend(fromX: number, fromY: number, toX: number, toY: number): string {
  const half = (fromX + toX) / 2;
  return `M${fromX} ${fromY}C${half} ${fromY} ${half} ${toY} ${toX} ${toY}`;
}

function flowing(run: RunState): 'teachers' | 'students' | null {
  if (run.phase !== 'running' || !isUnderWay(run) || run.progress === null || run.progress.cached) return null;
  return run.progress.stage === 'teachers' ? 'teachers' : 'students';
}

/** Where the parts are within the frame, measured again whenever the layout changes. */
function usePlan(frame: RefObject<HTMLElement | null>): Plan | null {
  const scale = useScale();
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const measured = planOf(element, scale);
      setPlan((before) => (JSON.stringify(before) === JSON.stringify(measured) ? before : measured));
    };
    // It also tells of the first layout, once the browser has made it.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const part of element.children) observer.observe(part);
    return () => {
      observer.disconnect();
    };
  }, [frame, scale]);
  return plan;
}

function planOf(frame: HTMLElement, scale: number): Plan {
  const origin = frame.getBoundingClientRect();
  const box = (part: Part): Box => {
    const rect = frame.querySelector(`[data-pipe="${part}"]`)?.getBoundingClientRect() ?? origin;
    const at = (value: number): number => Math.round((value / scale) * 2) / 2;
    return {
      left: at(rect.left - origin.left),
      right: at(rect.right - origin.left),
      middle: at((rect.top + rect.bottom) / 2 - origin.top),
    };
  };
  return {
    scale,
    data: box('data'),
    ensemble: box('ensemble'),
    temperature: box('temperature'),
    labels: box('labels'),
    student: box('student'),
    baseline: box('baseline'),
  };
}
