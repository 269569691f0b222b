import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurveQuestion, Row } from '../../lessons/lesson';
import { meanOf, valuesOf } from '../../lessons/rows';
import { useFormat } from '../context';

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
  const { at, low, high } = asks;
  const x = (i: number): number => (100 * (i + 0.5)) / at.length;
  const y = (errors: number): number => 100 - (100 * (Math.min(high, Math.max(low, errors)) - low)) / (high - low);
  const line = (all: readonly number[]): string => all.map((errors, i) => `${x(i)},${y(errors)}`).join(' ');
  const seeds = rows.length === 0 ? [] : at.map((id) => valuesOf(rows, id));
  const means = rows.length === 0 ? [] : at.map((id) => meanOf(rows, id));
  const labels = rows.length === 0 ? [] : labelsOf(predicted, means, seeds);
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
              <circle key={`${i} ${seed}`} className="curve__dot" cx={`${x(i)}%`} cy={`${y(errors)}%`} r="0.3125rem" />
            )),
          )}
        </svg>
        <div className="curve__labels" aria-hidden>
          {labels.map(({ name, place, errors, above }) => (
            <span
              key={name}
              className="curve__label"
              data-name={name}
              data-above={above}
              style={{ left: `${x(place)}%`, top: `${y(errors)}%` }}
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

interface Label {
  readonly name: 'expected' | 'cameOut';
  readonly place: number;
  /** Beyond which it stands. */
  readonly errors: number;
  readonly above: boolean;
}

/** The names of both lines, where these are farthest apart; not at the ends, where there is little room. */
function labelsOf(
  predicted: readonly number[],
  means: readonly number[],
  seeds: readonly (readonly number[])[],
): Label[] {
  const gap = (i: number): number => Math.abs(predicted[i]! - means[i]!);
  const inner = means.map((_, i) => i).slice(1, -1);
  const place = inner.reduce((best, i) => (gap(i) > gap(best) ? i : best));
  const higher = means[place]! >= predicted[place]!;
  const outermost = higher ? Math.max(...seeds[place]!) : Math.min(...seeds[place]!);
  return [
    { name: 'expected', place, errors: predicted[place]!, above: !higher },
    { name: 'cameOut', place, errors: outermost, above: higher },
  ];
}
