/** From bytes to batch panels, eight images at a time: each image's byte k goes into its lane of row k, as b / 255. */
import { alloc } from './memory';

/** Addresses of the images of a panel, by lane. */
const LANES = memory.data(32, 16);
let inputs: i32 = 0;
let side: i32 = 0;
let panelBytes: usize = 0;
/** An image of zeros, for the lanes left over. */
let blank: usize = 0;
/** Room for eight moved images. */
let moved: usize = 0;

/** Makes room for images of `width` bytes, in panels of `features` rows. */
export function buildGather(width: i32, features: i32): void {
  inputs = width;
  side = <i32>nearest(sqrt<f64>(<f64>width));
  panelBytes = <usize>features << 5;
  blank = alloc(width);
  moved = alloc(<usize>width << 3);
}

function setLane(lane: i32, image: usize): void {
  store<u32>(LANES + (<usize>lane << 2), <u32>image);
}

// @ts-ignore: decorator
@inline
function eightBytes(lane: usize, k: i32): v128 {
  return v128.load_zero<u64>(<usize>load<u32>(LANES + (lane << 2)) + k);
}

/** Bytes of pairs of images, in turn. */
// @ts-ignore: decorator
@inline
function pairs(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

/** Two rows of eight bytes as rows of eight floats. */
// @ts-ignore: decorator
@inline
function storeRows(at: usize, bytes: v128): void {
  const all = f32x4.splat(255);
  const first = i16x8.extend_low_i8x16_u(bytes), second = i16x8.extend_high_i8x16_u(bytes);
  v128.store(at, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(first)), all));
  v128.store(at, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(first)), all), 16);
  v128.store(at, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(second)), all), 32);
  v128.store(at, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(second)), all), 48);
}

/** Eight rows from eight bytes of each image. */
// @ts-ignore: decorator
@inline
function placeBlock(x: usize, k: i32): void {
  const ab = pairs(eightBytes(0, k), eightBytes(1, k)), cd = pairs(eightBytes(2, k), eightBytes(3, k));
  const ef = pairs(eightBytes(4, k), eightBytes(5, k)), gh = pairs(eightBytes(6, k), eightBytes(7, k));
  const low0 = v128.shuffle<u16>(ab, cd, 0, 8, 1, 9, 2, 10, 3, 11), high0 = v128.shuffle<u16>(ef, gh, 0, 8, 1, 9, 2, 10, 3, 11);
  const low4 = v128.shuffle<u16>(ab, cd, 4, 12, 5, 13, 6, 14, 7, 15), high4 = v128.shuffle<u16>(ef, gh, 4, 12, 5, 13, 6, 14, 7, 15);
  storeRows(x, v128.shuffle<u32>(low0, high0, 0, 4, 1, 5));
  storeRows(x + 64, v128.shuffle<u32>(low0, high0, 2, 6, 3, 7));
  storeRows(x + 128, v128.shuffle<u32>(low4, high4, 0, 4, 1, 5));
  storeRows(x + 192, v128.shuffle<u32>(low4, high4, 2, 6, 3, 7));
}

/** Fills a panel with the images of `LANES`; its rows past the inputs stay zero. */
function placePanel(x: usize): void {
  const whole = inputs & ~7;
  for (let k = 0; k < whole; k += 8) placeBlock(x + (<usize>k << 5), k);
  for (let k = whole; k < inputs; k++) {
    for (let lane: usize = 0; lane < 8; lane++) {
      const byte = load<u8>(<usize>load<u32>(LANES + (lane << 2)) + k);
      store<f32>(x + (<usize>k << 5) + (lane << 2), <f32>byte / 255);
    }
  }
}

/** Copies an image, moved right by dx and down by dy; zeros come in. Returns where the copy is. */
function moveImage(image: usize, lane: i32, dx: i32, dy: i32): usize {
  const to = moved + <usize>(lane * inputs);
  memory.fill(to, 0, inputs);
  const width = side - abs(dx);
  const height = side - abs(dy);
  if (width <= 0) return to;
  for (let row = 0; row < height; row++) {
    const target = (row + max(dy, 0)) * side + max(dx, 0);
    const source = (row + max(-dy, 0)) * side + max(-dx, 0);
    memory.copy(to + target, image + source, width);
  }
  return to;
}

/** Gathers the images named by `indices` (u32), moved by `shifts` (pairs of i8; 0 for none); lanes left over are zero. */
export function gather(images: usize, indices: usize, shifts: usize, count: i32, x: usize): void {
  for (let start = 0; start < count; start += 8) {
    for (let lane = 0; lane < 8; lane++) {
      const b = start + lane;
      if (b >= count) {
        setLane(lane, blank);
        continue;
      }
      const image = images + <usize>load<u32>(indices + (<usize>b << 2)) * inputs;
      const shift = shifts + (<usize>b << 1);
      setLane(lane, shifts == 0 ? image : moveImage(image, lane, load<i8>(shift), load<i8>(shift, 1)));
    }
    placePanel(x);
    x += panelBytes;
  }
}

/** Gathers `count` images that lie one after another. */
export function gatherRun(images: usize, count: i32, x: usize): void {
  for (let start = 0; start < count; start += 8) {
    for (let lane = 0; lane < 8; lane++) setLane(lane, start + lane < count ? images + <usize>((start + lane) * inputs) : blank);
    placePanel(x);
    x += panelBytes;
  }
}
