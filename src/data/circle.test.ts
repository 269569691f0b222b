import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlePoint } from './circle';

describe('circlePoint', () => {
  it('agrees with cosine and sine', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (turn) => {
        const { x, y } = circlePoint(turn);
        // The angle of the platform is itself rounded, at twelve radians by up to 9e-16.
        expect(Math.abs(x - Math.cos(2 * Math.PI * turn))).toBeLessThan(4e-15);
        expect(Math.abs(y - Math.sin(2 * Math.PI * turn))).toBeLessThan(4e-15);
      }),
    );
  });

  it.each([
    [0, 1, 0],
    [0.25, 0, 1],
    [0.5, -1, 0],
    [-0.25, 0, -1],
    [3, 1, 0],
  ])('is exact %s turns away', (turn, x, y) => {
    expect(circlePoint(turn).x).toBeCloseTo(x, 15);
    expect(circlePoint(turn).y).toBeCloseTo(y, 15);
  });
});
