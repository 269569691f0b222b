/** Places of a map, and ways from one to the next. */
export interface Spot {
  /** Of the example in the test set. */
  readonly index: number;
  readonly label: number;
  readonly x: number;
  readonly y: number;
}

/** Place in the list of the spot that is nearest to a point. */
export function nearestTo(spots: readonly Spot[], x: number, y: number): number {
  const far = (spot: Spot): number => (spot.x - x) ** 2 + (spot.y - y) ** 2;
  return spots.reduce((best, spot, i) => (far(spot) < far(spots[best]!) ? i : best), 0);
}

/** Place in the list of the next spot in a direction, no more than 45 degrees aside; `from` where there is none. */
export function towards(spots: readonly Spot[], from: number, [right, down]: readonly [number, number]): number {
  const here = spots[from]!;
  let best = from;
  let least = Infinity;
  spots.forEach((spot, i) => {
    const along = (spot.x - here.x) * right + (spot.y - here.y) * down;
    const aside = Math.abs((spot.x - here.x) * down) + Math.abs((spot.y - here.y) * right);
    const far = along + aside;
    if (along > 0 && aside <= along && far < least) [best, least] = [i, far];
  });
  return best;
}
