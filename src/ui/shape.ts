/** Shapes of networks as the page writes and counts them. */
import { factsOf, type DataChoice } from '../experiment/datasets';

function widths(choice: DataChoice, hidden: readonly number[]): readonly number[] {
  const { inputs, classes } = factsOf(choice);
  return [inputs, ...hidden, classes];
}

/** 784-400-400-10 */
export function shapeWords(choice: DataChoice, hidden: readonly number[]): string {
  return widths(choice, hidden).join('-');
}

/** Weights and biases of one network. */
export function parametersOf(choice: DataChoice, hidden: readonly number[]): number {
  const layers = widths(choice, hidden);
  return layers.slice(1).reduce((sum, out, i) => sum + ((layers[i] ?? 0) + 1) * out, 0);
}
