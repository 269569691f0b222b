import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perArm } from '../../app/arms';
import type { KeptRun } from '../../app/keptRun';
import type { Result } from '../../experiment/result';
import { useFormat, useView } from '../context';
import { niceScale } from '../result/niceScale';
import { sizeWords } from '../result/columns';
import { runName } from '../runs/runWords';
import { apart } from '../shared/apart';
import { useNarrow } from '../useNarrow';
import { priceAxis } from './axis';
import type { Price } from './bargain';
import { differedWords } from './earlier';
import { marksOf, outline, type Mark } from './marks';

interface Props {
  readonly result: Result;
  /** Earlier runs, newest first. */
  readonly earlier: readonly KeptRun[];
  readonly price: Price;
}

interface Placed extends Mark {
  readonly x: number;
  readonly y: number;
}

const WIDE = { width: 760, height: 250, left: 58, top: 14, right: 600, bottom: 204, reach: 170 };
const NARROW = { width: 350, height: 320, left: 48, top: 14, right: 230, bottom: 272, reach: 118 };
type Box = typeof WIDE;
const LINE = 18;
/** As many earlier runs are told without being pointed at. */
const TOLD = 5;

/** Errors over price, a mark for each network; those of earlier runs are small and hollow. */
export function PricePlot({ result, earlier, price }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const box = useNarrow() ? NARROW : WIDE;
  const [chosen, setChosen] = useState<string | null>(null);
  const projected = useView((state) => state.worn === 'projector');
  const marks = marksOf(t, result);
  const before = earlier.map((run) => ({ run, id: run.id, marks: marksOf(t, run.result) }));
  const all = [marks, ...before.map(({ marks: others }) => others)].flat();
  const axis = priceAxis(all.map(({ line }) => line[price]));
  const errors = niceScale(all.map(({ line }) => line.errors));
  const x = (cost: number): number => box.left + (box.right - box.left) * axis.at(cost);
  const y = (count: number): number =>
    box.bottom - ((box.bottom - box.top) * (count - errors.low)) / (errors.high - errors.low);
  const placed = (of: readonly Mark[]): Placed[] =>
    of.map((mark) => ({ ...mark, x: x(mark.line[price]), y: y(mark.line.errors) }));
  const tickWords = (cost: number): string =>
    price === 'bytes' ? sizeWords(t, format, cost) : price === 'msPerDigit' ? format.rough(cost) : format.compact(cost);
  const costWords = (cost: number): string => (price === 'msPerDigit' ? format.times(cost) : format.count(cost));
  const about = before.find(({ id }) => id === chosen);
  const runWords = (run: KeptRun): string => {
    const of = run.result;
    return t('price.earlier', {
      run: runName(i18n.language, run),
      differed: differedWords(t, format, of.experiment, result.experiment),
      ...perArm((arm) => format.plain(of[arm].errors, 1)),
    });
  };
  const list = marks
    .map(({ name, line }) =>
      t('price.item', {
        name,
        errors: format.plain(line.errors, 1),
        cost: `${costWords(line[price])} ${t(`price.choices.${price}`)}`,
      }),
    )
    .join('. ');

  return (
    <div className="price__plot">
      <svg
        className="price__picture"
        data-picture
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="group"
        aria-label={t('price.picture', { list })}
      >
        <g aria-hidden>
          {errors.ticks.map((tick) => (
            <g key={tick}>
              <line className="price__grid" x1={box.left} x2={box.right} y1={y(tick)} y2={y(tick)} />
              <text className="price__tick" x={box.left - 6} y={y(tick)} textAnchor="end" dominantBaseline="central">
                {format.count(tick)}
              </text>
            </g>
          ))}
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <line className="price__grid" x1={x(tick)} x2={x(tick)} y1={box.top} y2={box.bottom + 4} />
              <text className="price__tick" x={x(tick)} y={box.bottom + 18} textAnchor="middle">
                {tickWords(tick)}
              </text>
            </g>
          ))}
          <text className="price__axis" x={(box.left + box.right) / 2} y={box.bottom + 38} textAnchor="middle">
            {t(`price.axes.${price}`)}
          </text>
        </g>
        <Earlier
          runs={before.map(({ run, id, marks: others }) => ({ id, words: runWords(run), marks: placed(others) }))}
          chosen={chosen}
          onChoose={setChosen}
        />
        <Present marks={placed(marks)} box={box} />
      </svg>
      {earlier.length > 0 && (
        <p className="price__about" data-picture>
          {about
            ? runWords(about.run)
            : t('price.hollow', { count: earlier.length, number: format.count(earlier.length) })}
        </p>
      )}
      {projected && before.slice(0, TOLD).map(({ run, id }) => <p key={id}>{runWords(run)}</p>)}
    </div>
  );
}

/** The marks of the run that stands, with their names beside them. */
function Present({ marks, box }: { readonly marks: readonly Placed[]; readonly box: Box }) {
  const format = useFormat();
  return (
    <g aria-hidden>
      {clusters(marks, box.reach).flatMap((near) => {
        const at = Math.max(...near.map(({ x }) => x)) + 20;
        const labels = near.map((mark) => ({ mark, y: mark.y }));
        return apart(labels, LINE, box.top, box.bottom - 6).map(({ mark, y }) => (
          <g key={mark.key} className="price__mark" data-arm={mark.kind}>
            <path className="price__leader" d={`M${mark.x + 8} ${mark.y}L${at - 4} ${y}`} />
            <path d={outline(mark.kind, 6.5)} transform={`translate(${mark.x} ${mark.y})`} />
            <text x={at} y={y} dominantBaseline="central">
              {mark.name} <tspan className="price__errors">{format.plain(mark.line.errors, 1)}</tspan>
            </text>
          </g>
        ));
      })}
    </g>
  );
}

/** Marks whose names would meet, since they stand less than `reach` apart; from left to right. */
function clusters(marks: readonly Placed[], reach: number): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const group = groups.at(-1);
    if (group !== undefined && mark.x - group.at(-1)!.x < reach) group.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

interface EarlierProps {
  readonly runs: readonly { readonly id: string; readonly words: string; readonly marks: readonly Placed[] }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop of the Tab key; arrow keys go from run to run. */
function Earlier({ runs, chosen, onChoose }: EarlierProps) {
  const stop = runs.some(({ id }) => id === chosen) ? chosen : runs[0]?.id;
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const other = way === 1 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
    if (other instanceof SVGElement) other.focus();
  };
  return (
    <g>
      {runs.map(({ id, words, marks }) => (
        <g
          key={id}
          className="price__earlier"
          data-chosen={id === chosen || undefined}
          role="img"
          aria-label={words}
          tabIndex={id === stop ? 0 : -1}
          onFocus={(_: FocusEvent) => {
            onChoose(id);
          }}
          onPointerEnter={() => {
            onChoose(id);
          }}
          onKeyDown={onKeyDown}
        >
          <path className="price__thread" d={`M${marks.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
          {marks.map(({ key, kind, x, y }) => (
            <g key={key} transform={`translate(${x} ${y})`} data-arm={kind} className="price__mark">
              <circle className="price__reach" r="12" />
              <path d={outline(kind, 4)} />
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}
