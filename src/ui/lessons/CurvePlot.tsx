import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurveQuestion, Row } from '../../lessons/lesson';
import { meanOf, valuesOf } from '../../lessons/rows';
import { useFormat } from '../context';
import { labelsOf } from './curveLabels';

interface Props {
  readonly asks: CurveQuestion;
  readonly predicted: readonly number[];
  /** What came out; none as long as it is only being drawn. */
  readonly rows: readonly Row[];
  readonly children?: ReactNode;
}

/** Errors over the values of a setting: the line that was expected, a dot for each seed, and the line through their means. */
export function CurvePlot({ asks, predicted, rows, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at } = asks;
  const seeds = rows.length === 0 ? [] : at.map((id) => valuesOf(rows, id));
  const means = rows.length === 0 ? [] : at.map((id) => meanOf(rows, id));
  const [low, high] = endsOf(asks, seeds.flat());
  const xs = at.map((_, i) => (100 * (i + 0.5)) / at.length);
  const y = (errors: number): number => (100 * (high - errors)) / (high - low);
  const line = (all: readonly number[]): string => all.map((errors, i) => `${xs[i]},${y(errors)}`).join(' ');
  const labels =
    rows.length === 0
      ? []
      : labelsOf({ xs, expected: predicted.map(y), cameOut: means.map(y), dots: seeds.map((all) => all.map(y)) });
  return (
    <div className="curve">
      <p className="curve__high">{t('lessons.errors', { number: format.count(high) })}</p>
      <div className="curve__plot">
        <svg className="curve__line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <line className="curve__edge" x2="100" y1="100" y2="100" />
          <line className="curve__edge" x2="100" />
          <polyline className="curve__expected" points={line(predicted)} />
          <polyline className="curve__came-out" points={line(means)} />
        </svg>
        <svg className="curve__dots" aria-hidden>
          {seeds.flatMap((all, i) =>
            all.map((errors, seed) => (
              <circle key={`${i} ${seed}`} className="curve__dot" cx={`${xs[i]}%`} cy={`${y(errors)}%`} r="0.3125rem" />
            )),
          )}
        </svg>
        <div className="curve__labels" aria-hidden>
          {labels.map(({ name, above, ...place }) => (
            <span
              key={name}
              className="curve__label"
              data-name={name}
              data-above={above}
              style={{ left: `${place.x}%`, top: `${place.y}%` }}
            >
              {t(`lessons.curve.${name}`)}
            </span>
          ))}
        </div>
        {children}
      </div>
      <p className="curve__low">{t('lessons.errors', { number: format.count(low) })}</p>
      <div className="curve__names" aria-hidden>
        {at.map((id) => (
          <span key={id}>{format.plain(Number(id.split('=')[1]), 2)}</span>
        ))}
      </div>
    </div>
  );
}

/** Errors to which the ends of the scale are rounded. */
const ROUND = 100;

/** The ends of the scale, as far out as what came out reaches. */
function endsOf({ low, high }: CurveQuestion, values: readonly number[]): readonly [low: number, high: number] {
  return [Math.floor(Math.min(low, ...values) / ROUND) * ROUND, Math.ceil(Math.max(high, ...values) / ROUND) * ROUND];
}
