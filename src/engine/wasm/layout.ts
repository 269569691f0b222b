/**
 * Between the interface's parameters (weights `[in][out]` row-major, then biases, layer by layer) and the kernels', whose
 * widths are padded to eight and whose weights lie as `[out / 8][in][8]`.
 */
import type { Shape } from '../engine';

const pad = (width: number): number => (width + 7) & ~7;

/** Floats of one network with its padding. */
export function paddedCount(shape: Shape): number {
  let count = 0;
  for (let layer = 1; layer < shape.length; layer++) count += (pad(shape[layer - 1]!) + 1) * pad(shape[layer]!);
  return count;
}

/** Calls `visit` with the place of every parameter in either layout. */
function eachParameter(shape: Shape, visit: (plain: number, padded: number) => void): void {
  let plain = 0;
  let start = 0;
  for (let layer = 1; layer < shape.length; layer++) {
    const inputs = shape[layer - 1]!;
    const outputs = shape[layer]!;
    const rows = pad(inputs);
    for (let k = 0; k < inputs; k++) {
      for (let n = 0; n < outputs; n++) visit(plain++, start + ((n >>> 3) * rows + k) * 8 + (n & 7));
    }
    start += rows * pad(outputs);
    for (let n = 0; n < outputs; n++) visit(plain++, start + n);
    start += pad(outputs);
  }
}

/** Copies parameters into the first `paddedCount(shape)` floats of `padded`, whose padding must be zero. */
export function pack(shape: Shape, parameters: Float32Array, padded: Float32Array): void {
  eachParameter(shape, (plain, at) => {
    padded[at] = parameters[plain]!;
  });
}

/** The parameters, or whatever else lies like them, from the kernels' layout. */
export function unpack(shape: Shape, padded: Float32Array, count: number): Float32Array<ArrayBuffer> {
  const parameters = new Float32Array(count);
  eachParameter(shape, (plain, at) => {
    parameters[plain] = padded[at]!;
  });
  return parameters;
}
