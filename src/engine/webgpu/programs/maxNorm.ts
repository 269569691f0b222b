import type { Program } from '../program';

/**
 * Shrinks the weights that come into each unit, a column of `[member][inputs + 1][units]` without its bias, to the
 * Euclidean norm `bound` where theirs is greater. Threads: (units, members, 1).
 */
export const maxNorm: Program<'inputs' | 'units' | 'bound'> = {
  name: 'distilleryMaxNorm',
  inputs: [],
  uniforms: { inputs: 'i32', units: 'i32', bound: 'f32' },
  workgroup: [64, 1, 1],
  code: `
  fn main() {
    let units = uniforms.units;
    let unit = i32(globalId.x);
    if (unit >= units) { return; }
    let start = i32(globalId.y) * (uniforms.inputs + 1) * units + unit;
    let end = start + uniforms.inputs * units;
    var square = 0.0;
    for (var i = start; i < end; i += units) { square += result[i] * result[i]; }
    let norm = sqrt(square);
    if (norm <= uniforms.bound) { return; }
    for (var i = start; i < end; i += units) { result[i] *= uniforms.bound / norm; }
  }`,
};
