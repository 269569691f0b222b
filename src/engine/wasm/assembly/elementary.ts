/** exp and ln from additions, multiplications and divisions alone, so that their bits are the same everywhere. */

const LOG2_E: f32 = 1.4426950408889634;
/** ln 2 in two parts; the first has so few bits that a multiple of it by a small whole number is exact. */
const LN_2_HIGH: f32 = 0.693359375;
const LN_2_LOW: f32 = -2.12194440054690583e-4;

/**
 * e^x of four numbers x <= 0: x = n ln 2 + r with |r| <= ln 2 / 2, then e^r by its Taylor polynomial of degree 7, whose
 * remainder (r^8 / 8! < 6e-9) is below half a unit in the last place. Below -87 the result is 0 by design.
 */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(LOG2_E)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN_2_HIGH))), f32x4.mul(n, f32x4.splat(LN_2_LOW)));
  let p = f32x4.splat(1.0 / 5040.0);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 720.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  // Written so that NaN goes through: training that diverged must show it.
  return v128.andnot(f32x4.mul(p, power), f32x4.lt(x, f32x4.splat(-87)));
}

/** ln x of a positive normal number: x = m 2^e with m near 1, and ln m = 2 artanh((m - 1) / (m + 1)) by its series. */
export function ln(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let e = <i32>((bits >> 52) & 0x7ff) - 1023;
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    e++;
  }
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum: f64 = 0;
  for (let k = 21; k >= 1; k -= 2) sum = sum * s2 + 1.0 / <f64>k;
  return <f64>e * 0.6931471805599453 + 2 * s * sum;
}
