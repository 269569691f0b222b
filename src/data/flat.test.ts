import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURES, type FigureKind } from './figures';
import { flatSet, type FlatRequest } from './flat';
import { decodePoint, FLAT_INPUTS, type Point } from './flatPoint';
import type { ImageSet } from './imageSet';

const KINDS = ['moons', 'rings', 'spirals', 'blobs'] as const;
const EACH = KINDS.flatMap((kind) =>
  [2, 3, 4, 5].filter((classes) => classes <= FIGURES[kind].classes.most).map((classes) => ({ kind, classes })),
);

const ALONG = Array.from({ length: 1600 }, (_, i) => i / 1600);

const anyRequest: fc.Arbitrary<FlatRequest> = fc
  .record({
    each: fc.constantFrom(...EACH),
    noise: fc.double({ min: 0, max: 1, noNaN: true }),
    count: fc.nat(60),
    key: fc.tuple(fc.nat(1000), fc.nat(1000)),
  })
  .map(({ each, ...rest }) => ({ ...each, ...rest }));

function pointsOf({ images, labels }: ImageSet): (Point & { label: number })[] {
  return [...labels].map((label, i) => ({ ...decodePoint(images, i * FLAT_INPUTS), label }));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

describe('flatSet', () => {
  it('gives points with their complements, and classes that take turns', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { images, labels } = flatSet(request);
        expect(images).toHaveLength(request.count * FLAT_INPUTS);
        expect([...labels]).toEqual(Array.from({ length: request.count }, (_, i) => i % request.classes));
        for (let i = 0; i < images.length; i += 2) expect(images[i]! + images[i + 1]!).toBe(255);
      }),
    );
  });

  it('is a function of its arguments, and a smaller set the beginning of a larger', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(60), (request, more) => {
        const { images, labels } = flatSet(request);
        const larger = flatSet({ ...request, count: request.count + more });
        expect(larger.images.subarray(0, images.length)).toEqual(images);
        expect(larger.labels.subarray(0, labels.length)).toEqual(labels);
      }),
    );
  });

  it.each(EACH)('lies on $kind of $classes classes without noise', ({ kind, classes }) => {
    const figure = (label: number) => ALONG.map((along) => FIGURES[kind].place(label, classes, along));
    const figures = Array.from({ length: classes }, (_, label) => figure(label));
    for (const point of pointsOf(flatSet({ kind, classes, noise: 0, count: 100, key: [1, 2] }))) {
      // Bytes are off by up to half a 255th each way, the points of the figure here up to a 600th apart.
      expect(Math.min(...figures[point.label]!.map((one) => distance(one, point)))).toBeLessThan(0.004);
    }
  });

  it.each(EACH)('has $kind of $classes classes that can be told apart at low noise', ({ kind, classes }) => {
    const known = pointsOf(flatSet({ kind, classes, noise: 0.1, count: 600, key: [3, 0] }));
    const asked = pointsOf(flatSet({ kind, classes, noise: 0.1, count: 200, key: [4, 0] }));
    const nearest = (point: Point) => known.reduce((a, b) => (distance(point, b) < distance(point, a) ? b : a));
    expect(asked.filter((point) => nearest(point).label !== point.label)).toEqual([]);
  });

  it('strays by the share of the gap that noise says', () => {
    const request = { kind: 'blobs', classes: 4, count: 4000, key: [5, 0] } as const;
    const clean = pointsOf(flatSet({ ...request, noise: 0 }));
    const strayed = pointsOf(flatSet({ ...request, noise: 0.1 })).map(({ x }, i) => x - clean[i]!.x);
    const variance = strayed.reduce((sum, x) => sum + x * x, 0) / strayed.length;
    // Five standard deviations of the variance of 4,000 normal numbers.
    expect(Math.abs(variance / (0.1 * FIGURES.blobs.gap(4)) ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / 4000));
  });

  it('gives other points for another key', () => {
    const request = { kind: 'rings', classes: 3, noise: 0, count: 30 } as const;
    expect(flatSet({ ...request, key: [0, 0] })).not.toEqual(flatSet({ ...request, key: [1, 0] }));
  });

  it.each([
    ['moons of three classes', { kind: 'moons' as const, classes: 3 }],
    ['one class', { classes: 1 }],
    ['six classes', { classes: 6 }],
    ['half a class', { classes: 2.5 }],
    ['negative noise', { noise: -0.1 }],
    ['too much noise', { noise: 1.1 }],
    ['noise that is no number', { noise: NaN }],
    ['half a point', { count: 0.5 }],
    ['fewer than no points', { count: -1 }],
  ])('refuses %s', (_, over) => {
    expect(() => flatSet({ kind: 'rings', classes: 2, noise: 0, count: 4, key: [0, 0], ...over })).toThrow(RangeError);
  });

  it('is frozen', () => {
    const bytes = (kind: FigureKind): string =>
      flatSet({ kind, classes: 2, noise: 0, count: 4, key: [7, 0] })
        .images.filter((_, i) => i % 2 === 0)
        .join(' ');
    expect(KINDS.map(bytes)).toEqual([
      '21 120 143 77 163 111 139 78',
      '179 112 38 187 181 130 45 196',
      '98 27 59 116 145 132 59 128',
      '199 128 56 128 199 128 56 128',
    ]);
  });
});
