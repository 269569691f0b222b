/** A logarithmic axis of prices. */
export interface PriceAxis {
  /** 0 to 1 for all prices that it was made for. */
  readonly at: (price: number) => number;
  readonly ticks: readonly number[];
}

/** Room on both sides, as a factor. */
const ROOM = 1.7;

/** @param prices at least one, all above 0 */
export function priceAxis(prices: readonly number[]): PriceAxis {
  const [low, high] = [Math.min(...prices) / ROOM, Math.max(...prices) * ROOM];
  const span = Math.log(high / low);
  const first = Math.floor(Math.log10(low));
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i);
  // Two decades or more are told by their powers of ten alone.
  const mantissas = high / low > 100 ? [1] : [1, 2, 5];
  return {
    at: (price) => Math.log(price / low) / span,
    ticks: decades
      .flatMap((decade) => mantissas.map((mantissa) => Number(`${mantissa}e${decade}`)))
      .filter((tick) => tick >= low && tick <= high),
  };
}
