/**
 * Distillation loss and its gradient with respect to the student's logits z, four examples at a time:
 * L = alpha S(v, z) + labelWeight CE(y, softmax(z)), mean over the batch. What S is of the teacher's logits v, and the
 * formulas: `src/distill/losses.ts`.
 */
import { exp4, ln } from './elementary';

const NO_LABEL: u8 = 255;

// Places of `TARGETS`.
const UNSCALED = 1;
const LOGITS = 2;
const RAW_LOGITS = 3;
const DECISION = 4;

let target: i32 = 0;
let temperature: f32 = 1;
let alpha: f32 = 0;
let labelWeight: f32 = 1;
let smoothing: f32 = 0;

/** What the network is trained for: `target` by its place in `TARGETS`. */
export function useObjective(target_: i32, T: f32, weight: f32, labels: f32, spread: f32): void {
  target = target_;
  temperature = T;
  alpha = weight;
  labelWeight = labels;
  smoothing = spread;
}

/** Four rows of target logits, four examples side by side: [classes][4]. */
let targets: usize = 0;
/** Three columns of probabilities, [classes][4] each: p, q and softmax(z). */
let soft: usize = 0;
let student: usize = 0;
let plain: usize = 0;
/** Of four examples: their labels, and the weights of their hard terms, 0 where there is none. */
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
 * z and g are batch panels of `padded` features; `indices` names the examples in `labels`, and in `logits` (0 for none)
 * too, unless these are `own` to the batch: one row after another.
 * Returns the loss summed over the `count` examples.
 */
export function lossGradient(
  z: usize, g: usize, padded: i32, classes: i32, count: i32,
  indices: usize, labels: usize, logits: usize, own: bool,
): f64 {
  const panel: usize = <usize>padded << 5;
  memory.fill(g, 0, <usize>((count + 7) >>> 3) * panel);
  let loss: f64 = 0;
  for (let b = 0; b < count; b += 4) {
    const at = <usize>(b >>> 3) * panel + (<usize>(b & 4) << 2);
    const rows = own ? logits + <usize>b * (<usize>classes << 2) : logits;
    loss += lossGradient4(z + at, g + at, classes, min(4, count - b), count, indices + (<usize>b << 2), labels, rows, own);
  }
  return loss;
}

function lossGradient4(
  z: usize, g: usize, classes: i32, lanes: i32, count: i32,
  indices: usize, labels: usize, logits: usize, own: bool,
): f64 {
  const share = f32x4.splat(<f32>(1.0 / <f64>count));
  const sums = softmax4(z, 32, classes, 1, plain);
  const loss = readLabels(z, classes, maxima, sums, lanes, indices, labels, labelWeight);
  const answers = v128.load(LABELS), hard = v128.load(SHARES);
  const peak = f32x4.splat(<f32>1 - smoothing), even = f32x4.splat(smoothing / <f32>classes);
  for (let c = 0; c < classes; c++) {
    const y = f32x4.add(v128.and(i32x4.eq(answers, i32x4.splat(c)), peak), even);
    const s = v128.load(plain + (<usize>c << 4));
    v128.store(g + (<usize>c << 5), f32x4.mul(f32x4.mul(hard, f32x4.sub(s, y)), share));
  }
  if (alpha == 0) return loss;
  loadTargets(classes, lanes, own ? 0 : indices, logits);
  const matching = target == LOGITS || target == RAW_LOGITS;
  return loss + (matching ? matchLogits4(z, g, classes, lanes, share) : softGradient4(z, g, classes, lanes, share));
}

/** Fills `LABELS` and `SHARES` for four examples, and returns their hard loss, from logits z and what `softmax4` found. */
function readLabels(
  z: usize, classes: i32, tops: v128, sums: v128, lanes: i32, indices: usize, labels: usize, hard: f32,
): f64 {
  v128.store(LABELS, i32x4.splat(NO_LABEL));
  v128.store(SHARES, f32x4.splat(0));
  let loss: f64 = 0;
  for (let i = 0; i < lanes; i++) {
    const label = load<u8>(labels + load<u32>(indices + (<usize>i << 2)));
    if (label == NO_LABEL) continue;
    const lift = <usize>i << 2;
    store<u32>(LABELS + lift, label);
    store<f32>(SHARES + lift, hard);
    const top = <f64>lane(tops, i), logSum = ln(<f64>lane(sums, i));
    const margin = <f64>load<f32>(z + (<usize>label << 5) + lift) - top;
    const answer = margin - logSum;
    if (smoothing == 0) {
      loss -= <f64>hard * answer;
      continue;
    }
    let all: f64 = 0;
    for (let c = 0; c < classes; c++) all += <f64>load<f32>(z + (<usize>c << 5) + lift) - top - logSum;
    loss -= <f64>hard * ((1 - <f64>smoothing) * answer + (<f64>smoothing / <f64>classes) * all);
  }
  return loss;
}

