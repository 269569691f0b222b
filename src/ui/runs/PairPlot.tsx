import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Paired } from '../../distill/paired';
import type { Format } from '../../i18n/format';
import { useFormat } from '../context';
import type { Names, PairedArms } from './pairedRuns';
import { shortName } from './runWords';

interface Props {
  readonly arms: PairedArms;
  readonly names: Names;
}

const WIDTH = 400;
const ROW = 62;
const TOP = 58;
const BAR = 22;
const HEIGHT = TOP + ROW * ARMS.length;
/** Room for a number on either side of the bars. */
const ENDS = 44;
const HALF = WIDTH / 2 - ENDS;
const SIDES = [
  ['first', WIDTH / 2 - 10, 'end'],
  ['second', WIDTH / 2 + 10, 'start'],
] as const;

/** Of each kind of network the examples that only that of the first run gets right, to the left, or only that of the second. */
export function PairPlot({ arms, names }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...ARMS.flatMap((arm) => [arms[arm].paired.first, arms[arm].paired.second]));
  const long = (count: number): number => (HALF * count) / most;
  const list = ARMS.map((arm) => {
    const { paired } = arms[arm];
    return t('runs.pair.item', {
      arm: t(`result.${arm}`),
      first: format.count(paired.first),
      second: format.count(paired.second),
      p: pWords(t, format, paired),
    });
  }).join('; ');
  return (
    <svg
      className="pair__plot"
      data-picture
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('runs.pair.picture', { list })}
    >
      {SIDES.map(([who, x, textAnchor]) => (
        <g key={who} textAnchor={textAnchor}>
          <text className="pair__side" x={x} y="16">
            {shortName(names[who])}
          </text>
          <text className="pair__alone" x={x} y="34">
            {t('runs.pair.aloneRight')}
          </text>
        </g>
      ))}
      {ARMS.map((arm, i) => {
        const { paired } = arms[arm];
        const y = TOP + ROW * i;
        return (
          <g key={arm} data-arm={arm}>
            <text className="pair__arm" x={WIDTH / 2} y={y + 2} textAnchor="middle">
              {t(`result.${arm}`)}, {pWords(t, format, paired)}
            </text>
            <rect
              className="pair__bar"
              x={WIDTH / 2 - long(paired.first)}
              y={y + 12}
              width={long(paired.first)}
              height={BAR}
            />
            <rect className="pair__bar" x={WIDTH / 2} y={y + 12} width={long(paired.second)} height={BAR} />
            <line className="pair__middle" x1={WIDTH / 2} x2={WIDTH / 2} y1={y + 9} y2={y + 15 + BAR} />
            <text
              className="pair__count"
              x={WIDTH / 2 - long(paired.first) - 6}
              y={y + 12 + BAR / 2}
              textAnchor="end"
              dominantBaseline="central"
            >
              {format.count(paired.first)}
            </text>
            <text
              className="pair__count"
              x={WIDTH / 2 + long(paired.second) + 6}
              y={y + 12 + BAR / 2}
              dominantBaseline="central"
            >
              {format.count(paired.second)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function pWords(t: TFunction, format: Format, { first, second, neither, p }: Paired): string {
  if (first + second + neither === 0) return t('runs.pair.sameAnswers');
  return p < 0.001 ? t('runs.pair.pSmall') : t('runs.pair.p', { p: format.plain(p, 3) });
}
