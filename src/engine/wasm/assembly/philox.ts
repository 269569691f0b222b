/** Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011), word for word the generator of `src/random/philox.ts`. */

const BLOCK = memory.data(16, 16);

/** Writes the four words of a counter to a fixed place, and returns it. */
export function philox(key0: u32, key1: u32, c0: u32, c1: u32, c2: u32, c3: u32): usize {
  for (let round = 0; round < 10; round++) {
    const p0 = <u64>0xd2511f53 * <u64>c0;
    const p1 = <u64>0xcd9e8d57 * <u64>c2;
    c0 = <u32>(p1 >> 32) ^ c1 ^ key0;
    c1 = <u32>p1;
    c2 = <u32>(p0 >> 32) ^ c3 ^ key1;
    c3 = <u32>p0;
    key0 += 0x9e3779b9;
    key1 += 0xbb67ae85;
  }
  store<u32>(BLOCK, c0);
  store<u32>(BLOCK, c1, 4);
  store<u32>(BLOCK, c2, 8);
  store<u32>(BLOCK, c3, 12);
  return BLOCK;
}

/**
 * Silences units of an activation (batch panels, `padded` features of which `units` are real), and scales the others by
 * 1 / (1 - share). Which ones is defined in `src/random/dropout.ts`.
 */
export function dropout(x: usize, units: i32, padded: i32, batch: i32, share: f64, key0: u32, key1: u32, step: u32, layer: u32): void {
  const threshold = <u32>nearest(share * 65536);
  const scale = <f32>(1 / (1 - share));
  const panel: usize = <usize>padded << 5;
  let i: u32 = 0;
  for (let b = 0; b < batch; b++) {
    let at = x + <usize>(b >>> 3) * panel + (<usize>(b & 7) << 2);
    for (let u = 0; u < units; u++) {
      if ((i & 7) == 0) philox(key0, key1, i >>> 3, step, layer, 0);
      // Little-endian memory: the low half of a word comes first, which is the order of the definition.
      const half = <u32>load<u16>(BLOCK + (<usize>(i & 7) << 1));
      store<f32>(at, half >= threshold ? load<f32>(at) * scale : 0);
      at += 32;
      i++;
    }
  }
}
