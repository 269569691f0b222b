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
/** Of four examples: their labels, and the weights of their hard terms: 1 - alpha, or 0 where there is none. */
const LABELS = memory.data(16, 16);
const SHARES = memory.data(16, 16);

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
  const share = f32x4.splat(<f32>(1.0 / <f64>count));
  const sums = softmax4(z, 32, classes, 1, plain);
  const loss = readLabels(z, maxima, sums, lanes, indices, labels, <f32>1 - alpha);
  const answers = v128.load(LABELS), hard = v128.load(SHARES), one = f32x4.splat(1);
  for (let c = 0; c < classes; c++) {
    const y = v128.and(i32x4.eq(answers, i32x4.splat(c)), one);
    const s = v128.load(plain + (<usize>c << 4));
    v128.store(g + (<usize>c << 5), f32x4.mul(f32x4.mul(hard, f32x4.sub(s, y)), share));
  }
  return alpha == 0 ? loss : loss + softGradient4(z, g, classes, lanes, share, indices, logits, T, alpha);
}

/** Fills `LABELS` and `SHARES` for four examples, and returns their hard loss, from logits z and what `softmax4` found. */
function readLabels(z: usize, tops: v128, sums: v128, lanes: i32, indices: usize, labels: usize, hard: f32): f64 {
  v128.store(LABELS, i32x4.splat(NO_LABEL));
  v128.store(SHARES, f32x4.splat(0));
  let loss: f64 = 0;
  for (let i = 0; i < lanes; i++) {
    const label = load<u8>(labels + load<u32>(indices + (<usize>i << 2)));
    if (label == NO_LABEL) continue;
    const lift = <usize>i << 2;
    store<u32>(LABELS + lift, label);
    store<f32>(SHARES + lift, hard);
    const margin = <f64>load<f32>(z + (<usize>label << 5) + lift) - <f64>lane(tops, i);
    loss -= <f64>hard * (margin - ln(<f64>lane(sums, i)));
  }
  return loss;
}

/** Adds the soft term to the gradient and returns its loss. */
function softGradient4(
  z: usize, g: usize, classes: i32, lanes: i32, share: v128, indices: usize, logits: usize, T: f32, alpha: f32,
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
  const used = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(lanes));
  const weight = f32x4.splat(alpha * T);
  const sharpness = f64x2.splat(<f64>inverseT);
  const topLow = f64x2.promote_low_f32x4(tops), topHigh = f64x2.promote_low_f32x4(upper(tops));
  const lnLow = f64x2(ln(<f64>lane(sums, 0)), ln(<f64>lane(sums, 1)));
  const lnHigh = f64x2(ln(<f64>lane(sums, 2)), ln(<f64>lane(sums, 3)));
  let low = f64x2.splat(0), high = low;
  for (let c = 0; c < classes; c++) {
    const p = v128.load(soft + (<usize>c << 4));
    const q = v128.load(student + (<usize>c << 4));
    const slot = g + (<usize>c << 5);
    const term = f32x4.mul(f32x4.mul(weight, f32x4.sub(q, p)), share);
    v128.store(slot, f32x4.add(v128.load(slot), v128.and(term, used)));
    const row = v128.load(z + (<usize>c << 5));
    low = f64x2.sub(low, surprise(p, row, topLow, sharpness, lnLow));
    high = f64x2.sub(high, surprise(upper(p), upper(row), topHigh, sharpness, lnHigh));
  }
  const scale = <f64>alpha * <f64>T * <f64>T;
  let loss: f64 = 0;
  for (let i = 0; i < lanes; i++) {
    const entropy = i == 0 ? f64x2.extract_lane(low, 0) : i == 1 ? f64x2.extract_lane(low, 1) : i == 2 ? f64x2.extract_lane(high, 0) : f64x2.extract_lane(high, 1);
    loss += scale * entropy;
  }
  return loss;
}

/** p ln q of the first two of four examples, where ln q = (z - top) / T - ln of the sum. */
// @ts-ignore: decorator
@inline
function surprise(p: v128, z: v128, top: v128, sharpness: v128, logSum: v128): v128 {
  const margin = f64x2.mul(f64x2.sub(f64x2.promote_low_f32x4(z), top), sharpness);
  return f64x2.mul(f64x2.promote_low_f32x4(p), f64x2.sub(margin, logSum));
}

/** The last two numbers of four, first. */
// @ts-ignore: decorator
@inline
function upper(v: v128): v128 {
  return v128.shuffle<f32>(v, v, 2, 3, 2, 3);
}
