/**
 * WGSL twin of `dropoutMask` in `src/random`, which defines which units a step silences: the same words of the same
 * generator, made where they are used. A block of Philox4x32-10 (Salmon et al. 2011) decides eight units in a row.
 */
export const dropoutCode = `
  fn highWord(a : u32, b : u32) -> u32 {
    let aLow = a & 0xffffu;
    let aHigh = a >> 16u;
    let bLow = b & 0xffffu;
    let bHigh = b >> 16u;
    let middle = aHigh * bLow + ((aLow * bLow) >> 16u);
    let cross = aLow * bHigh + (middle & 0xffffu);
    return aHigh * bHigh + (middle >> 16u) + (cross >> 16u);
  }

  fn philox(key : vec2<u32>, counter : vec4<u32>) -> vec4<u32> {
    var x = counter;
    var k = key;
    for (var round = 0; round < 10; round++) {
      x = vec4<u32>(
        highWord(0xcd9e8d57u, x.z) ^ x.y ^ k.x, 0xcd9e8d57u * x.z,
        highWord(0xd2511f53u, x.x) ^ x.w ^ k.y, 0xd2511f53u * x.x);
      k += vec2<u32>(0x9e3779b9u, 0xbb67ae85u);
    }
    return x;
  }

  // i: place of the unit in its batch, example by example; block: of i / 8.
  fn kept(block : vec4<u32>, i : u32, threshold : u32) -> bool {
    let word = block[(i & 7u) >> 1u];
    return select(word >> 16u, word & 0xffffu, (i & 1u) == 0u) >= threshold;
  }
`;
