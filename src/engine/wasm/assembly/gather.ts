/** From bytes to batch panels. */

const LEVELS = memory.data(1024, 16);

/** Fills the table of the 256 input values b / 255. */
export function initLevels(): void {
  for (let b = 0; b < 256; b++) store<f32>(LEVELS + (<usize>b << 2), <f32>b / 255);
}

// @ts-ignore: decorator
@inline
function level(byte: usize): f32 {
  return load<f32>(LEVELS + (<usize>load<u8>(byte) << 2));
}

/** Writes one image into lane `b` of batch panels. */
function place(image: usize, x: usize, inputs: i32, padded: i32, b: i32): void {
  let at = x + <usize>(b >>> 3) * (<usize>padded << 5) + (<usize>(b & 7) << 2);
  for (let k = 0; k < inputs; k++) {
    store<f32>(at, level(image + k));
    at += 32;
  }
}

/** As `place`, moved right by dx and down by dy; zeros come in. */
function placeShifted(image: usize, x: usize, side: i32, padded: i32, b: i32, dx: i32, dy: i32): void {
  let at = x + <usize>(b >>> 3) * (<usize>padded << 5) + (<usize>(b & 7) << 2);
  for (let row = 0; row < side; row++) {
    const from = row - dy;
    const line = image + from * side - dx;
    const inside = <u32>from < <u32>side;
    for (let column = 0; column < side; column++) {
      const seen = inside && <u32>(column - dx) < <u32>side;
      store<f32>(at, seen ? level(line + column) : 0);
      at += 32;
    }
  }
}

function clearLane(x: usize, padded: i32, b: i32): void {
  let at = x + <usize>(b >>> 3) * (<usize>padded << 5) + (<usize>(b & 7) << 2);
  for (let k = 0; k < padded; k++) {
    store<f32>(at, 0);
    at += 32;
  }
}

/** Gathers the images named by `indices` (u32), moved by `shifts` (pairs of i8; 0 for none), and clears the lanes left over. */
export function gather(images: usize, indices: usize, shifts: usize, count: i32, x: usize, inputs: i32, side: i32, padded: i32): void {
  for (let b = 0; b < count; b++) {
    const image = images + <usize>load<u32>(indices + (<usize>b << 2)) * inputs;
    if (shifts == 0) {
      place(image, x, inputs, padded, b);
    } else {
      const shift = shifts + (<usize>b << 1);
      placeShifted(image, x, side, padded, b, load<i8>(shift), load<i8>(shift, 1));
    }
  }
  for (let b = count; b & 7; b++) clearLane(x, padded, b);
}

/** Gathers `count` images that lie one after another. */
export function gatherRun(images: usize, count: i32, x: usize, inputs: i32, padded: i32): void {
  for (let b = 0; b < count; b++) place(images + <usize>b * inputs, x, inputs, padded, b);
  for (let b = count; b & 7; b++) clearLane(x, padded, b);
}
