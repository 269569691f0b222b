import type { Program } from '../program';
import { productCode } from './product';

/**
 * Takes the gradient `deltas` (`[member][example][units]`) through a layer's `weights` (`[member][inputs + 1][units]`)
 * and through ReLU and dropout of the layer before, whose `activations` (`[member][example][inputs + 1]`) are 0 where
 * either silenced a unit: `[member][example][inputs]`. Threads: `productThreads` of batch by inputs.
 */
export const backward: Program<'inputs' | 'units' | 'batch' | 'scale'> = {
  name: 'distilleryBackward',
  inputs: ['deltas', 'weights', 'activations'],
  uniforms: { inputs: 'i32', units: 'i32', batch: 'i32', scale: 'f32' },
  workgroup: [8, 8, 1],
  code: `
  fn finish(member : i32, row : i32, column : i32, columns : i32, sums : vec4<f32>) {
    let example = member * uniforms.batch + row;
    for (var c = column; c < min(column + 4, columns); c++) {
      let silent = activations[example * (columns + 1) + c] == 0.0;
      result[example * columns + c] = select(sums[c - column] * uniforms.scale, 0.0, silent);
    }
  }
  ${productCode(
    'deltas',
    'weights',
    `
    let rows = uniforms.batch;
    let columns = uniforms.inputs;
    let depth = uniforms.units;
    let leftStart = member * rows * depth;
    let leftRow = depth;
    let leftDepth = 1;
    let rightStart = member * (columns + 1) * depth;
    let rightDepth = 1;
    let rightColumn = depth;`,
  )}`,
};
