/** The figures that sets of points are drawn from, in the unit square. */
import { circlePoint } from './circle';
import type { Point } from './flatPoint';

export type FigureKind = 'moons' | 'rings' | 'spirals' | 'blobs';

export interface Figure {
  /** How many classes it may have. */
  readonly classes: { readonly least: number; readonly most: number };
  /** Distance between neighbouring classes. */
  readonly gap: (classes: number) => number;
  /**
   * A point of the figure of one class.
   * @param along 0 to below 1: where on it, evenly but for the beginnings of spirals, which are a little stretched
   */
  readonly place: (label: number, classes: number, along: number) => Point;
}

const MOON = 0.28;
const RINGS = 0.42;
const SPIRALS = 0.42;
/** Where arms begin: all of them at the very middle could be told apart by nobody. */
const SPIRALS_START = 0.15 * SPIRALS;
/** Turns of all arms together. With two arms that is 1.75 for each, and the gap is the same whatever their number. */
const SPIRAL_TURNS = 3.5;
const BLOBS = 0.28;

const UP_TO_FIVE = { least: 2, most: 5 };

/** Two half circles that reach into each other; each begins half a radius away from the other's middle. */
const moons: Figure = {
  classes: { least: 2, most: 2 },
  gap: () => MOON / 2,
  place: (label, _, along) => {
    const { x, y } = circlePoint(along / 2);
    const side = label === 0 ? MOON : -MOON;
    return around(side, { x: x - 0.5, y: y - 0.25 });
  },
};

/** Circles around the middle, class 0 the innermost. */
const rings: Figure = {
  classes: UP_TO_FIVE,
  gap: (classes) => RINGS / classes,
  place: (label, classes, along) => around((RINGS * (label + 1)) / classes, circlePoint(along)),
};

/** Archimedean arms, each the next one turned. */
const spirals: Figure = {
  classes: UP_TO_FIVE,
  gap: () => (SPIRALS - SPIRALS_START) / SPIRAL_TURNS,
  place: (label, classes, along) => {
    // The length of an arm grows as the square of its radius.
    const [start, end] = [SPIRALS_START * SPIRALS_START, SPIRALS * SPIRALS];
    const radius = Math.sqrt(start + along * (end - start));
    const share = (radius - SPIRALS_START) / (SPIRALS - SPIRALS_START);
    return around(radius, circlePoint((SPIRAL_TURNS * share + label) / classes));
  },
};

/** Single points on a circle, which noise makes blobs. */
const blobs: Figure = {
  classes: UP_TO_FIVE,
  gap: (classes) => 2 * BLOBS * circlePoint(0.5 / classes).y,
  place: (label, classes) => around(BLOBS, circlePoint(label / classes)),
};

export const FIGURES: Readonly<Record<FigureKind, Figure>> = { moons, rings, spirals, blobs };

function around(scale: number, { x, y }: Point): Point {
  return { x: 0.5 + scale * x, y: 0.5 + scale * y };
}
