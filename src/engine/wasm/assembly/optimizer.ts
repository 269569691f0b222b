/** Updates of a run of `count` parameters, a multiple of four, in place. */

/** Kingma & Ba 2015, Algorithm 1: `rate` is lr / (1 - 0.9^t), `correction` is 1 / (1 - 0.999^t). */
export function adam(w: usize, m: usize, v: usize, g: usize, count: i32, rate: f32, correction: f32): void {
  const beta1 = f32x4.splat(0.9), rest1 = f32x4.splat(0.1);
  const beta2 = f32x4.splat(0.999), rest2 = f32x4.splat(0.001);
  const rates = f32x4.splat(rate), corrections = f32x4.splat(correction), epsilon = f32x4.splat(1e-7);
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
export function momentum(w: usize, u: usize, g: usize, count: i32, rate: f32): void {
  const keep = f32x4.splat(0.9), rates = f32x4.splat(rate);
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
