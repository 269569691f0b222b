import { useMemo } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartLines } from './chartLines';

interface Props {
  readonly lines: ChartLines;
}

/** The thin lines of all teachers. Drawn as plain paths, because as many lines of the library's would slow the page down. */
export function TeacherLines({ lines }: Props) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const paths = useMemo(() => {
    if (!x || !y) return [];
    const rows = lines.rows.filter(({ stage }) => stage === 'teachers');
    return Array.from({ length: lines.teachers }, (_, teacher) =>
      rows
        .flatMap((row) => {
          const value = row.teachers?.[teacher];
          return value === undefined ? [] : [`${(x(row.x) ?? 0).toFixed(1)} ${(y(value) ?? 0).toFixed(1)}`];
        })
        .join('L'),
    );
  }, [lines, x, y]);
  if (!plot) return null;

  return (
    <g aria-hidden opacity={lines.faded.ensemble ? 0.4 : 1}>
      <clipPath id="teacher-lines">
        <rect x={plot.x} y={plot.y} width={plot.width} height={plot.height} />
      </clipPath>
      {paths.map((path, teacher) => (
        <path key={teacher} className="teacher-line" d={path === '' ? '' : `M${path}`} clipPath="url(#teacher-lines)" />
      ))}
    </g>
  );
}
