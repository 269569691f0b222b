import { Fragment, memo, useMemo } from 'react';
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
}

interface SentLabel {
  readonly key: string;
  readonly y: number;
  /** Where its line is; null of what has none. */
  readonly level: number | null;
  readonly words: string;
}

/** Pixels that a label may stand off its line before a lead joins them, and how far that reaches to the left. */
const MOVED = 4;
const LEAD = 12;
const LINE = 17;
/** That a label takes which says that its number is of the link. */
const WIDTH = 175;

/**
 * In the lines, which they break, at their left end, where those of what is trained here are still far above. Where there is
 * little room, they say only once whose they are.
 */
export function SentLabels({ sent, offset, range, value }: LabelsProps) {
  const { t } = useTranslation();
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const scale = useScale();
  if (!plot || !x || !y) return null;
  const left = x(offset) ?? 0;
  const short = plot.x + plot.width - left < WIDTH * scale;
  const levels = ARMS.map((arm): SentLabel => {
    const level = y(Math.min(range[1], Math.max(range[0], sent[arm]))) ?? 0;
    const words = t(short ? 'chart.summaryItem' : 'chart.sent', {
      name: t(`result.${arm}`),
      value: value(sent[arm]),
    });
    return { key: arm, y: level, level, words };
  });
  const head: SentLabel = {
    key: 'head',
    y: Math.min(...levels.map((level) => level.y)) - LINE * scale,
    level: null,
    words: t('apparatus.fromLink'),
  };
  const [top, bottom] = [plot.y + 10, plot.y + plot.height - 24 * scale];
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g className="line-labels" aria-hidden>
        {apart(short ? [head, ...levels] : levels, LINE * scale, top, bottom).map(({ key, y: place, level, words }) => (
          <Fragment key={key}>
            <text x={left + 2 * scale} y={place + 4 * scale} className="line-labels__sent">
              {words}
            </text>
            {level !== null && Math.abs(place - level) > MOVED && (
              <path
                className="line-labels__lead"
                d={`M${left} ${place}h${-LEAD / 3}L${left - LEAD} ${level}H${left}`}
              />
            )}
          </Fragment>
        ))}
      </g>
    </ZIndexLayer>
  );
}