/** Fills `targets` with the logits of four examples: the rows that `indices` names, or the first ones where it is 0. */
function loadTargets(classes: i32, lanes: i32, indices: usize, logits: usize): void {
  for (let i = 0; i < 4; i++) {
    // Lanes past the end repeat the first, so that what is in them is finite; they are not used.
    const lane = i < lanes ? i : 0;
    const index = indices ? <usize>load<u32>(indices + (<usize>lane << 2)) : <usize>lane;
    const row = logits + index * (<usize>classes << 2);
    for (let c = 0; c < classes; c++) store<f32>(targets + (<usize>c << 4) + (<usize>i << 2), load<f32>(row + (<usize>c << 2)));
  }
}

/** All ones in the lanes that hold an example. */
// @ts-ignore: decorator
@inline
function usedLanes(lanes: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(lanes));
}

/** Adds the gradient of half the mean of (z - v)^2, times alpha, and returns its loss. */
function matchLogits4(z: usize, g: usize, classes: i32, lanes: i32, share: v128): f64 {
  const used = usedLanes(lanes);
  const weight = f32x4.splat(alpha / <f32>classes);
  let mean = f32x4.splat(0);
  if (target == LOGITS) {
    for (let c = 0; c < classes; c++) mean = f32x4.add(mean, distance(z, c));
    mean = f32x4.div(mean, f32x4.splat(<f32>classes));
  }
  let low = f64x2.splat(0), high = low;
  for (let c = 0; c < classes; c++) {
    const slot = g + (<usize>c << 5);
    const apart = v128.and(f32x4.sub(distance(z, c), mean), used);
    v128.store(slot, f32x4.add(v128.load(slot), f32x4.mul(f32x4.mul(weight, apart), share)));
    const first = f64x2.promote_low_f32x4(apart), last = f64x2.promote_low_f32x4(upper(apart));
    low = f64x2.add(low, f64x2.mul(first, first));
    high = f64x2.add(high, f64x2.mul(last, last));
  }
  const both = f64x2.add(low, high);
  return (<f64>alpha / (2 * <f64>classes)) * (f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1));
}

/** z - v of one class. */
// @ts-ignore: decorator
@inline
function distance(z: usize, c: i32): v128 {
  return f32x4.sub(v128.load(z + (<usize>c << 5)), v128.load(targets + (<usize>c << 4)));
}

/** Fills `soft` with 1 for the greatest of the targets, of equal ones the first, and 0 for the others. */
function decide4(classes: i32): void {
  let top = v128.load(targets);
  for (let c = 1; c < classes; c++) top = f32x4.max(top, v128.load(targets + (<usize>c << 4)));
  let decided = i32x4.splat(0);
  for (let c = 0; c < classes; c++) {
    const hit = v128.andnot(f32x4.eq(v128.load(targets + (<usize>c << 4)), top), decided);
    v128.store(soft + (<usize>c << 4), v128.and(hit, f32x4.splat(1)));
    decided = v128.or(decided, hit);
  }
}

/** Adds alpha times the cross entropy of teacher and student to the gradient, and returns its loss. */
function softGradient4(z: usize, g: usize, classes: i32, lanes: i32, share: v128): f64 {
  const T: f32 = target == DECISION ? 1 : temperature;
  const inverseT: f32 = 1 / T;
  if (target == DECISION) decide4(classes);
  else softmax4(targets, 16, classes, inverseT, soft);
  const sums = softmax4(z, 32, classes, inverseT, student);
  const tops = maxima;
  const used = usedLanes(lanes);
  const weight = f32x4.splat(target == UNSCALED ? alpha / T : alpha * T);
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
  const scale = target == UNSCALED ? <f64>alpha : <f64>alpha * <f64>T * <f64>T;
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
