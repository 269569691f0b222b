import type { Program } from '../program';
import { dropoutCode } from './dropout';
import { membersCode, sourcesCode } from './layout';
import { productCode } from './product';

/**
 * A layer of all members: from `left` (`[source][example][inputs + 1]` where `first` is 1, else
 * `[member][example][inputs + 1]`) and `weights` (`[member][inputs + 1][units]`, the biases last) either, where `hidden`
 * is 1, its activations `[member][example][units + 1]` after ReLU and dropout, the last column 1 for the next biases; or
 * the logits `[member][example][units]`. Threads: `productThreads` of batch by units.
 */
export const forward: Program<
  'inputs' | 'units' | 'batch' | 'first' | 'hidden' | 'step' | 'layer' | 'threshold' | 'scale'
> = {
  name: 'distilleryForward',
  inputs: ['left', 'weights', 'members', 'sources'],
  uniforms: {
    inputs: 'i32',
    units: 'i32',
    batch: 'i32',
    first: 'i32',
    hidden: 'i32',
    step: 'u32',
    layer: 'u32',
    threshold: 'u32',
    scale: 'f32',
  },
  workgroup: [8, 8, 1],
  code: `
  ${dropoutCode}
  ${membersCode}
  ${sourcesCode}

  fn finish(member : i32, row : i32, column : i32, columns : i32, sums : vec4<f32>) {
    let start = (member * uniforms.batch + row) * (columns + uniforms.hidden);
    let key = dropoutKey(sourceOf(member));
    var block = vec4<u32>();
    for (var c = 0; c < min(4, columns - column); c++) {
      let i = u32(row * columns + column + c);
      if (uniforms.threshold > 0u && (c == 0 || (i & 7u) == 0u)) {
        block = philox(key, vec4<u32>(i >> 3u, uniforms.step, uniforms.layer, 0u));
      }
      let alive = uniforms.threshold == 0u || kept(block, i, uniforms.threshold);
      // Not max(sum, 0), which may turn a NaN into 0 and so hide it.
      let silent = uniforms.hidden == 1 && (sums[c] <= 0.0 || !alive);
      result[start + column + c] = select(sums[c] * uniforms.scale, 0.0, silent);
    }
    if (uniforms.hidden == 1 && column + 4 >= columns) { result[start + columns] = 1.0; }
  }
  ${productCode(
    'left',
    'weights',
    `
    let rows = uniforms.batch;
    let columns = uniforms.units;
    let depth = uniforms.inputs + 1;
    let leftStart = select(member, sourceOf(member), uniforms.first == 1) * rows * depth;
    let leftRow = depth;
    let leftDepth = 1;
    let rightStart = member * depth * columns;
    let rightDepth = columns;
    let rightColumn = 1;`,
  )}`,
};
