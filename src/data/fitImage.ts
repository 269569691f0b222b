import { PIXELS, SIDE } from './manifest';

/** A decoded image of any size, at least 1 x 1. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  /** `width * height` bytes, row by row; 0 is black. */
  readonly grey: Uint8Array;
}

/**
 * An image as networks take them: scaled to fit 28 x 28 with its proportions kept, each pixel the mean of the area that
 * it covers, in the middle. What is left on two sides gets the mean of the image's own border, which is mostly
 * background. An image of 28 x 28 stays as it is.
 * @returns 784 bytes
 */
export function fitImage(image: GreyImage): Uint8Array<ArrayBuffer> {
  // What follows would leave it as it is too, but takes seconds for as many as MNIST has.
  if (image.width === SIDE && image.height === SIDE) return Uint8Array.from(image.grey);
  const longest = Math.max(image.width, image.height);
  const width = fitted(image.width, longest);
  const height = fitted(image.height, longest);
  const left = Math.floor((SIDE - width) / 2);
  const top = Math.floor((SIDE - height) / 2);
  const scaled = scaleRows(scaleColumns(image, width), height, width);
  const out = new Uint8Array(PIXELS).fill(width === height ? 0 : borderMean(image));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      out[(top + row) * SIDE + left + column] = Math.floor(scaled[row * width + column]! + 0.5);
    }
  }
  return out;
}

function fitted(side: number, longest: number): number {
  return Math.max(1, Math.floor((SIDE * side) / longest + 0.5));
}

/** `height * to` means. */
function scaleColumns({ width, height, grey }: GreyImage, to: number): Float64Array {
  const out = new Float64Array(height * to);
  for (let row = 0; row < height; row++) {
    average(grey, row * width, 1, width, out, row * to, 1, to);
  }
  return out;
}

/** `to * width` means. */
function scaleRows(means: Float64Array, to: number, width: number): Float64Array {
  const out = new Float64Array(to * width);
  for (let column = 0; column < width; column++) {
    average(means, column, width, means.length / width, out, column, width, to);
  }
  return out;
}

/** Brings a line of `count` numbers, `step` apart from `start` on, to `to` numbers, each the mean of its share of the line. */
function average(
  from: ArrayLike<number>,
  start: number,
  step: number,
  count: number,
  out: Float64Array,
  outStart: number,
  outStep: number,
  to: number,
): void {
  for (let i = 0; i < to; i++) {
    // In units of 1 / to of a number of the line all bounds are whole, so that equal lines stay equal.
    const begin = i * count;
    const end = begin + count;
    let sum = 0;
    for (let j = Math.floor(begin / to); j * to < end; j++) {
      const share = Math.min(end, (j + 1) * to) - Math.max(begin, j * to);
      sum += share * from[start + j * step]!;
    }
    out[outStart + i * outStep] = sum / count;
  }
}

function borderMean({ width, height, grey }: GreyImage): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < height; row++) {
    const inside = row > 0 && row < height - 1;
    for (let column = 0; column < width; column += inside ? Math.max(1, width - 1) : 1) {
      sum += grey[row * width + column]!;
      count++;
    }
  }
  return Math.floor(sum / count + 0.5);
}
