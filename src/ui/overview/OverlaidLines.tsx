import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { RunShape } from '../runs/RunMark';
import { useLooks } from '../runs/useLooks';
import { useScale } from '../useScale';
import type { OverlaidRun } from './overlay';

interface Props {
  readonly overlaid: readonly OverlaidRun[];
}

/** How many marks a line has on its way, and half the side of one. */
const MARKS = 3;
const HALF = 5;
/** Of the layers of the chart, those of lines are at 400, and the cursor in time is at 500. */
const ABOVE_LINES = 450;

/** Student and, dotted, baseline of kept runs. The marks tell the lines apart without their colours. */
export function OverlaidLines({ overlaid }: Props) {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  const scale = useScale();
  const look = useLooks();
  if (!plot || !toX || !toY) return null;
  const path = (line: OverlaidRun['student']): string =>
    line.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${toX(x) ?? 0} ${toY(y) ?? 0}`).join('');
  const half = HALF * scale;
  return (
    <g aria-hidden>
      <clipPath id="overlaid-lines">
        <rect x={plot.x} y={plot.y} width={plot.width} height={plot.height} />
      </clipPath>
      {overlaid.map(({ run, student, baseline }) => (
        <g key={run.id} data-colour={look(run).colour} clipPath="url(#overlaid-lines)">
          <path className="overlaid-line" data-arm="baseline" d={path(baseline)} />
          <path className="overlaid-line" d={path(student)} />
        </g>
      ))}
      <ZIndexLayer zIndex={ABOVE_LINES}>
        <g className="overlaid-marks" aria-hidden>
          {overlaid.flatMap(({ run, student }, i) =>
            marked(student, i)
              .map(([x, y]) => [toX(x) ?? 0, toY(y) ?? 0] as const)
              .filter(([, y]) => y >= plot.y && y <= plot.y + plot.height)
              .map(([x, y]) => (
                <g key={`${run.id} ${x}`} transform={`translate(${x - half} ${y - half}) scale(${half / 3})`}>
                  <RunShape look={look(run)} />
                </g>
              )),
          )}
        </g>
      </ZIndexLayer>
    </g>
  );
}

/** Places for marks, at other steps on each line, so that none hides another where lines meet. */
function marked(line: OverlaidRun['student'], i: number): OverlaidRun['student'] {
  return Array.from({ length: MARKS }, (_, mark) => Math.floor(((mark + (i % 6) / 6) / MARKS) * line.length)).flatMap(
    (at) => (at > 0 && line[at] ? [line[at]] : []),
  );
}
