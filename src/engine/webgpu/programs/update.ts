import type { Program } from '../program';
import { membersCode } from './layout';
import { productCode } from './product';

/**
 * The gradient of a layer's weights and biases, `[member][inputs + 1][units]`, from its inputs `left` (as in `forward`)
 * and the gradient `right` (`[member][example][units]`) of what it gives; and what is done with it at once, in `result`.
 * Threads: `productThreads` of inputs + 1 by units.
 */
function weightGradient<Uniform extends string>(
  name: string,
  uniforms: Readonly<Record<Uniform, 'f32'>>,
  use: string,
): Program<Uniform | 'inputs' | 'units' | 'batch' | 'members' | 'first'> {
  return {
    name,
    inputs: ['left', 'right', 'members'],
    uniforms: { inputs: 'i32', units: 'i32', batch: 'i32', members: 'i32', first: 'i32', ...uniforms },
    workgroup: [8, 8, 1],
    code: `
  ${membersCode}

  fn take(i : i32, gradient : f32) { ${use} }

  fn finish(member : i32, row : i32, column : i32, columns : i32, sums : vec4<f32>) {
    let start = (member * (uniforms.inputs + 1) + row) * columns;
    for (var c = column; c < min(column + 4, columns); c++) { take(start + c, sums[c - column]); }
  }
  ${productCode(
    'left',
    'right',
    `
    let rows = uniforms.inputs + 1;
    let columns = uniforms.units;
    let depth = uniforms.batch;
    let leftStart = select(member, sourceOf(member), uniforms.first == 1) * depth * rows;
    let leftRow = 1;
    let leftDepth = rows;
    let rightStart = member * depth * columns;
    let rightDepth = columns;
    let rightColumn = 1;`,
  )}`,
  };
}

/** How many floats lie from a parameter to its first companion (momentum or first moment), and on to the next. */
const plane = 'let plane = uniforms.members * (uniforms.inputs + 1) * uniforms.units;';

/** Only writes the gradient. */
export const gradientOnly = weightGradient('distilleryGradient', {}, 'result[i] = gradient;');

/** Momentum 0.9, no Nesterov. `result` is `[parameters, velocities]`. */
export const sgd = weightGradient(
  'distillerySgd',
  { rate: 'f32' },
  `
    ${plane}
    let velocity = 0.9 * result[plane + i] + gradient;
    result[plane + i] = velocity;
    result[i] -= uniforms.rate * velocity;
  `,
);

/**
 * Kingma & Ba 2015, Algorithm 1. `result` is `[parameters, first moments, second moments]`; `unbias1` and `unbias2` are
 * 1 / (1 - beta^t) of the two.
 */
export const adam = weightGradient(
  'distilleryAdam',
  { rate: 'f32', unbias1: 'f32', unbias2: 'f32' },
  `
    ${plane}
    let mean = 0.9 * result[plane + i] + 0.1 * gradient;
    let square = 0.999 * result[2 * plane + i] + 0.001 * gradient * gradient;
    result[plane + i] = mean;
    result[2 * plane + i] = square;
    result[i] -= uniforms.rate * (mean * uniforms.unbias1) / (sqrt(square * uniforms.unbias2) + 1e-7);
  `,
);
