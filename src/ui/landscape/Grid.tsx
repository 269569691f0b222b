import { memo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOn, valueOn, type Sweep } from '../../experiment/sweep';
import { useApp, useExperiment, useFormat } from '../context';
import { atWords, cellWords, markOf, type JudgedCell } from './judged';

interface Props {
  readonly sweep: Sweep;
  /** Row by row, those of the first value of `y` first. */
  readonly cells: readonly JudgedCell[];
}

const LEFT = 58;
const INNER = 600;
const TOP = 4;
const WIDTH = LEFT + INNER + 4;
const FOOT = 58;
const GAP = 2;

function heightOf({ y }: Sweep): number {
  return y.values.length > 5 ? 36 : 40;
}

/** Errors over two settings, the values of `y` rising upwards. */
export function Grid({ sweep, cells }: Props) {
  const { t } = useTranslation();
  const { x, y } = sweep;
  const high = heightOf(sweep) * y.values.length;
  return (
    <svg
      className="landscape__grid"
      data-picture
      viewBox={`0 0 ${WIDTH} ${TOP + high + FOOT}`}
      role="grid"
      aria-label={t('landscape.grid', { x: t(`landscape.names.${x.key}`), y: t(`landscape.names.${y.key}`) })}
    >
      <Axes sweep={sweep} />
      <Cells sweep={sweep} cells={cells} />
      <Present sweep={sweep} />
    </svg>
  );
}

const Axes = memo(function Axes({ sweep }: Pick<Props, 'sweep'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { x, y } = sweep;
  const [wide, tall] = [INNER / x.values.length, heightOf(sweep)];
  const foot = TOP + tall * y.values.length;
  return (
    <g aria-hidden>
      <text className="landscape__axis" transform={`translate(13 ${(TOP + foot) / 2}) rotate(-90)`} textAnchor="middle">
        {t(`landscape.names.${y.key}`)}
      </text>
      {y.values.map((value, i) => (
        <text key={value} className="landscape__tick" x={LEFT - 8} y={foot - tall * (i + 0.5) + 5} textAnchor="end">
          {format.plain(value, 5)}
        </text>
      ))}
      {x.values.map((value, i) => (
        <text key={value} className="landscape__tick" x={LEFT + wide * (i + 0.5)} y={foot + 17} textAnchor="middle">
          {format.plain(value, 5)}
        </text>
      ))}
      <text className="landscape__axis" x={LEFT + INNER / 2} y={foot + 34} textAnchor="middle">
        {t(`landscape.names.${x.key}`)}
      </text>
      <text className="landscape__legend" x={LEFT + INNER / 2} y={foot + 53} textAnchor="middle">
        {t('landscape.legend')}
      </text>
    </g>
  );
});

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const Cells = memo(function Cells({ sweep, cells }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { landscapes } = useApp();
  const [focused, setFocused] = useState(0);
  const { x, y } = sweep;
  const [columns, rows] = [x.values.length, y.values.length];
  const [wide, tall] = [INNER / columns, heightOf(sweep)];
  const most = Math.max(1, ...cells.map(({ difference }) => Math.abs(difference ?? 0)));
  const reachable = Math.min(focused, cells.length - 1);

  const onKeyDown = (event: KeyboardEvent<SVGGElement>, column: number, row: number): void => {
    const step = STEPS[event.key];
    if (step) {
      const [toColumn, toRow] = [column + step[0], row + step[1]];
      if (toColumn < 0 || toColumn >= columns || toRow < 0 || toRow >= rows) return;
      const next = toRow * columns + toColumn;
      setFocused(next);
      event.currentTarget.closest('svg')?.querySelector<SVGGElement>(`[data-cell="${next}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      landscapes.goTo(sweep, x.values[column]!, y.values[row]!);
    } else return;
    event.preventDefault();
    // Arrow keys and space mean other things elsewhere on the page.
    event.stopPropagation();
  };

  // As on a plot, the last row is drawn at the top; those who listen hear it first, too.
  return [...y.values.keys()].reverse().map((row) => (
    <g key={row} role="row">
      {x.values.map((_, column) => {
        const index = row * columns + column;
        const cell = cells[index]!;
        const [left, top] = [LEFT + wide * column, TOP + tall * (rows - 1 - row)];
        const middle = left + wide / 2;
        return (
          <g
            key={column}
            role="gridcell"
            className="landscape__cell"
            data-cell={index}
            data-verdict={cell.verdict ?? undefined}
            aria-label={cellWords(t, format, sweep, cell)}
            tabIndex={index === reachable ? 0 : -1}
            onFocus={() => {
              setFocused(index);
            }}
            onKeyDown={(event) => {
              onKeyDown(event, column, row);
            }}
            onClick={() => {
              landscapes.goTo(sweep, cell.x, cell.y);
            }}
          >
            <rect
              x={left + GAP / 2}
              y={top + GAP / 2}
              width={wide - GAP}
              height={tall - GAP}
              rx="5"
              style={cell.difference === null ? undefined : { fill: colourOf(cell.difference / most) }}
            />
            <text className="landscape__errors" x={middle} y={top + 18} textAnchor="middle">
              {cell.mean === null ? '·' : format.count(cell.mean)}
            </text>
            <text className="landscape__mark" x={middle} y={top + 33} textAnchor="middle">
              {markOf(format, cell)}
            </text>
          </g>
        );
      })}
    </g>
  ));
});

/** Strongest colour that letters can still be read on, in per cent. */
const STRONGEST = 55;

/**
 * Most cells lie far from the baseline and near one another: the square keeps shades for what sets them apart.
 * @param share -1 (best) to 1 (worst)
 */
function colourOf(share: number): string {
  const colour = share < 0 ? 'var(--better)' : 'var(--worse)';
  return `color-mix(in srgb, ${colour} ${(STRONGEST * share ** 2).toFixed(1)}%, var(--panel))`;
}

/** Where the settings stand now, also between the cells. */
function Present({ sweep }: Pick<Props, 'sweep'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { x, y } = sweep;
  const atX = useExperiment((state) => valueOn(state.experiment, x.key));
  const atY = useExperiment((state) => valueOn(state.experiment, y.key));
  const [wide, tall] = [INNER / x.values.length, heightOf(sweep)];
  const exact = x.values.includes(atX) && y.values.includes(atY);
  return (
    <g aria-hidden pointerEvents="none">
      <title>{`${atWords(t, format, x.key, atX)}, ${atWords(t, format, y.key, atY)}`}</title>
      <rect
        className="landscape__present"
        data-exact={exact}
        x={LEFT + wide * placeOn(x, atX) + GAP / 2}
        y={TOP + tall * (y.values.length - 1 - placeOn(y, atY)) + GAP / 2}
        width={wide - GAP}
        height={tall - GAP}
        rx="5"
      />
    </g>
  );
}
