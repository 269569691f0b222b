/** Points and strokes as links hold them, in whole numbers, and as everybody else does. */
import { decodePoint, encodePoint } from '../data/flatPoint';
import type { PointList } from '../data/points';

interface Sketch {
  readonly strokes: readonly (readonly { readonly x: number; readonly y: number }[])[];
  readonly move: { readonly angle: number; readonly right: number; readonly down: number };
}

/** Side of the pad that is drawn on. */
export const PAD = 280;

/** Of each point of one's own the bytes that networks take, and its class. */
export type LinkedPoints = readonly (readonly [x: number, y: number, label: number])[];

/** A digit drawn by hand: whole units of the pad, degrees, pixels. */
export interface LinkedSketch {
  readonly strokes: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly move: readonly [angle: number, right: number, down: number];
}

export function pointsOf(linked: LinkedPoints): PointList {
  return linked.map(([x, y, label]) => ({ ...decodePoint([x, 0, y]), label }));
}

/** As networks see them, which tell no places apart that come to the same bytes. */
export function linkedPoints(points: PointList): LinkedPoints {
  return points.map(({ x, y, label }) => {
    const [right, , up] = encodePoint(x, y);
    return [right, up, label];
  });
}

export const linkedSketch = {
  read({ strokes, move: [angle, right, down] }: LinkedSketch): Sketch {
    return { strokes: strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y }))), move: { angle, right, down } };
  },
  /** Strokes to the whole unit of the pad. */
  write({ strokes, move: { angle, right, down } }: Sketch): LinkedSketch {
    const whole = (value: number): number => Math.min(PAD, Math.max(0, Math.round(value)));
    const places = strokes.map((stroke) => stroke.map(({ x, y }): [number, number] => [whole(x), whole(y)]));
    return { strokes: places, move: [angle, right, down] };
  },
};
