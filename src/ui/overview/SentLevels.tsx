import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DefaultZIndexes, ReferenceLine, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { ARMS } from '../../app/arms';
import { apart } from '../shared/apart';
import { useScale } from '../useScale';
import type { ChartLines } from './chartLines';

/** What the sender of the link came to, over the steps of the twins. */
export const SentLevel = memo(function SentLevel({ offset, y }: { readonly offset: number; readonly y: number }) {
  const segment = useMemo(
    () =>
      [
        { x: offset, y },
        { x: 1, y },
      ] as const,
    [offset, y],
  );
  return <ReferenceLine segment={segment} stroke="var(--ink-off)" strokeWidth={1.5} strokeDasharray="1 4" />;
});

interface LabelsProps extends Pick<ChartLines, 'offset' | 'range'> {
  readonly sent: NonNullable<ChartLines['sent']>;
  readonly value: (y: number) => string;
  /** Leaves room for a name and a number alone; whose they are then stands above the chart. */
  readonly narrow: boolean;
}

const LINE = 17;

/** In the lines, which they break, at their left end, where those of what is trained here are still far above. */
export function SentLabels({ sent, offset, range, value, narrow }: LabelsProps) {
  const { t } = useTranslation();
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const scale = useScale();
  if (!plot || !x || !y) return null;
  const labels = ARMS.map((arm) => ({
    arm,
    y: y(Math.min(range[1], Math.max(range[0], sent[arm]))) ?? 0,
    words: t(narrow ? 'chart.summaryItem' : 'chart.sent', { name: t(`result.${arm}`), value: value(sent[arm]) }),
  }));
  const [top, bottom] = [plot.y + 10, plot.y + plot.height - 24 * scale];
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g className="line-labels" aria-hidden>
        {apart(labels, LINE * scale, top, bottom).map(({ arm, y: place, words }) => (
          <text key={arm} x={(x(offset) ?? 0) + 2 * scale} y={place + 4 * scale} className="line-labels__sent">
            {words}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  );
}
