import { useTranslation } from 'react-i18next';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { KeptRun } from '../../app/keptRun';
import { RunShape } from '../runs/RunMark';
import { runName, shortName } from '../runs/runWords';
import { useLooks } from '../runs/useLooks';
import { apart } from '../shared/apart';
import { useScale } from '../useScale';
import type { ChartLines } from './chartLines';
import type { OverlaidRun } from './overlay';

interface Props {
  readonly lines: ChartLines;
  readonly overlaid: readonly OverlaidRun[];
  readonly value: (y: number) => string;
  /** Leaves room for the numbers alone; the names then stand above the chart. */
  readonly narrow: boolean;
}

interface Label {
  /** A network of the run that stands, or a kept run. */
  readonly of: 'ensemble' | 'student' | 'baseline' | KeptRun;
  readonly y: number;
  readonly words: string;
}

const LINE = 19;
/** Half the side of the mark of a run. */
const MARK = 6;

/** Names on the lines themselves, moved apart where they would cover each other, and the names of both stages. */
export function LineLabels({ lines, overlaid, value, narrow }: Props) {
  const { t, i18n } = useTranslation();
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const scale = useScale();
  const look = useLooks();
  if (!plot || !x || !y) return null;

  const floor = plot.y + plot.height - 8 * scale;
  const label = (of: Label['of'], name: string, last: number): Label => {
    const place = y(Math.min(lines.range[1], Math.max(lines.range[0], last))) ?? 0;
    return { of, y: place, words: narrow ? value(last) : `${name} ${value(last)}` };
  };
  const networks = (['baseline', 'student', 'ensemble'] as const).flatMap((name): Label[] => {
    const last = lines.last[name];
    return last === null ? [] : [label(name, t(`result.${name}`), last)];
  });
  const runs = overlaid.map(({ run, end, goesOn }) => {
    const name = shortName(runName(i18n.language, run));
    return label(run, goesOn ? `${name} →` : name, end);
  });

  return (
    <g className="line-labels" aria-hidden>
      <text x={x(lines.teachersEnd / 2) ?? 0} y={floor} className="line-labels__stage">
        {t(narrow ? 'stages.teachers' : 'chart.teachersPhase')}
      </text>
      <text x={x((lines.offset + 1) / 2) ?? 0} y={floor} className="line-labels__stage">
        {t(narrow ? 'stages.students' : 'chart.studentsPhase')}
      </text>
      {apart([...networks, ...runs], LINE * scale, plot.y + 10, plot.y + plot.height - 4).map(
        ({ of, y: place, words }) =>
          typeof of === 'string' ? (
            <text
              key={of}
              x={plot.x + plot.width + 8 * scale}
              y={place + 5 * scale}
              className="line-labels__line"
              data-arm={of}
              data-faded={lines.faded[of]}
            >
              {words}
            </text>
          ) : (
            <g key={of.id} transform={`translate(${plot.x + plot.width + 7 * scale} ${place})`}>
              <g transform={`translate(0 ${-MARK * scale}) scale(${(MARK * scale) / 3})`}>
                <RunShape look={look(of)} />
              </g>
              <text x={(2 * MARK + 4) * scale} y={5 * scale} className="line-labels__run">
                {words}
              </text>
            </g>
          ),
      )}
    </g>
  );
}
