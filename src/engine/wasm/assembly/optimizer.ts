/** Parameters taking their steps: an optimizer's moments lie in arrays of their own, laid out as the parameters. */

let params: usize = 0;
let first: usize = 0;
let second: usize = 0;
let adaptive: bool = false;
let rate: f64 = 0;
let decaySteps: f64 = 0;
/** Of the step being taken. */
let stepRate: f32 = 0;
let stepCorrection: f32 = 0;
let power1: f64 = 1;
let power2: f64 = 1;

/** Addresses of parameters, first and second moments. */
export function useParameters(paramsAt: usize, firstAt: usize, secondAt: usize): void {
  params = paramsAt;
  first = firstAt;
  second = secondAt;
}

/** `decay` is the number of steps over which the rate falls to 0, or 0 for a steady one. */
export function useOptimizer(isAdam: bool, lr: f64, decay: i32): void {
  adaptive = isAdam;
  rate = lr;
  decaySteps = <f64>decay;
}

/** To be called before the first of some steps, the 0-based number of which is `from`. */
export function beginSteps(from: i32): void {
  power1 = 1;
  power2 = 1;
  for (let t = 0; t < from; t++) {
    power1 *= 0.9;
    power2 *= 0.999;
  }
}

/** To be called before each step, 0-based. */
export function beginStep(step: i32): void {
  const lr = decaySteps > 0 ? rate * (1 - <f64>step / decaySteps) : rate;
  power1 *= 0.9;
  power2 *= 0.999;
  stepRate = <f32>(adaptive ? lr / (1 - power1) : lr);
  stepCorrection = <f32>(1 / (1 - power2));
}

/** `count` parameters at an offset in bytes take their step along the gradient g; `count` is a multiple of four. */
// @ts-ignore: decorator
@inline
export function descend(at: usize, g: usize, count: i32): void {
  if (adaptive) adam(at, g, count);
  else momentum(at, g, count);
}

/** Kingma & Ba 2015, Algorithm 1: `stepRate` is lr / (1 - 0.9^t), `stepCorrection` is 1 / (1 - 0.999^t). */
function adam(at: usize, g: usize, count: i32): void {
  const beta1 = f32x4.splat(0.9), rest1 = f32x4.splat(0.1);
  const beta2 = f32x4.splat(0.999), rest2 = f32x4.splat(0.001);
  const rates = f32x4.splat(stepRate), corrections = f32x4.splat(stepCorrection), epsilon = f32x4.splat(1e-7);
  let w = params + at, m = first + at, v = second + at;
  const end = w + (<usize>count << 2);
  while (w < end) {
    const grad = v128.load(g);
    const m1 = f32x4.add(f32x4.mul(beta1, v128.load(m)), f32x4.mul(rest1, grad));
    const v1 = f32x4.add(f32x4.mul(beta2, v128.load(v)), f32x4.mul(rest2, f32x4.mul(grad, grad)));
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(v1, corrections)), epsilon);
    v128.store(m, m1);
    v128.store(v, v1);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(rates, m1), root)));
    w += 16;
    m += 16;
    v += 16;
    g += 16;
  }
}

/** Stochastic gradient descent with momentum 0.9: u = 0.9 u + g, w = w - rate u. */
function momentum(at: usize, g: usize, count: i32): void {
  const keep = f32x4.splat(0.9), rates = f32x4.splat(stepRate);
  let w = params + at, u = first + at;
  const end = w + (<usize>count << 2);
  while (w < end) {
    const u1 = f32x4.add(f32x4.mul(keep, v128.load(u)), v128.load(g));
    v128.store(u, u1);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rates, u1)));
    w += 16;
    u += 16;
    g += 16;
  }
}

/** Scales the weights into each unit down to the Euclidean norm `bound` where theirs is greater (Hinton et al. 2012). */
export function boundNorms(w: usize, inputs: i32, outputs: i32, bound: f32): void {
  const bounds = f32x4.splat(bound);
  const one = f32x4.splat(1);
  for (let half = 0; half < outputs; half += 4) {
    const start = w + <usize>(half >>> 3) * (<usize>inputs << 5) + (<usize>(half & 4) << 2);
    let squares = f32x4.splat(0);
    for (let k = 0; k < inputs; k++) {
      const row = v128.load(start + (<usize>k << 5));
      squares = f32x4.add(squares, f32x4.mul(row, row));
    }
    const norm = f32x4.sqrt(squares);
    const over = f32x4.gt(norm, bounds);
    if (!v128.any_true(over)) continue;
    const scale = v128.bitselect(f32x4.div(bounds, norm), one, over);
    for (let k = 0; k < inputs; k++) {
      const slot = start + (<usize>k << 5);
      v128.store(slot, f32x4.mul(v128.load(slot), scale));
    }
  }
}
