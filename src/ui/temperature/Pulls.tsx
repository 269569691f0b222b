import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pullOf, type Pull } from '../../distill/tempering';
import { useExperiment, useFormat } from '../context';
import { areNamed, useClasses } from '../dataWords';
import { useNarrow } from '../useNarrow';
import { CURVE_TEMPERATURES } from './plot';

interface Props {
  readonly student: readonly number[];
  readonly teacher: readonly number[];
  readonly order: readonly number[];
  /** The gradient that the student is trained with. */
  readonly heard: Gradient | null;
}

const WIDE = { width: 460, height: 236, number: 62, foot: 20 };
/** Of the words at the foot each has a line of its own. */
const NARROW = { width: 350, height: 304, number: 62, foot: 34 };
const TOP = 36;
const GRADIENTS = ['scaled', 'unscaled', 'limit'] as const satisfies readonly (keyof Pull)[];
export type Gradient = (typeof GRADIENTS)[number];

/** What each class sends to the student's logits at T, with T squared and without, beside the limit of logit matching. */
export function Pulls({ student, teacher, order, heard }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useClasses();
  const T = useExperiment((state) => state.experiment.T);
  const narrow = useNarrow();
  const { width, height, number, foot: words } = narrow ? NARROW : WIDE;
  // The bars share one scale at all T, so that they can be watched growing.
  const most = useMemo(() => greatest(student, teacher), [student, teacher]);
  const pull = pullOf(student, teacher, T);

  const named = areNamed(classes);
  const left = named ? 92 : 26;
  const right = width - 3 * number - 8;
  const middle = (left + right) / 2;
  const row = Math.min(30, (height - TOP - words) / order.length);
  const x = (slope: number): number => middle + ((right - left) / 2) * (slope / most);
  const within = (slope: number): number => Math.min(right, Math.max(left, x(slope)));
  // One path and one text for all classes: the browser draws them in a fraction of the time that as many of each take.
  const bars = (slopes: Float64Array, high: number): string =>
    order.map((c, rank) => bar(middle, within(slopes[c]!), TOP + row * (rank + 0.5), row * high)).join('');
  const list = order.map((c) => `${classes[c]?.full ?? c}: ${format.fixed(pull.scaled[c]!, 3)}`).join(', ');
  const foot = TOP + row * order.length;

  return (
    <svg
      className="pulls__picture"
      data-picture
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('temperature.pullPicture', { T: format.plain(T, 2), list })}
    >
      {GRADIENTS.map((name, i) => (
        <g key={name} className="pulls__head" data-heard={name === heard}>
          <rect
            className={`pulls__${name}`}
            x={width - (2.5 - i) * number - (name === 'limit' ? 1.5 : 10)}
            width={name === 'limit' ? 3 : 20}
            {...HEAD[name]}
          />
          <text x={width - (2 - i) * number - 2} y={28} textAnchor="end">
            {t(`temperature.gradients.${name}`)}
          </text>
        </g>
      ))}
      <text className="pulls__way" x={narrow ? 2 : middle - 6} y={foot + 14} textAnchor={narrow ? 'start' : 'end'}>
        {t('temperature.raises')}
      </text>
      <text className="pulls__way" x={middle + 6} y={foot + (narrow ? 28 : 14)}>
        {t('temperature.lowers')}
      </text>
      <path className="pulls__scaled" d={bars(pull.scaled, 0.68)} />
      <path className="pulls__unscaled" d={bars(pull.unscaled, 0.24)} />
      {order.map((c, rank) => {
        const y = TOP + row * rank;
        const [unscaled, limit] = [pull.unscaled[c]!, pull.limit[c]!];
        return (
          <g key={c}>
            <text className="pulls__class" x={left - 8} y={y + row / 2} textAnchor="end" dominantBaseline="central">
              {classes[c]?.full ?? c}
            </text>
            {x(unscaled) !== within(unscaled) && (
              <path className="pulls__beyond" d={arrowTo(within(unscaled), y + row / 2, unscaled < 0)} />
            )}
            <rect className="pulls__limit" x={x(limit) - 1.5} width={3} y={y + 1} height={row - 2} />
          </g>
        );
      })}
      <text textAnchor="end" dominantBaseline="central">
        {order.flatMap((c, rank) =>
          GRADIENTS.map((name, i) => (
            <tspan
              key={`${c} ${name}`}
              className="pulls__number"
              data-of={name}
              data-heard={name === heard}
              x={width - (2 - i) * number - 2}
              y={TOP + row * (rank + 0.5)}
            >
              {name === 'unscaled' ? format.slight(pull[name][c]!, 3) : format.fixed(pull[name][c]!, 3)}
            </tspan>
          )),
        )}
      </text>
      <line className="pulls__axis" x1={middle} x2={middle} y1={TOP - 2} y2={foot + 2} />
    </svg>
  );
}

/** A bar of the given height around y. */
function bar(from: number, to: number, y: number, height: number): string {
  return `M${from} ${y - height / 2}H${to}v${height}H${from}z`;
}

/** The end of a bar that goes on beyond the picture, as the gradient without T² does below T = 1. */
function arrowTo(x: number, y: number, leftwards: boolean): string {
  const back = leftwards ? 8 : -8;
  return `M${x} ${y}l${back} -7v14z`;
}

/** Of the marks above the columns of numbers. */
const HEAD = {
  scaled: { y: 3, height: 11 },
  unscaled: { y: 7, height: 4 },
  limit: { y: 1, height: 14 },
} as const;

/** The largest gradient at any T, or that it tends to. */
function greatest(student: readonly number[], teacher: readonly number[]): number {
  const sizes = CURVE_TEMPERATURES.flatMap((T) => {
    const { scaled, limit } = pullOf(student, teacher, T);
    return [...scaled, ...limit].map(Math.abs);
  });
  return Math.max(...sizes, Number.MIN_VALUE);
}
