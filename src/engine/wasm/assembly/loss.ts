/**
 * Distillation loss and its gradient with respect to the student's logits z, four examples at a time:
 * L = alpha T^2 CE(softmax(v / T), softmax(z / T)) + (1 - alpha) CE(y, softmax(z)), mean over the batch, and
 * dL/dz = (alpha T (q - p) + (1 - alpha) (softmax(z) - y)) / batch (Hinton, Vinyals, Dean 2015, section 2.1, times T^2).
 */
import { exp4, ln } from './elementary';

const NO_LABEL: u8 = 255;

/** Four rows of target logits, four examples side by side: [classes][4]. */
let targets: usize = 0;
/** Three columns of probabilities, [classes][4] each: p, q and softmax(z). */
let soft: usize = 0;
let student: usize = 0;
let plain: usize = 0;

/** Points the scratch of `lossGradient` to a block of 4 * 16 * classes bytes. */
export function useScratch(block: usize, classes: i32): void {
  targets = block;
  soft = block + (<usize>classes << 4);
  student = block + (<usize>classes << 5);
  plain = block + <usize>classes * 48;
}

/** Softmax over rows `stride` bytes apart of four examples at 1 / T; returns ln of the sum of e^((z - max) / T) through `logSum`. */
function softmax4(z: usize, stride: usize, classes: i32, inverseT: f32, out: usize): v128 {
  let top = v128.load(z);
  for (let c = 1; c < classes; c++) top = f32x4.max(top, v128.load(z + <usize>c * stride));
  const scale = f32x4.splat(inverseT);
  let sum = f32x4.splat(0);
  for (let c = 0; c < classes; c++) {
    const e = exp4(f32x4.mul(f32x4.sub(v128.load(z + <usize>c * stride), top), scale));
    v128.store(out + (<usize>c << 4), e);
    sum = f32x4.add(sum, e);
  }
  for (let c = 0; c < classes; c++) v128.store(out + (<usize>c << 4), f32x4.div(v128.load(out + (<usize>c << 4)), sum));
  maxima = top;
  return sum;
}

/** Row maxima of the last `softmax4`. */
let maxima: v128 = f32x4.splat(0);

// @ts-ignore: decorator
@inline
function lane(v: v128, i: i32): f32 {
  return i == 0 ? f32x4.extract_lane(v, 0) : i == 1 ? f32x4.extract_lane(v, 1) : i == 2 ? f32x4.extract_lane(v, 2) : f32x4.extract_lane(v, 3);
}

/**
 * z and g are batch panels of `padded` features; `indices` names the examples in `labels` and `logits` (0 for none).
 * Returns the loss summed over the `count` examples.
 */
export function lossGradient(
  z: usize, g: usize, padded: i32, classes: i32, count: i32,
  indices: usize, labels: usize, logits: usize, T: f32, alpha: f32,
): f64 {
  const panel: usize = <usize>padded << 5;
  memory.fill(g, 0, <usize>((count + 7) >>> 3) * panel);
  let loss: f64 = 0;
  for (let b = 0; b < count; b += 4) {
    const at = <usize>(b >>> 3) * panel + (<usize>(b & 4) << 2);
    loss += lossGradient4(z + at, g + at, classes, min(4, count - b), count, indices + (<usize>b << 2), labels, logits, T, alpha);
  }
  return loss;
}

function lossGradient4(
  z: usize, g: usize, classes: i32, lanes: i32, count: i32,
  indices: usize, labels: usize, logits: usize, T: f32, alpha: f32,
): f64 {
  const share = <f32>(1.0 / <f64>count);
  const sums = softmax4(z, 32, classes, 1, plain);
  const tops = maxima;
  let loss: f64 = 0;
  const hard: f32 = <f32>1 - alpha;
  for (let i = 0; i < lanes; i++) {
    const label = load<u8>(labels + load<u32>(indices + (<usize>i << 2)));
    if (label == NO_LABEL) continue;
    const lift = <usize>i << 2;
    for (let c = 0; c < classes; c++) {
      const y: f32 = c == <i32>label ? 1 : 0;
      const s = load<f32>(plain + (<usize>c << 4) + lift);
      store<f32>(g + (<usize>c << 5) + lift, hard * (s - y) * share);
    }
    const margin = <f64>load<f32>(z + (<usize>label << 5) + lift) - <f64>lane(tops, i);
    loss -= <f64>hard * (margin - ln(<f64>lane(sums, i)));
  }
  return alpha == 0 ? loss : loss + softGradient4(z, g, classes, lanes, share, indices, logits, T, alpha);
}

function softGradient4(
  z: usize, g: usize, classes: i32, lanes: i32, share: f32, indices: usize, logits: usize, T: f32, alpha: f32,
): f64 {
  for (let i = 0; i < 4; i++) {
    // Lanes past the end repeat the first, so that what is in them is finite; they are not used.
    const row = logits + <usize>load<u32>(indices + (i < lanes ? <usize>i << 2 : 0)) * (<usize>classes << 2);
    for (let c = 0; c < classes; c++) store<f32>(targets + (<usize>c << 4) + (<usize>i << 2), load<f32>(row + (<usize>c << 2)));
  }
  const inverseT: f32 = 1 / T;
  softmax4(targets, 16, classes, inverseT, soft);
  const sums = softmax4(z, 32, classes, inverseT, student);
  const tops = maxima;
  let loss: f64 = 0;
  for (let i = 0; i < lanes; i++) {
    const lift = <usize>i << 2;
    const logSum = ln(<f64>lane(sums, i));
    let entropy: f64 = 0;
    for (let c = 0; c < classes; c++) {
      const p = load<f32>(soft + (<usize>c << 4) + lift);
      const q = load<f32>(student + (<usize>c << 4) + lift);
      const slot = g + (<usize>c << 5) + lift;
      store<f32>(slot, load<f32>(slot) + alpha * T * (q - p) * share);
      const margin = (<f64>load<f32>(z + (<usize>c << 5) + lift) - <f64>lane(tops, i)) * <f64>inverseT;
      entropy -= <f64>p * (margin - logSum);
    }
    loss += <f64>alpha * <f64>T * <f64>T * entropy;
  }
  return loss;
}
