import { useTranslation } from 'react-i18next';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { apart } from '../shared/apart';
import { useScale } from '../useScale';
import type { ChartLines } from './chartLines';

interface Props {
  readonly lines: ChartLines;
  readonly value: (y: number) => string;
  /** Leaves room for the numbers alone; the names then stand above the chart. */
  readonly narrow: boolean;
}

interface Label {
  readonly name: 'ensemble' | 'student' | 'baseline';
  readonly y: number;
  readonly words: string;
}

const LINE = 19;

/** Names on the lines themselves, moved apart where they would cover each other, and the names of both stages. */
export function LineLabels({ lines, value, narrow }: Props) {
  const { t } = useTranslation();
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const scale = useScale();
  if (!plot || !x || !y) return null;

  const floor = plot.y + plot.height - 8 * scale;
  const labels = (['baseline', 'student', 'ensemble'] as const).flatMap((name): Label[] => {
    const last = lines.last[name];
    if (last === null) return [];
    const place = y(Math.min(lines.range[1], Math.max(lines.range[0], last))) ?? 0;
    return [{ name, y: place, words: narrow ? value(last) : `${t(`result.${name}`)} ${value(last)}` }];
  });

  return (
    <g className="line-labels" aria-hidden>
      <text x={x(lines.teachersEnd / 2) ?? 0} y={floor} className="line-labels__stage">
        {t(narrow ? 'stages.teachers' : 'chart.teachersPhase')}
      </text>
      <text x={x((lines.offset + 1) / 2) ?? 0} y={floor} className="line-labels__stage">
        {t(narrow ? 'stages.students' : 'chart.studentsPhase')}
      </text>
      {apart(labels, LINE * scale, plot.y + 10, plot.y + plot.height - 4).map(({ name, y: place, words }) => (
        <text
          key={name}
          x={plot.x + plot.width + 8 * scale}
          y={place + 5 * scale}
          className="line-labels__line"
          data-arm={name}
          data-faded={lines.faded[name]}
        >
          {words}
        </text>
      ))}
    </g>
  );
}
