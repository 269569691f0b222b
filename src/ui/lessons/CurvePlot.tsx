import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurveQuestion, Row } from '../../lessons/lesson';
import { valuesOf } from '../../lessons/rows';
import { useFormat } from '../context';

interface Props {
  readonly asks: CurveQuestion;
  readonly predicted: readonly number[] | null;
  /** What came out; none as long as it is only being drawn. */
  readonly rows: readonly Row[];
  readonly children?: ReactNode;
}

/** Errors over the values of a setting: the line that was expected, and a dot for each seed. */
export function CurvePlot({ asks, predicted, rows, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, low, high } = asks;
  const x = (i: number): number => (100 * (i + 0.5)) / at.length;
  const y = (errors: number): number => 100 - (100 * (Math.min(high, Math.max(low, errors)) - low)) / (high - low);
  const line = predicted?.map((errors, i) => `${x(i)},${y(errors)}`).join(' ');
  return (
    <div className="curve">
      <p className="curve__high">{t('lessons.errors', { number: format.count(high) })}</p>
      <div className="curve__plot">
        <svg className="curve__line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <line className="curve__edge" x2="100" y1="100" y2="100" />
          <line className="curve__edge" x2="100" />
          {line !== undefined && <polyline className="curve__expected" points={line} />}
        </svg>
        <svg className="curve__dots" aria-hidden>
          {rows.length > 0 &&
            at.flatMap((id, i) =>
              valuesOf(rows, id).map((errors, seed) => (
                <circle
                  key={`${id} ${seed}`}
                  className="curve__dot"
                  cx={`${x(i)}%`}
                  cy={`${y(errors)}%`}
                  r="0.3125rem"
                />
              )),
            )}
        </svg>
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
