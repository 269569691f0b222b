import { useTranslation } from 'react-i18next';
import { placeOn, valueOn, type Sweep } from '../../experiment/sweep';
import { scaleOf } from '../compare/scale';
import { useExperiment, useFormat } from '../context';
import { atWords, type JudgedCell } from './judged';

interface Props {
  readonly sweep: Sweep;
  readonly cells: readonly JudgedCell[];
  /** Along which axis. */
  readonly along: 'x' | 'y';
}

const WIDTH = 270;
const HEIGHT = 262;
const [LEFT, RIGHT, TOP, FOOT] = [46, 8, 40, 40];
const TICKS = 4;

/** Errors along one axis through the cell next to the settings as they stand: a dot for each seed, a line through the means. */
export function Section({ sweep, cells, along }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const other = along === 'x' ? 'y' : 'x';
  const axis = sweep[along];
  const at = useExperiment((state) => placeOn(axis, valueOn(state.experiment, axis.key)));
  const across = useExperiment((state) => placeOn(sweep[other], valueOn(state.experiment, sweep[other].key)));
  const fixed = sweep[other].values[Math.round(across)]!;
  const own = cells.filter((cell) => cell[other] === fixed);
  const known = own.filter(({ mean }) => mean !== null);
  const values = own.flatMap(({ errors, baselineMean }) => [...errors, baselineMean]).filter((one) => one !== null);
  const scale = scaleOf(values.length > 0 ? values : [0, 1], TICKS);
  const x = (place: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * (place + 0.5)) / axis.values.length;
  const y = (errors: number): number => TOP + (HEIGHT - TOP - FOOT) * (1 - scale.at(errors));
  const line = (of: (cell: JudgedCell) => number | null): string =>
    own
      .flatMap((cell, i) => {
        const errors = of(cell);
        return errors === null ? [] : [`${x(i).toFixed(1)},${y(errors).toFixed(1)}`];
      })
      .join(' ');
  const title = t('landscape.along', {
    name: t(`landscape.names.${axis.key}`),
    other: atWords(t, format, sweep[other].key, fixed),
  });
  const list = known
    .map((cell) => `${atWords(t, format, axis.key, cell[along])}: ${format.plain(cell.mean!, 1)}`)
    .join('; ');

  return (
    <svg
      className="landscape__section"
      data-picture
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('landscape.section', { title, list: list || t('landscape.unknown') })}
    >
      <text className="landscape__title" x="4" y="14">
        {title}
      </text>
      <text className="landscape__legend" x="4" y="30">
        {t('landscape.sectionHelp')}
      </text>
      {values.length > 0 &&
        scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="landscape__line" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text className="landscape__tick" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {format.count(tick)}
            </text>
          </g>
        ))}
      <line className="landscape__here" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - FOOT} />
      <polyline className="landscape__baseline" points={line(({ baselineMean }) => baselineMean)} />
      <polyline className="landscape__means" points={line(({ mean }) => mean)} />
      {own.map((cell, i) => (
        <g key={cell[along]}>
          {cell.errors.map(
            (errors, seed) =>
              errors !== null && <circle key={seed} className="landscape__seed" cx={x(i)} cy={y(errors)} r="2.75" />,
          )}
          {cell.mean !== null && <circle className="landscape__mean" cx={x(i)} cy={y(cell.mean)} r="4" />}
        </g>
      ))}
      {axis.values.map((value, i) => (
        <text key={value} className="landscape__tick" x={x(i)} y={HEIGHT - FOOT + 16} textAnchor="middle">
          {format.plain(value, 5)}
        </text>
      ))}
      <text className="landscape__axis" x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
        {t(`landscape.names.${axis.key}`)}
      </text>
    </svg>
  );
}
