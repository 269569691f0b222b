/** Where the names of both lines of a curve stand, in per cent of the plot: x to the right, y downwards. */
export interface CurveLabel {
  readonly name: 'expected' | 'cameOut';
  readonly x: number;
  /** Beyond which it stands. */
  readonly y: number;
  readonly above: boolean;
}

interface Drawn {
  readonly xs: readonly number[];
  readonly expected: readonly number[];
  readonly cameOut: readonly number[];
  /** Of each place its dots. */
  readonly dots: readonly (readonly number[])[];
}

/** What a name takes of a small plot, and how far it stays from its point. */
const WIDE = 28;
const TALL = 16;
const AWAY = 5;

type Point = readonly [x: number, y: number];

/** Each where it covers least: no dot, no line, no edge of the plot; not at the ends, where there is little room. */
export function labelsOf(drawn: Drawn): readonly CurveLabel[] {
  const { xs, expected, cameOut, dots } = drawn;
  const taken = [
    ...dots.flatMap((all, i) => all.map((y): Point => [xs[i]!, y])),
    ...pointsOn(xs, expected),
    ...pointsOn(xs, cameOut),
  ];
  const candidates = (name: CurveLabel['name']): CurveLabel[] =>
    xs.slice(1, -1).flatMap((x, i) => {
      const own = name === 'expected' ? [expected[i + 1]!] : dots[i + 1]!;
      return [true, false].map((above) => ({ name, x, y: above ? Math.min(...own) : Math.max(...own), above }));
    });
  const best = (name: CurveLabel['name'], others: readonly Point[]): CurveLabel =>
    candidates(name).reduce((one, other) => (covered(other, others) < covered(one, others) ? other : one));
  const result = best('cameOut', taken);
  return [best('expected', [...taken, ...pointsIn(result)]), result];
}

/** How many of the points lie under a name; one that reaches beyond the plot is worse than any. */
function covered(label: CurveLabel, points: readonly Point[]): number {
  const [top, bottom] = ends(label);
  const within = points.filter(([x, y]) => Math.abs(x - label.x) < WIDE / 2 && y > top && y < bottom);
  return within.length + (top < 0 || bottom > 100 ? points.length : 0);
}

function ends({ y, above }: CurveLabel): readonly [top: number, bottom: number] {
  return above ? [y - AWAY - TALL, y - AWAY] : [y + AWAY, y + AWAY + TALL];
}

/** The ground of a name as points, for another one to stay off. */
function pointsIn(label: CurveLabel): readonly Point[] {
  const [top, bottom] = ends(label);
  return [-1, 0, 1].flatMap((side) =>
    [top, (top + bottom) / 2, bottom].map((y): Point => [label.x + (side * WIDE) / 2, y]),
  );
}

/** Points along a line, so near to one another that no name fits between. */
function pointsOn(xs: readonly number[], ys: readonly number[]): readonly Point[] {
  const STEPS = 8;
  return xs.slice(1).flatMap((x, i) =>
    Array.from({ length: STEPS + 1 }, (_, step): Point => {
      const share = step / STEPS;
      return [xs[i]! + share * (x - xs[i]!), ys[i]! + share * (ys[i + 1]! - ys[i]!)];
    }),
  );
}
