import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendPoint, emptySeries, MOST_POINTS, type Series } from './thinning';

interface Point {
  step: number;
}

function lineOf(count: number, every: number): Series<Point> {
  let series: Series<Point> = emptySeries;
  for (let i = 1; i <= count; i++) series = appendPoint(series, { step: i * every });
  return series;
}

test('a short line keeps every point', () => {
  expect(lineOf(MOST_POINTS, 5).points).toHaveLength(MOST_POINTS);
});

test('a long line stays under the limit, in order, with its first and its newest point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 50 }), (count, every) => {
      const { points } = lineOf(count, every);
      expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
      expect(points[0]?.step).toBe(every);
      expect(points.at(-1)?.step).toBe(count * every);
      const steps = points.map((point) => point.step);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});

test('a thinned line is evenly spaced but for its newest point', () => {
  const steps = lineOf(1500, 1).points.map((point) => point.step);
  const gaps = new Set(steps.slice(1, -1).map((step, i) => step - (steps[i] ?? 0)));
  expect(gaps.size).toBe(1);
});
