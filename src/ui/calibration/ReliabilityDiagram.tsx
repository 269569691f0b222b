import { useTranslation } from 'react-i18next';
import type { Arm } from '../../app/arms';
import { eceOf, type ReliabilityBin } from '../../distill/metrics';
import { useFormat } from '../context';

interface Props {
  readonly arm: Arm;
  readonly bins: readonly ReliabilityBin[];
}

const SIDE = 240;
const LEFT = 44;
const TOP = 50;
/** Height of the histogram below. */
const COUNTS = 34;
const GAP = 8;
const WIDTH = LEFT + SIDE + 14;
const HEIGHT = TOP + SIDE + GAP + COUNTS + 42;
/** Fewer answers than this say little of a bin. */
const FEW = 20;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Accuracy over confidence of one network, and below how many answers there are of each confidence. */
export function ReliabilityDiagram({ arm, bins }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(...bins.map(({ count }) => count));
  const ece = format.percent(eceOf(bins), 1);
  const name = t(`result.${arm}`);
  const side = t(`calibration.sides.${bins.reduce((sum, { gap }) => sum + gap, 0) < 0 ? 'sure' : 'doubtful'}`);
  const x = (confidence: number): number => LEFT + SIDE * confidence;
  const y = (share: number): number => TOP + SIDE * (1 - share);
  const foot = TOP + SIDE + GAP + COUNTS;
  return (
    <svg
      className="reliability"
      data-picture
      data-arm={arm}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('calibration.picture', { name, ece, side })}
    >
      <text className="reliability__name" y="17">
        {name}
      </text>
      <text className="reliability__ece" y="37">
        {`${t('calibration.ece', { ece })} · ${side}`}
      </text>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line className="reliability__grid" x1={LEFT} x2={LEFT + SIDE} y1={y(tick)} y2={y(tick)} />
          <text className="reliability__tick" x={LEFT - 6} y={y(tick)} textAnchor="end" dominantBaseline="middle">
            {format.percent(tick, 0)}
          </text>
          <text className="reliability__tick" x={x(tick)} y={foot + 16} textAnchor="middle">
            {format.percent(tick, 0)}
          </text>
        </g>
      ))}
      {bins.map(({ low, high, count, confidence, accuracy }) =>
        accuracy === null || confidence === null ? null : (
          <g key={low} data-few={count < FEW || undefined}>
            <title>
              {`${t('calibration.bin', { low: format.percent(low, 0), high: format.percent(high, 0) })} · ${t('calibration.accuracy')} ${format.percent(accuracy, 1)} · ${t('calibration.count')} ${format.count(count)}`}
            </title>
            <rect
              className="reliability__bar"
              x={x(low) + 1}
              width={x(high) - x(low) - 2}
              y={y(accuracy)}
              height={SIDE * accuracy}
            />
            <line
              className="reliability__gap"
              x1={x(confidence)}
              x2={x(confidence)}
              y1={y(accuracy)}
              y2={y(confidence)}
            />
            <rect
              className="reliability__count"
              x={x(low) + 1}
              width={x(high) - x(low) - 2}
              y={foot - (COUNTS * count) / most}
              height={(COUNTS * count) / most}
            />
          </g>
        ),
      )}
      <line className="reliability__diagonal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <line className="reliability__axis" x1={LEFT} x2={LEFT + SIDE} y1={foot} y2={foot} />
      <text className="reliability__tick" x={LEFT + SIDE / 2} y={foot + 35} textAnchor="middle">
        {t('calibration.confidence')}
      </text>
    </svg>
  );
}
