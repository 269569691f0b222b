import { Slider } from 'radix-ui';
import { type CSSProperties, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../app/temperature';
import type { Scale } from '../../app/viewStore';
import { effectiveClasses } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { useExperiment, useFormat } from '../context';
import { areNamed, useClasses } from '../dataWords';
import { heatInk } from '../heat';
import { SliderRoot } from '../shared/SliderRoot';
import { apart } from '../shared/apart';
import { useTemperatureSlider } from '../shared/useTemperatureSlider';
import { useNarrow } from '../useNarrow';
import { curvePath, DECADES, heightOf, linePlaces } from './plot';
import { shareWords } from './shareWords';
import type { Subject } from './useSubject';

interface Props {
  readonly subject: Subject;
  readonly scale: Scale;
}

interface Box {
  readonly width: number;
  readonly height: number;
  /** The plot within. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WIDE: Box = { width: 720, height: 236, left: 50, top: 22, right: 560, bottom: 191 };
const NARROW: Box = { width: 350, height: 330, left: 46, top: 40, right: 236, bottom: 280 };
/** With less room for the plot, and more for names of classes. */
const WIDE_NAMED: Box = { ...WIDE, right: 500 };
const TICKS = [0.5, 1, 2, 5, 10, 20, 50];
const LINE = 17;
/** So many classes are drawn strong, each with a pattern of its own. */
const STRONG = 3;

/** A curve for each class of its soft target over T, and a cursor at the present T that can be moved. */
export function TargetCurves({ subject, scale }: Props) {
  const T = useExperiment((state) => state.experiment.T);
  const named = areNamed(useClasses());
  const box = useNarrow() ? NARROW : named ? WIDE_NAMED : WIDE;
  return (
    <div className="curves" style={{ '--ratio': box.width / box.height } as CSSProperties}>
      <CurvesPicture subject={subject} scale={scale} box={box} T={T} />
      <CursorSlider T={T} box={box} />
    </div>
  );
}

function CurvesPicture({ subject, scale, box, T }: Props & { readonly box: Box; readonly T: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useClasses();
  const { teacher, order } = subject;
  const ends = useMemo(() => endsOf(subject, scale, box), [subject, scale, box]);
  const targets = softmax(teacher, T);
  const list = order.map((c) => `${classes[c]?.full ?? c}: ${shareWords(format, targets[c]!)}`).join(', ');
  return (
    <svg
      className="curves__picture"
      data-picture
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={t('temperature.picture', {
        T: format.plain(T, 2),
        effective: format.fixed(effectiveClasses(targets), 1),
        list,
      })}
    >
      <Ground scale={scale} box={box} count={teacher.length} />
      <Lines subject={subject} scale={scale} box={box} />
      <Ends ends={ends} label={subject.label} box={box} />
      <Cursor subject={subject} ends={ends} scale={scale} box={box} T={T} targets={targets} />
    </svg>
  );
}

const Ground = memo(function Ground({ scale, box, count }: Pick<Props, 'scale'> & { box: Box; count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { left, top, right, bottom } = box;
  const y = (p: number): number => bottom - (bottom - top) * heightOf(p, scale);
  const levels = scale === 'linear' ? [0, 0.25, 0.5, 0.75, 1] : Array.from({ length: DECADES + 1 }, (_, i) => 10 ** -i);
  const stacked = box.top > LINE * 2;
  return (
    <g aria-hidden>
      {levels.map((p) => (
        <g key={p}>
          <line className="curves__grid" x1={left} x2={right} y1={y(p)} y2={y(p)} />
          <text className="curves__tick" x={left - 6} y={y(p)} textAnchor="end" dominantBaseline="central">
            {format.plain(p * 100, 4)}
            {p === 1 && '%'}
          </text>
        </g>
      ))}
      {TICKS.map((T) => (
        <text
          key={T}
          className="curves__tick"
          x={left + (right - left) * placeOf(T)}
          y={bottom + 16}
          textAnchor="middle"
        >
          {format.plain(T, 1)}
        </text>
      ))}
      <text className="curves__tick" x={right} y={bottom + 31} textAnchor="end">
        {t('temperature.axisT')}
      </text>
      <text className="curves__tick" transform={`translate(9 ${(top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
        {t('temperature.axisShare')}
      </text>
      <text className="curves__limit" x={left} y={stacked ? top - LINE - 8 : top - 8}>
        {t('temperature.cold')}
      </text>
      <text className="curves__limit" x={right} y={top - 8} textAnchor="end">
        {t('temperature.hot', { share: format.percent(1 / count, count === 10 ? 0 : 1) })}
      </text>
      <line className="curves__uniform" x1={left} x2={right} y1={y(1 / count)} y2={y(1 / count)} />
    </g>
  );
});

const Lines = memo(function Lines({ subject: { targets, order }, scale, box }: Props & { readonly box: Box }) {
  const size = [box.right - box.left, box.bottom - box.top] as const;
  return (
    <svg x={box.left} y={box.top} width={size[0]} height={size[1]} overflow="hidden" aria-hidden>
      {order
        .map((c, rank) => (
          <path
            key={c}
            className="curves__line"
            data-rank={rankOf(rank)}
            d={curvePath(targets, order.length, c, scale, size)}
          />
        ))
        .reverse()}
      {linePlaces(targets, order, scale, size, LINE).map(({ label, x, y }) => (
        <text
          key={label}
          className="curves__numeral"
          data-rank={rankOf(order.indexOf(label))}
          x={x}
          y={y}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {label}
        </text>
      ))}
    </svg>
  );
});

interface CursorProps extends Props {
  readonly ends: readonly End[];
  readonly box: Box;
  readonly T: number;
  readonly targets: Float64Array;
}

/** Everything that follows T: the line, a dot on each curve, and beside each curve's end its number. */
function Cursor({ subject: { order }, ends, scale, box, T, targets }: CursorProps) {
  const format = useFormat();
  const { left, top, right, bottom } = box;
  const x = left + (right - left) * placeOf(T);
  return (
    <g aria-hidden>
      <line className="curves__cursor" x1={x} x2={x} y1={top - 4} y2={bottom + 4} style={{ stroke: heatInk(T) }} />
      {order
        .map((c, rank) => (
          <circle
            key={c}
            className="curves__dot"
            data-rank={rankOf(rank)}
            cx={x}
            cy={yOf(targets[c]!, scale, box)}
            r={rank < STRONG ? 4.5 : 2.5}
          />
        ))
        .reverse()}
      {/* One text, which the browser lays out in a fraction of the time that as many take. */}
      <text dominantBaseline="central" textAnchor="end">
        {ends.map(({ c, rank, place }) => (
          <tspan key={c} className="curves__label" data-rank={rank} x={box.width - 2} y={place}>
            {shareWords(format, targets[c]!)}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** Beside the end of each curve its class. */
const Ends = memo(function Ends({ ends, label, box }: { ends: readonly End[]; label: number | null; box: Box }) {
  const { t } = useTranslation();
  const classes = useClasses();
  return (
    <g aria-hidden>
      {ends.map(({ c, rank, y, place }) => (
        <g key={c} data-rank={rank} className="curves__label">
          <path className="curves__leader" d={`M${box.right + 1} ${y}L${box.right + 14} ${place}`} />
          <text x={box.right + 18} y={place} dominantBaseline="central">
            {classes[c]?.full ?? c}
            {c === label && ` ${t('temperature.itsLabel')}`}
          </text>
        </g>
      ))}
    </g>
  );
});

/** The end of a curve at the greatest T, and where its label stands. */
interface End {
  readonly c: number;
  readonly rank: Rank;
  readonly y: number;
  readonly place: number;
}

function endsOf({ order, targets }: Subject, scale: Scale, box: Box): End[] {
  const last = targets.length - order.length;
  const ends = order.map((c, at) => {
    const y = yOf(targets[last + c]!, scale, box);
    return { c, rank: rankOf(at), end: y, y };
  });
  return apart(ends, LINE, box.top, box.bottom + 8).map(({ c, rank, end, y }) => ({ c, rank, y: end, place: y }));
}

/** Of the strong curves each has a look of its own. */
type Rank = number | 'rest';

function rankOf(at: number): Rank {
  return at < STRONG ? at : 'rest';
}

function yOf(p: number, scale: Scale, { top, bottom }: Box): number {
  return bottom - (bottom - top) * Math.max(0, heightOf(p, scale));
}

/** Lies over the plot, so that T can be taken hold of anywhere in it. */
function CursorSlider({ T, box }: { readonly T: number; readonly box: Box }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { root, thumb } = useTemperatureSlider(T);
  const place = {
    left: `${(100 * box.left) / box.width}%`,
    width: `${(100 * (box.right - box.left)) / box.width}%`,
    top: `${(100 * box.top) / box.height}%`,
    height: `${(100 * (box.height - box.top)) / box.height}%`,
  };
  return (
    <SliderRoot className="curves__slider" style={place} {...root}>
      <Slider.Track className="curves__track" />
      <Slider.Thumb className="curves__thumb" aria-label={t('temperature.slider')} {...thumb}>
        <span className="curves__handle" style={{ background: heatInk(T) }}>
          T = {format.plain(T, 2)}
        </span>
      </Slider.Thumb>
    </SliderRoot>
  );
}
