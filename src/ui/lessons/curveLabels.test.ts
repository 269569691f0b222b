import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsOf } from './curveLabels';

const xs = [10, 30, 50, 70, 90];
const five = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 });

test('names stand within the plot, beyond what they name and never at its ends', () => {
  fc.assert(
    fc.property(five, five, (expected, cameOut) => {
      const labels = labelsOf({ xs, expected, cameOut, dots: cameOut.map((y) => [y]) });
      expect(labels.map(({ name }) => name)).toEqual(['expected', 'cameOut']);
      for (const { x, y, above } of labels) {
        expect(xs.slice(1, -1)).toContain(x);
        expect(above ? y > 20 : y < 80).toBe(true);
      }
    }),
  );
});

test('a line at the foot of the plot is named above, and dots that lie there are left free', () => {
  const cameOut = [2, 50, 98, 98, 98];
  const dots = [
    [0, 4],
    [48, 52],
    [96, 100],
    [96, 100],
    [96, 100],
  ];
  const [expected, result] = labelsOf({ xs, expected: [50, 50, 50, 50, 50], cameOut, dots });
  expect(result).toEqual({ name: 'cameOut', x: 70, y: 96, above: true });
  expect(expected!.x === 70 && !expected!.above).toBe(false);
});
