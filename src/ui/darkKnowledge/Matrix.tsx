import { type KeyboardEvent, memo, type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arm } from '../../app/arms';
import type { Scale } from '../../app/viewStore';
import { useFormat } from '../context';
import { isDark, levelOf, opacityOf } from './shades';

/** Row (label) and column (class). */
export type Place = readonly [row: number, column: number];

interface Props {
  readonly arm: Arm;
  readonly classes: number;
  /** A row of shares for each label. */
  readonly means: Float64Array;
  readonly offLabel: number;
  readonly T: number;
  readonly scale: Scale;
  /** The share that is drawn darkest. */
  readonly most: number;
  readonly chosen: Place;
  readonly onChoose: (place: Place) => void;
}

const LEFT = 42;
const TOP = 62;
const WIDE = 300;
const HIGH = 250;
/** Smaller shares would be written 0.0. */
const WRITTEN = 0.0005;

/** The soft targets that do not go to the label, one cell for each label and class. */
export const Matrix = memo(function Matrix(props: Props) {
  const { arm, classes, means, offLabel, T, scale, most, chosen, onChoose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const picture = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<Place>(chosen);
  const [w, h] = [WIDE / classes, HIGH / classes];
  const all = [...Array(classes).keys()];
  const name = t(`result.${arm}`);

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeOf(event);
    if (place === null) return;
    const to = placeAfter(event.key, place, classes);
    if (to !== null) {
      event.preventDefault();
      cellAt(picture.current, to)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(place);
    }
  };
  const choose = (place: Place | null): void => {
    if (place !== null && place[0] !== place[1]) onChoose(place);
  };

  return (
    <svg
      ref={picture}
      className="matrix"
      data-picture
      data-arm={arm}
      viewBox={`0 0 ${LEFT + WIDE + 2} ${TOP + HIGH + 2}`}
      role="grid"
      aria-label={t('darkKnowledge.matrix', { name, T: format.plain(T, 2) })}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        choose(placeOf(event));
      }}
      onFocus={(event) => {
        const place = placeOf(event);
        if (place !== null) setAt(place);
      }}
    >
      <g aria-hidden>
        <text className="matrix__name" x={LEFT} y="17">
          {name}
        </text>
        <text className="matrix__words" x={LEFT + WIDE} y="17" textAnchor="end">
          {t('darkKnowledge.offLabel', { percent: format.percent(offLabel, 1) })}
        </text>
        <text className="matrix__words" x={LEFT + WIDE / 2} y="38" textAnchor="middle">
          {t('darkKnowledge.heard')}
        </text>
        <text className="matrix__words" textAnchor="middle" transform={`translate(12 ${TOP + HIGH / 2}) rotate(-90)`}>
          {t('darkKnowledge.label')}
        </text>
      </g>
      <g role="row">
        {all.map((column) => (
          <text
            key={column}
            className="matrix__class"
            role="columnheader"
            x={LEFT + w * (column + 0.5)}
            y={TOP - 6}
            textAnchor="middle"
          >
            {column}
          </text>
        ))}
      </g>
      {all.map((row) => (
        <g key={row} role="row">
          <text
            className="matrix__class"
            role="rowheader"
            x={LEFT - 8}
            y={TOP + h * (row + 0.5)}
            textAnchor="end"
            dominantBaseline="central"
          >
            {row}
          </text>
          {all.map((column) => {
            const share = means[row * classes + column]!;
            const own = row === column;
            const level = own ? 0 : levelOf(share, scale, most);
            const percent = `${format.rough(100 * share)}%`;
            const [x, y] = [LEFT + w * column, TOP + h * row];
            return (
              <g
                key={column}
                className="matrix__cell"
                role="gridcell"
                data-row={row}
                data-column={column}
                data-own={own}
                tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                aria-label={own ? `${row} → ${row}: ${t('darkKnowledge.none')}` : `${row} → ${column}: ${percent}`}
                aria-selected={chosen[0] === row && chosen[1] === column}
              >
                <rect className="matrix__ground" x={x} y={y} width={w} height={h} />
                {own ? (
                  <path className="matrix__own" d={`M${x} ${y}l${w} ${h}`} />
                ) : (
                  <>
                    <rect className="matrix__shade" x={x} y={y} width={w} height={h} fillOpacity={opacityOf(level)} />
                    <text
                      className="matrix__share"
                      data-dark={isDark(level)}
                      x={x + w / 2}
                      y={y + h / 2}
                      textAnchor="middle"
                      dominantBaseline="central"
                    >
                      {share < WRITTEN ? '' : format.fixed(100 * share, share < 0.0995 ? 1 : 0)}
                    </text>
                  </>
                )}
              </g>
            );
          })}
        </g>
      ))}
      <g className="matrix__chosen" aria-hidden>
        {['under', 'over'].map((layer) => (
          <rect key={layer} data-layer={layer} x={LEFT + w * chosen[1]} y={TOP + h * chosen[0]} width={w} height={h} />
        ))}
      </g>
    </svg>
  );
});

function cellAt(picture: SVGSVGElement | null, [row, column]: Place): SVGElement | null {
  return picture?.querySelector<SVGElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

function placeOf({ target }: SyntheticEvent): Place | null {
  const cell = target instanceof Element ? target.closest<SVGElement>('[data-row]') : null;
  return cell === null ? null : [Number(cell.dataset.row), Number(cell.dataset.column)];
}

/** Where a key leads; null for other keys. */
function placeAfter(key: string, [row, column]: Place, classes: number): Place | null {
  const within = (at: number): number => Math.min(classes - 1, Math.max(0, at));
  switch (key) {
    case 'ArrowLeft':
      return [row, within(column - 1)];
    case 'ArrowRight':
      return [row, within(column + 1)];
    case 'ArrowUp':
      return [within(row - 1), column];
    case 'ArrowDown':
      return [within(row + 1), column];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, classes - 1];
    default:
      return null;
  }
}
