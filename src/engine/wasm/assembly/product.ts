/**
 * The three matrix products of a layer, each as tiles of 4 x 8 sums held in registers.
 *
 * Three layouts, all of 32-byte rows, make every inner loop walk two pointers with constant offsets, with nothing packed:
 * - weights        [out / 8][in][8]
 * - batch panels   [batch / 8][features][8], lanes are examples: activations and their gradients
 * - feature panels [features / 8][batch][8], lanes are features: a gradient turned, for the weights' product
 *
 * A sum always runs over its index in rising order, one multiplication and one addition at a time, so its bits depend on
 * neither the tile it lies in nor the batch around it.
 */

// @ts-ignore: decorator
@inline
function mac(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Four rows of eight sums, one after another. */
// @ts-ignore: decorator
@inline
function storeTile(at: usize, s00: v128, s01: v128, s10: v128, s11: v128, s20: v128, s21: v128, s30: v128, s31: v128): void {
  v128.store(at, s00); v128.store(at, s01, 16);
  v128.store(at, s10, 32); v128.store(at, s11, 48);
  v128.store(at, s20, 64); v128.store(at, s21, 80);
  v128.store(at, s30, 96); v128.store(at, s31, 112);
}

/**
 * y[n][b] = bias[n] + sum over k of w[k][n] x[k][b], then max(0, ·) where `relu`.
 * x, y are batch panels; `inputs`, `outputs`, `batch` are multiples of 8.
 */
export function forwardProduct(w: usize, bias: usize, x: usize, y: usize, inputs: i32, outputs: i32, batch: i32, relu: bool): void {
  const wPanel: usize = <usize>inputs << 5;
  const yPanel: usize = <usize>outputs << 5;
  const zero = f32x4.splat(0);
  for (let n = 0; n < outputs; n += 4) {
    const wTile = w + <usize>(n >>> 3) * wPanel + (<usize>(n & 4) << 2);
    const b0 = v128.load_splat<f32>(bias + (<usize>n << 2));
    const b1 = v128.load_splat<f32>(bias + (<usize>n << 2), 4);
    const b2 = v128.load_splat<f32>(bias + (<usize>n << 2), 8);
    const b3 = v128.load_splat<f32>(bias + (<usize>n << 2), 12);
    let xp = x;
    let yp = y + (<usize>n << 5);
    for (let b = 0; b < batch; b += 8) {
      let s00 = b0, s01 = b0, s10 = b1, s11 = b1, s20 = b2, s21 = b2, s30 = b3, s31 = b3;
      let wp = wTile;
      const end = xp + wPanel;
      while (xp < end) {
        let x0 = v128.load(xp), x1 = v128.load(xp, 16);
        let a = v128.load_splat<f32>(wp);
        s00 = mac(s00, a, x0); s01 = mac(s01, a, x1);
        a = v128.load_splat<f32>(wp, 4);
        s10 = mac(s10, a, x0); s11 = mac(s11, a, x1);
        a = v128.load_splat<f32>(wp, 8);
        s20 = mac(s20, a, x0); s21 = mac(s21, a, x1);
        a = v128.load_splat<f32>(wp, 12);
        s30 = mac(s30, a, x0); s31 = mac(s31, a, x1);

        x0 = v128.load(xp, 32); x1 = v128.load(xp, 48);
        a = v128.load_splat<f32>(wp, 32);
        s00 = mac(s00, a, x0); s01 = mac(s01, a, x1);
        a = v128.load_splat<f32>(wp, 36);
        s10 = mac(s10, a, x0); s11 = mac(s11, a, x1);
        a = v128.load_splat<f32>(wp, 40);
        s20 = mac(s20, a, x0); s21 = mac(s21, a, x1);
        a = v128.load_splat<f32>(wp, 44);
        s30 = mac(s30, a, x0); s31 = mac(s31, a, x1);

        xp += 64;
        wp += 64;
      }
      if (relu) {
        s00 = f32x4.pmax(s00, zero); s01 = f32x4.pmax(s01, zero);
        s10 = f32x4.pmax(s10, zero); s11 = f32x4.pmax(s11, zero);
        s20 = f32x4.pmax(s20, zero); s21 = f32x4.pmax(s21, zero);
        s30 = f32x4.pmax(s30, zero); s31 = f32x4.pmax(s31, zero);
      }
      storeTile(yp, s00, s01, s10, s11, s20, s21, s30, s31);
      yp += yPanel;
    }
  }
}

/**
 * `forwardProduct` of inputs that are mostly zero, as pixels are: of each panel only the rows named in `rows` are
 * multiplied. Rows left out would add zeros, so the sums are the same.
 */
export function sparseForwardProduct(
  w: usize, bias: usize, x: usize, y: usize, inputs: i32, outputs: i32, batch: i32, relu: bool, rows: usize,
): void {
  const wPanel: usize = <usize>inputs << 5;
  const yPanel: usize = <usize>outputs << 5;
  const listBytes: usize = <usize>(inputs + 1) << 2;
  const zero = f32x4.splat(0);
  for (let n = 0; n < outputs; n += 4) {
    const wTile = w + <usize>(n >>> 3) * wPanel + (<usize>(n & 4) << 2);
    const b0 = v128.load_splat<f32>(bias + (<usize>n << 2));
    const b1 = v128.load_splat<f32>(bias + (<usize>n << 2), 4);
    const b2 = v128.load_splat<f32>(bias + (<usize>n << 2), 8);
    const b3 = v128.load_splat<f32>(bias + (<usize>n << 2), 12);
    let xp = x;
    let yp = y + (<usize>n << 5);
    let list = rows;
    for (let b = 0; b < batch; b += 8) {
      let s00 = b0, s01 = b0, s10 = b1, s11 = b1, s20 = b2, s21 = b2, s30 = b3, s31 = b3;
      let row = list + 4;
      const end = row + (<usize>load<u32>(list) << 2);
      while (row < end) {
        const offset = <usize>load<u32>(row);
        const x0 = v128.load(xp + offset), x1 = v128.load(xp + offset, 16);
        const wp = wTile + offset;
        let a = v128.load_splat<f32>(wp);
        s00 = mac(s00, a, x0); s01 = mac(s01, a, x1);
        a = v128.load_splat<f32>(wp, 4);
        s10 = mac(s10, a, x0); s11 = mac(s11, a, x1);
        a = v128.load_splat<f32>(wp, 8);
        s20 = mac(s20, a, x0); s21 = mac(s21, a, x1);
        a = v128.load_splat<f32>(wp, 12);
        s30 = mac(s30, a, x0); s31 = mac(s31, a, x1);
        row += 4;
      }
      if (relu) {
        s00 = f32x4.pmax(s00, zero); s01 = f32x4.pmax(s01, zero);
        s10 = f32x4.pmax(s10, zero); s11 = f32x4.pmax(s11, zero);
        s20 = f32x4.pmax(s20, zero); s21 = f32x4.pmax(s21, zero);
        s30 = f32x4.pmax(s30, zero); s31 = f32x4.pmax(s31, zero);
      }
      storeTile(yp, s00, s01, s10, s11, s20, s21, s30, s31);
      xp += wPanel;
      yp += yPanel;
      list += listBytes;
    }
  }
}

/**
 * Finds the rows of batch panels that are not all zero. `rows` gets, for each panel, their number and their byte offsets
 * (`features + 1` words); `blocks` gets a byte for every four rows of each panel, 1 where any of them is named.
 */
export function findRows(x: usize, features: i32, batch: i32, rows: usize, blocks: usize): void {
  const listBytes: usize = <usize>(features + 1) << 2;
  memory.fill(blocks, 0, <usize>((features >>> 2) * (batch >>> 3)));
  let xp = x;
  for (let b = 0; b < batch; b += 8) {
    let next = rows + 4;
    for (let k = 0; k < features; k++) {
      if (v128.any_true(v128.or(v128.load(xp), v128.load(xp, 16)))) {
        store<u32>(next, <u32>k << 5);
        next += 4;
        store<u8>(blocks + (k >>> 2), 1);
      }
      xp += 32;
    }
    store<u32>(rows, <u32>((next - rows - 4) >>> 2));
    rows += listBytes;
    blocks += features >>> 2;
  }
}

/**
 * dx[k][b] = scale * (sum over n of w[k][n] g[n][b]) where x[k][b] > 0, else 0: the gradient that reaches a ReLU layer's
 * inputs x, through dropout if `scale` is 1 / (1 - share). x, g, dx are batch panels.
 */
export function inputGradientProduct(w: usize, g: usize, x: usize, dx: usize, inputs: i32, outputs: i32, batch: i32, scale: f32): void {
  const wPanel: usize = <usize>inputs << 5;
  const gPanel: usize = <usize>outputs << 5;
  const factor = f32x4.splat(scale);
  const zero = f32x4.splat(0);
  for (let k = 0; k < inputs; k += 4) {
    let gp = g;
    let at = <usize>k << 5;
    for (let b = 0; b < batch; b += 8) {
      let s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
      let wp = w + (<usize>k << 5);
      const end = gp + gPanel;
      while (gp < end) {
        for (let n: usize = 0; n < 8; n += 2) {
          const wn = wp + (n << 2);
          let g0 = v128.load(gp), g1 = v128.load(gp, 16);
          let a = v128.load_splat<f32>(wn);
          s00 = mac(s00, a, g0); s01 = mac(s01, a, g1);
          a = v128.load_splat<f32>(wn, 32);
          s10 = mac(s10, a, g0); s11 = mac(s11, a, g1);
          a = v128.load_splat<f32>(wn, 64);
          s20 = mac(s20, a, g0); s21 = mac(s21, a, g1);
          a = v128.load_splat<f32>(wn, 96);
          s30 = mac(s30, a, g0); s31 = mac(s31, a, g1);

          g0 = v128.load(gp, 32); g1 = v128.load(gp, 48);
          a = v128.load_splat<f32>(wn, 4);
          s00 = mac(s00, a, g0); s01 = mac(s01, a, g1);
          a = v128.load_splat<f32>(wn, 36);
          s10 = mac(s10, a, g0); s11 = mac(s11, a, g1);
          a = v128.load_splat<f32>(wn, 68);
          s20 = mac(s20, a, g0); s21 = mac(s21, a, g1);
          a = v128.load_splat<f32>(wn, 100);
          s30 = mac(s30, a, g0); s31 = mac(s31, a, g1);
          gp += 64;
        }
        wp += wPanel;
      }
      storeMasked(x + at, dx + at, 0, s00, s01, factor);
      storeMasked(x + at, dx + at, 32, s10, s11, factor);
      storeMasked(x + at, dx + at, 64, s20, s21, factor);
      storeMasked(x + at, dx + at, 96, s30, s31, factor);
      at += wPanel;
    }
  }
}

// @ts-ignore: decorator
@inline
function storeMasked(x: usize, dx: usize, offset: usize, low: v128, high: v128, factor: v128): void {
  const zero = f32x4.splat(0);
  v128.store(dx + offset, v128.and(f32x4.gt(v128.load(x + offset), zero), f32x4.mul(low, factor)));
  v128.store(dx + offset + 16, v128.and(f32x4.gt(v128.load(x + offset + 16), zero), f32x4.mul(high, factor)));
}

/**
 * dw[k][n] = sum over b of x[k][b] g[b][n] for four inputs and the eight outputs of one panel: `out` gets four rows of
 * eight. x points to the first of the four rows in batch panels `xPanel` bytes apart, g is one feature panel that ends at
 * `end`. Where `block` is not 0, it points to what `findRows` says of these rows in the first panel, and on by `stride`.
 */
// @ts-ignore: decorator
@inline
export function weightGradientTile(x: usize, xPanel: usize, g: usize, end: usize, block: usize, stride: usize, out: usize): void {
  const zero = f32x4.splat(0);
  let s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
  for (let gp = g, xp = x, at = block; gp < end; gp += 256, xp += xPanel, at += stride) {
    if (block && !load<u8>(at)) continue;
    for (let b: usize = 0; b < 8; b += 2) {
      const xb = xp + (b << 2);
      const gb = gp + (b << 5);
      let g0 = v128.load(gb), g1 = v128.load(gb, 16);
      let a = v128.load_splat<f32>(xb);
      s00 = mac(s00, a, g0); s01 = mac(s01, a, g1);
      a = v128.load_splat<f32>(xb, 32);
      s10 = mac(s10, a, g0); s11 = mac(s11, a, g1);
      a = v128.load_splat<f32>(xb, 64);
      s20 = mac(s20, a, g0); s21 = mac(s21, a, g1);
      a = v128.load_splat<f32>(xb, 96);
      s30 = mac(s30, a, g0); s31 = mac(s31, a, g1);

      g0 = v128.load(gb, 32); g1 = v128.load(gb, 48);
      a = v128.load_splat<f32>(xb, 4);
      s00 = mac(s00, a, g0); s01 = mac(s01, a, g1);
      a = v128.load_splat<f32>(xb, 36);
      s10 = mac(s10, a, g0); s11 = mac(s11, a, g1);
      a = v128.load_splat<f32>(xb, 68);
      s20 = mac(s20, a, g0); s21 = mac(s21, a, g1);
      a = v128.load_splat<f32>(xb, 100);
      s30 = mac(s30, a, g0); s31 = mac(s31, a, g1);
    }
  }
  storeTile(out, s00, s01, s10, s11, s20, s21, s30, s31);
}

/** db[n] = sum over b of g[b][n] for the eight outputs of one feature panel that ends at `end`. */
export function biasGradientPanel(g: usize, end: usize, db: usize): void {
  let low = f32x4.splat(0), high = f32x4.splat(0);
  for (let gp = g; gp < end; gp += 32) {
    low = f32x4.add(low, v128.load(gp));
    high = f32x4.add(high, v128.load(gp, 16));
  }
  v128.store(db, low);
  v128.store(db, high, 16);
}

/** Batch panels to feature panels: out[n / 8][b][n & 7] = g[b / 8][n][b & 7]. */
export function turn(g: usize, out: usize, features: i32, batch: i32): void {
  const column: usize = <usize>batch << 5;
  let from = g;
  for (let b = 0; b < batch; b += 8) {
    let to = out + (<usize>b << 5);
    for (let n = 0; n < features; n += 8) {
      turnQuarter(from, to);
      turnQuarter(from + 16, to + 128);
      turnQuarter(from + 128, to + 16);
      turnQuarter(from + 144, to + 144);
      from += 256;
      to += column;
    }
  }
}

/** Transposes 4 x 4 numbers whose rows are 32 bytes apart. */
// @ts-ignore: decorator
@inline
function turnQuarter(from: usize, to: usize): void {
  const r0 = v128.load(from), r1 = v128.load(from, 32), r2 = v128.load(from, 64), r3 = v128.load(from, 96);
  const a = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const b = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const c = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const d = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(a, c, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(a, c, 2, 3, 6, 7), 32);
  v128.store(to, v128.shuffle<f32>(b, d, 0, 1, 4, 5), 64);
  v128.store(to, v128.shuffle<f32>(b, d, 2, 3, 6, 7), 96);
}
