/** Points of a chart line: kept few, in order, the newest always among them. */
export interface Series<Point> {
  readonly points: readonly Point[];
  /** Least distance in steps between two kept points; doubles each time the line is thinned. */
  readonly stride: number;
}

/** A drawing of four lines stays fast up to about this many points. */
export const MOST_POINTS = 300;

export const emptySeries: Series<never> = { points: [], stride: 0 };

/** Appends `point`; a last point that stands too near to the one before it gives way to the new one. */
export function appendPoint<Point extends { readonly step: number }>(
  series: Series<Point>,
  point: Point,
  most: number = MOST_POINTS,
): Series<Point> {
  const { points, stride } = series;
  const last = points.at(-1);
  const before = points.at(-2);
  const crowded = last !== undefined && before !== undefined && last.step - before.step < stride;
  const kept = crowded ? points.slice(0, -1) : points;
  const next = [...kept, point];
  return next.length > most ? everySecond(next) : { points: next, stride };
}

function everySecond<Point extends { readonly step: number }>(points: readonly Point[]): Series<Point> {
  const last = points.length - 1;
  const kept = points.filter((_, i) => i % 2 === 0 || i === last);
  const [first, second] = kept;
  return { points: kept, stride: first && second ? second.step - first.step : 0 };
}
