import { describe, expect, it } from 'vitest';
import { FIGURES, type FigureKind } from './figures';
import type { Point } from './flatPoint';

const ALONG = Array.from({ length: 400 }, (_, i) => i / 400);

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

const MIDDLE = { x: 0.5, y: 0.5 };
const radius = (point: Point): number => distance(point, MIDDLE);
/** 0 to 1. */
const turn = ({ x, y }: Point): number => (Math.atan2(y - 0.5, x - 0.5) / (2 * Math.PI) + 1) % 1;

/** How far a point is from the figure of its class, by the definition of the figure. */
const OFF: Record<FigureKind, (point: Point & { label: number }, classes: number) => number> = {
  moons: (point) => {
    const side = point.label === 0 ? 1 : -1;
    const centre = { x: 0.5 - side * 0.14, y: 0.5 - side * 0.07 };
    const beyond = Math.max(0, side * (centre.y - point.y));
    return Math.max(Math.abs(distance(point, centre) - 0.28), beyond);
  },
  rings: (point, classes) => Math.abs(radius(point) - (0.42 * (point.label + 1)) / classes),
  spirals: (point, classes) => {
    const share = (radius(point) - 0.063) / (0.42 - 0.063);
    const off = (((3.5 * share + point.label) / classes - turn(point) + 1.5) % 1) - 0.5;
    return Math.abs(off) * 2 * Math.PI * radius(point);
  },
  blobs: (point, classes) => Math.max(Math.abs(radius(point) - 0.28), Math.abs(turn(point) - point.label / classes)),
};

const EACH = (['moons', 'rings', 'spirals', 'blobs'] as const).flatMap((kind) =>
  [2, 3, 4, 5].filter((classes) => classes <= FIGURES[kind].classes.most).map((classes) => ({ kind, classes })),
);

describe.each(EACH)('$kind of $classes classes', ({ kind, classes }) => {
  const { place, gap } = FIGURES[kind];
  const points = (label: number): Point[] => ALONG.map((along) => place(label, classes, along));

  it('are what they are called, well inside the square', () => {
    for (let label = 0; label < classes; label++) {
      for (const point of points(label)) {
        expect(OFF[kind]({ ...point, label }, classes)).toBeLessThan(1e-12);
        expect(Math.max(Math.abs(point.x - 0.5), Math.abs(point.y - 0.5))).toBeLessThan(0.4201);
      }
    }
  });

  it('have neighbours as far apart as their gap says', () => {
    // Arms of a spiral come closer to each other near the middle.
    const others = points(1).slice(kind === 'spirals' ? 200 : 0);
    const least = Math.min(...points(0).map((a) => Math.min(...others.map((b) => distance(a, b)))));
    expect(least / gap(classes)).toBeGreaterThan(0.9);
    expect(least / gap(classes)).toBeLessThan(1.01);
  });

  it('are drawn evenly', () => {
    const line = points(classes - 1);
    const steps = line.slice(1).map((point, i) => distance(point, line[i]!));
    expect(Math.max(...steps)).toBeLessThan(Math.min(...steps) * 1.7 + 1e-12);
  });
});
