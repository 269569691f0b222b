/** Points of the unit circle from additions and multiplications alone, hence the same bits on every machine. */
import type { Point } from './flatPoint';

const QUARTER = 1.5707963267948966;

/** (-1)^n / (2 n + 1)! for n from 8 down to 0: the Taylor series of sin x / x in x². At |x| <= pi / 4 the rest is below 1e-19. */
const SINE = [
  1 / 355687428096000,
  -1 / 1307674368000,
  1 / 6227020800,
  -1 / 39916800,
  1 / 362880,
  -1 / 5040,
  1 / 120,
  -1 / 6,
  1,
];

/** (-1)^n / (2 n)! for n from 8 down to 0: the Taylor series of cos x in x². At |x| <= pi / 4 the rest is below 1e-17. */
const COSINE = [
  1 / 20922789888000,
  -1 / 87178291200,
  1 / 479001600,
  -1 / 3628800,
  1 / 40320,
  -1 / 720,
  1 / 24,
  -1 / 2,
  1,
];

/**
 * The point of the unit circle a share of a turn away from (1, 0), counted from the x axis to the y axis: cosine and
 * sine, within 1e-15 of the exact ones.
 * @param turn any finite number; whole turns make no difference
 */
export function circlePoint(turn: number): Point {
  const quarters = (turn - Math.floor(turn)) * 4;
  const nearest = Math.floor(quarters + 0.5);
  const angle = (quarters - nearest) * QUARTER;
  const cosine = polynomial(COSINE, angle * angle);
  const sine = angle * polynomial(SINE, angle * angle);
  switch (nearest & 3) {
    case 0:
      return { x: cosine, y: sine };
    case 1:
      return { x: -sine, y: cosine };
    case 2:
      return { x: -cosine, y: -sine };
    default:
      return { x: sine, y: -cosine };
  }
}

/** Horner's scheme, coefficient of the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
