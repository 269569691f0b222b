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

/** Calls `visit` with the places of up to eight parameters in a row, which are neighbours in either layout. */
function eachRun(shape: Shape, visit: (plain: number, padded: number, length: number) => void): void {
  let plain = 0;
  let start = 0;
  for (let layer = 1; layer < shape.length; layer++) {
    const inputs = shape[layer - 1]!;
    const outputs = shape[layer]!;
    const rows = pad(inputs);
    const panel = rows * 8;
    for (let k = 0; k < inputs; k++) {
      for (let n = 0; n < outputs; n += 8) {
        visit(plain + n, start + (n >>> 3) * panel + k * 8, Math.min(8, outputs - n));
      }
      plain += outputs;
    }
    start += rows * pad(outputs);
    visit(plain, start, outputs);
    plain += outputs;
    start += pad(outputs);
  }
}

/** Copies parameters into the first `paddedCount(shape)` floats of `padded`, whose padding must be zero. */
export function pack(shape: Shape, parameters: Float32Array, padded: Float32Array): void {
  eachRun(shape, (plain, at, length) => {
    for (let i = 0; i < length; i++) padded[at + i] = parameters[plain + i]!;
  });
}

/** The parameters, or whatever else lies like them, from the kernels' layout. */
export function unpack(shape: Shape, padded: Float32Array, count: number): Float32Array<ArrayBuffer> {
  const parameters = new Float32Array(count);
  eachRun(shape, (plain, at, length) => {
    for (let i = 0; i < length; i++) parameters[plain + i] = padded[at + i]!;
  });
  return parameters;
}
