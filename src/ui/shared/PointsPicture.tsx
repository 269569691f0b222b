import { memo } from 'react';
import type { Point, PointList } from '../../app/pointsShown';
import './pointsPicture.css';

interface Props {
  readonly points: PointList;
  /** A place that is pointed out. */
  readonly marked?: Point;
  /** What it shows; left out where words beside it say so. */
  readonly label?: string;
  readonly className?: string;
  /** Whether it is part of a view's picture, as it is taken along. */
  readonly taken?: boolean;
}

/** Side of the picture in its own units. */
export const SIDE = 100;

/** In place of a class, for points whose class nobody is told. */
export const UNLABELLED = 5;

/** Points of the unit square, each class with a colour and a shape of its own; y goes up. */
export const PointsPicture = memo(function PointsPicture(props: Props) {
  const { points, marked, label, className = '', taken = false } = props;
  return (
    <svg
      className={`points ${className}`}
      viewBox={`-3 -3 ${SIDE + 6} ${SIDE + 6}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      data-marked={marked !== undefined}
      data-picture={taken || undefined}
    >
      {SHAPES.map((_, kind) => (
        <path key={kind} className="points__class" data-class={kind} d={pathOf(points, kind)} />
      ))}
      {marked && <circle className="points__marked" cx={marked.x * SIDE} cy={(1 - marked.y) * SIDE} r={4.5} />}
    </svg>
  );
});

/** All points of one class as one path, which is drawn faster than an element for each. */
export function pathOf(points: PointList, kind: number): string {
  return points
    .filter(({ label }) => label === kind)
    .map(markOf)
    .join('');
}

/** The mark of a point at its place. */
export function markOf({ x, y, label }: PointList[number]): string {
  return `M${(x * SIDE).toFixed(1)} ${((1 - y) * SIDE).toFixed(1)}${SHAPES[label] ?? ''}`;
}

/** The mark of a class around the middle of a picture of 6 by 6. */
export function markAlone(label: number): string {
  return `M3 3${SHAPES[label] ?? ''}`;
}

/** From the middle of the mark on: a disc, a triangle, a square, a cross, a ring; without a class, a small diamond. */
const SHAPES: readonly string[] = [
  'm-1.6 0a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0z',
  'm0 -2.1l2 3.6h-4z',
  'm-1.5 -1.5h3v3h-3z',
  'm-2 -1.3l.7 -.7l1.3 1.3l1.3 -1.3l.7 .7l-1.3 1.3l1.3 1.3l-.7 .7l-1.3 -1.3l-1.3 1.3l-.7 -.7l1.3 -1.3z',
  'm-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zm1 0a1 1 0 1 1 2 0a1 1 0 1 1 -2 0z',
  'm0 -1.3l1.3 1.3l-1.3 1.3l-1.3 -1.3z',
];

/** The mark of a class alone, for keys and switches. */
export function ClassMark({ label }: { readonly label: number }) {
  return (
    <svg className="points-mark" viewBox="-3 -3 6 6" aria-hidden>
      <path className="points__class" data-class={label} d={`M0 0${SHAPES[label] ?? ''}`} />
    </svg>
  );
}
