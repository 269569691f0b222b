import { type KeyboardEvent, memo, type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arm } from '../../app/arms';
import type { Scale } from '../../app/viewStore';
import { useFormat } from '../context';
import { useClasses } from '../dataWords';
import { HIGH, WIDE, type Place } from './place';
import { ShadedShares } from './ShadedShares';
import type { Stamps } from './stamps';

interface Props {
  readonly arm: Arm;
  readonly classes: number;
  /** A row of shares for each label, as they are drawn. */
  readonly now: Float64Array;
  /** The same of the latest T at which the hand rested, as they are read. */
  readonly exact: Float64Array;
  readonly offLabel: number;
  readonly scale: Scale;
  /** The share that is drawn darkest. */
  readonly most: number;
  readonly stamps: Stamps;
  readonly chosen: Place;
  readonly onChoose: (place: Place) => void;
}

const LEFT = 42;
const TOP = 62;

/** The soft targets that do not go to the label, one cell for each label and class. */
export function Matrix({ arm, classes, now, exact, offLabel, scale, most, stamps, chosen, onChoose }: Props) {
  return (
    <div className="matrix" data-arm={arm}>
      <Head arm={arm} offLabel={offLabel} />
      <div className="matrix__body">
        <ShadedShares classes={classes} means={now} rested={exact} scale={scale} most={most} stamps={stamps} />
        <Cells arm={arm} classes={classes} exact={exact} chosen={chosen} onChoose={onChoose} />
      </div>
    </div>
  );
}

function Head({ arm, offLabel }: Pick<Props, 'arm' | 'offLabel'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <svg className="matrix__head" data-picture viewBox={`0 0 ${LEFT + WIDE + 2} 22`} aria-hidden>
      <text className="matrix__name" x={LEFT} y="17">
        {t(`result.${arm}`)}
      </text>
      <text className="matrix__words" x={LEFT + WIDE} y="17" textAnchor="end">
        {t('darkKnowledge.offLabel', { percent: format.percent(offLabel, 1) })}
      </text>
    </svg>
  );
}

/** What a hand, a key or a listener meets: drawn anew when the hand rests. */
const Cells = memo(function Cells(props: Pick<Props, 'arm' | 'classes' | 'exact' | 'chosen' | 'onChoose'>) {
  const { arm, classes, exact, chosen, onChoose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const picture = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<Place>(chosen);
  const [w, h] = [WIDE / classes, HIGH / classes];
  const all = [...Array(classes).keys()];
  const words = useClasses();
  const named = (label: number): string => words[label]?.full ?? String(label);

  const choose = (place: Place | null): void => {
    if (place !== null && place[0] !== place[1]) onChoose(place);
  };
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

  return (
    <svg
      ref={picture}
      className="matrix__cells"
      data-picture
      viewBox={`0 ${TOP - 40} ${LEFT + WIDE + 2} ${HIGH + 42}`}
      role="grid"
      aria-label={t('darkKnowledge.matrix', { name: t(`result.${arm}`) })}
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
        <text className="matrix__words" x={LEFT + WIDE / 2} y="36" textAnchor="middle">
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
            aria-label={named(column)}
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
            aria-label={named(row)}
          >
            {row}
          </text>
          {all.map((column) => {
            const own = row === column;
            const said = own ? t('darkKnowledge.none') : `${format.rough(100 * exact[row * classes + column]!)}%`;
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
                aria-label={`${named(row)} → ${named(column)}: ${said}`}
                aria-selected={chosen[0] === row && chosen[1] === column}
              >
                <rect className="matrix__frame" x={x} y={y} width={w} height={h} />
                {own && <path className="matrix__own" d={`M${x} ${y}l${w} ${h}`} />}
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
