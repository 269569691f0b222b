/** The most that plain SIMD can do here: multiplications and additions of four numbers, in two loops that do nothing else. */

// @ts-ignore: decorator
@inline
function mac(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

// @ts-ignore: decorator
@inline
function total(a: v128, b: v128, c: v128, d: v128): f32 {
  const sum = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
}

/** `rows` times eight multiply-adds of four numbers in registers: 64 operations a row. */
export function registers(rows: i32): f32 {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
  const a = f32x4.splat(0.999), b = f32x4.splat(1.0001), x = f32x4.splat(<f32>rows);
  for (let i = 0; i < rows; i++) {
    s0 = mac(s0, a, x); s1 = mac(s1, b, x);
    s2 = mac(s2, a, s0); s3 = mac(s3, b, s0);
    s4 = mac(s4, a, s1); s5 = mac(s5, b, s1);
    s6 = mac(s6, a, s0); s7 = mac(s7, b, s1);
  }
  return total(f32x4.add(s0, s1), f32x4.add(s2, s3), f32x4.add(s4, s5), f32x4.add(s6, s7));
}

const WEIGHTS = memory.data(16 * 1024, 64);
const INPUTS = memory.data(16 * 1024, 64);
const ROWS = 256;

/** As a matrix product goes: a tile of 4 x 8 sums over operands in the first-level cache, 64 operations a row. */
export function tile(rows: i32): f32 {
  let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  for (let row = 0; row < rows; row += ROWS) {
    let w: usize = WEIGHTS;
    let x: usize = INPUTS;
    const end = x + (ROWS << 5);
    while (x < end) {
      const x0 = v128.load(x), x1 = v128.load(x, 16);
      let a = v128.load_splat<f32>(w);
      s00 = mac(s00, a, x0); s01 = mac(s01, a, x1);
      a = v128.load_splat<f32>(w, 4);
      s10 = mac(s10, a, x0); s11 = mac(s11, a, x1);
      a = v128.load_splat<f32>(w, 8);
      s20 = mac(s20, a, x0); s21 = mac(s21, a, x1);
      a = v128.load_splat<f32>(w, 12);
      s30 = mac(s30, a, x0); s31 = mac(s31, a, x1);
      x += 32;
      w += 32;
    }
  }
  return total(f32x4.add(s00, s01), f32x4.add(s10, s11), f32x4.add(s20, s21), f32x4.add(s30, s31));
}
