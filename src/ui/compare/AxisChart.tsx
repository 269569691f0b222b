import { useTranslation } from 'react-i18next';
import { axisId, type Axis, type ComparisonResult } from '../../experiment/comparison';
import { useFormat } from '../context';
import { useNouns } from '../dataWords';
import { useNarrow } from '../useNarrow';
import { labelled } from './labels';
import { movedBy, rowName, rowsOf, type Row } from './rows';
import { scaleOf } from './scale';

interface Props {
  readonly result: ComparisonResult;
  readonly axis: Axis;
}

const TICKS = 4;
/** Widths of the plot in characters, at least. */
const NARROW_PLOT = 24;
const WIDE_PLOT = 72;

/** Errors of the student along one setting: a dot for each seed, the line through the means, levels of baseline and ensemble. */
export function AxisChart({ result, axis }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const narrow = useNarrow();
  const nouns = useNouns(result.experiment);
  const rows = rowsOf(result);
  const moved = movedBy(axis.key);
  const points = axis.values.flatMap((value): Point[] => {
    const row = rows.find(({ id }) => id === axisId(axis.key, value));
    return row ? [{ value, x: place(axis, value), row }] : [];
  });
  const levels = rows.filter(({ role }) => role !== 'student');
  const scale = scaleOf([...levels.map(({ mean }) => mean.mean), ...points.flatMap(({ row }) => row.errors)], TICKS);
  const y = (errors: number): string => `${100 * (1 - scale.at(errors))}%`;
  const x = (share: number): string => `${100 * share}%`;
  const list = points
    .map(({ row }) => `${rowName(t, format, row.id, nouns)}: ${format.plain(row.mean.mean, 1)}`)
    .join('; ');

  return (
    <figure className="along">
      <figcaption className="along__title" data-picture>
        {t('compare.along', { setting: t(`settings.keys.${axis.key}.label`) })}
        <span className="soft"> {t(axis.key === 'transferSize' ? 'compare.alongSize' : 'compare.alongHelp')}</span>
      </figcaption>
      <div className="along__drawing" role="img" aria-label={list}>
        <svg className="along__plot" data-picture aria-hidden>
          {scale.ticks.map((tick) => (
            <line key={tick} className="along__grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          ))}
          {levels.map(({ id, role, mean }) => (
            <line
              key={id}
              className="along__level"
              data-role={role}
              x1="0"
              x2="100%"
              y1={y(mean.mean)}
              y2={y(mean.mean)}
            />
          ))}
          {points.slice(1).map((point, i) => (
            <line
              key={point.value}
              className="along__line"
              x1={x(points[i]!.x)}
              y1={y(points[i]!.row.mean.mean)}
              x2={x(point.x)}
              y2={y(point.row.mean.mean)}
            />
          ))}
          {points.map((point) => (
            <g key={point.value}>
              {point.row.errors.map((errors, seed) => (
                <circle key={seed} className="along__dot" cx={x(point.x)} cy={y(errors)} r="0.25rem" />
              ))}
              <circle className="along__mean" cx={x(point.x)} cy={y(point.row.mean.mean)} r="0.3125rem" />
            </g>
          ))}
        </svg>
        {scale.ticks.map((tick) => (
          <span key={tick} className="along__tick" style={{ top: y(tick) }} data-picture aria-hidden>
            {format.count(tick)}
          </span>
        ))}
        {levels.map(({ id, role, mean }) => (
          <span
            key={id}
            className="along__name"
            data-role={role}
            style={{ top: y(mean.mean) }}
            data-picture
            aria-hidden
          >
            {t(role === 'ensemble' ? 'result.ensemble' : 'result.baseline')}
          </span>
        ))}
        {labelled(
          points.map(({ value, x: share }) => ({ value, at: share, text: format.plain(value, 5) })),
          narrow ? NARROW_PLOT : WIDE_PLOT,
        ).map(({ value, at: share, text }) => (
          <span
            key={value}
            className="along__value"
            style={{ left: `calc(var(--plot-left) + ${share} * var(--plot-width))` }}
            data-picture
            aria-hidden
          >
            {text}
          </span>
        ))}
      </div>
      {moved !== null && points.some(({ row }) => row.unlike.includes(moved)) && (
        <p className="along__unlike">{t(`compare.alongUnlike.${moved}`)}</p>
      )}
    </figure>
  );
}

interface Point {
  readonly value: number;
  /** 0 to 1. */
  readonly x: number;
  readonly row: Row;
}

const EDGE = 0.04;

/** T lies on a logarithmic axis, all else on a linear one. */
function place({ key, values }: Axis, value: number): number {
  const on = (one: number): number => (key === 'T' ? Math.log(one) : one);
  const [first, last] = [on(values[0]!), on(values.at(-1)!)];
  return last === first ? 0.5 : EDGE + ((1 - 2 * EDGE) * (on(value) - first)) / (last - first);
}
