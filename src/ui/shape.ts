/** Shapes of networks as the page writes and counts them. */
const INPUTS = 784;
const OUTPUTS = 10;

function widths(hidden: readonly number[]): readonly number[] {
  return [INPUTS, ...hidden, OUTPUTS];
}

/** 784-400-400-10 */
export function shapeWords(hidden: readonly number[]): string {
  return widths(hidden).join('-');
}

/** Weights and biases of one network. */
export function parametersOf(hidden: readonly number[]): number {
  const layers = widths(hidden);
  return layers.slice(1).reduce((sum, out, i) => sum + ((layers[i] ?? 0) + 1) * out, 0);
}
