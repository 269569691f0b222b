/** From logits on the places of the plane to what is drawn of them. */
import { GRID_SIDE } from '../../data/planeGrid';
import { answers } from '../../distill/metrics';

/** Red, green and blue of each class, 0 to 255. */
export type Palette = readonly (readonly [number, number, number])[];

/**
 * The colour of each place: those of the classes, weighted by their probabilities.
 * @param q a row of probabilities for each place
 * @param pixels four bytes for each place, which are written
 */
export function mixColours(q: Float64Array, classes: number, palette: Palette, pixels: Uint8ClampedArray): void {
  for (let i = 0, at = 0; at < pixels.length; i += classes, at += 4) {
    let [red, green, blue] = [0, 0, 0];
    for (let c = 0; c < classes; c++) {
      const [r, g, b] = palette[c]!;
      const p = q[i + c]!;
      red += p * r;
      green += p * g;
      blue += p * b;
    }
    pixels[at] = red;
    pixels[at + 1] = green;
    pixels[at + 2] = blue;
    pixels[at + 3] = 255;
  }
}

/** Where the answer changes, as the path of an SVG whose square has sides of `size`. */
export function borderPath(logits: ArrayLike<number>, classes: number, size: number): string {
  const answer = answers(logits, classes);
  const unit = size / (GRID_SIDE - 1);
  /** The place between two neighbours at which both answers have the same logit; null where there is but one answer. */
  const crossing = (a: number, b: number): Place | null => {
    const [here, there] = [answer[a]!, answer[b]!];
    if (here === there) return null;
    const lead = (i: number): number => logits[i * classes + here]! - logits[i * classes + there]!;
    const fall = lead(a) - lead(b);
    const share = fall > 0 ? lead(a) / fall : 0.5;
    const [from, to] = [nodeOf(a), nodeOf(b)];
    return { x: unit * (from.x + share * (to.x - from.x)), y: unit * (from.y + share * (to.y - from.y)) };
  };
  let path = '';
  for (let row = 0; row < GRID_SIDE - 1; row++) {
    for (let column = 0; column < GRID_SIDE - 1; column++) {
      const i = row * GRID_SIDE + column;
      const [a, b, c, d] = [i, i + 1, i + 1 + GRID_SIDE, i + GRID_SIDE];
      const cuts = [crossing(a, b), crossing(b, c), crossing(c, d), crossing(d, a)].filter((cut) => cut !== null);
      path += joined(cuts);
    }
  }
  return path;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function nodeOf(i: number): Place {
  return { x: i % GRID_SIDE, y: Math.floor(i / GRID_SIDE) };
}

/** Two cuts of a cell are joined; more of them meet in its middle. */
function joined(cuts: readonly Place[]): string {
  const [first, second] = cuts;
  if (!first || !second) return '';
  if (cuts.length === 2) return `M${words(first)}L${words(second)}`;
  const sum = cuts.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }));
  const middle = words({ x: sum.x / cuts.length, y: sum.y / cuts.length });
  return cuts.map((cut) => `M${words(cut)}L${middle}`).join('');
}

function words({ x, y }: Place): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

export interface Region {
  readonly label: number;
  /** Of all places, those that are in it. */
  readonly share: number;
  /** The place of it that is farthest from any other, 0 to 1 to the right and downwards. */
  readonly x: number;
  readonly y: number;
}

/** Connected parts of the plane with one answer, in the order of their first places. */
export function regionsOf(logits: ArrayLike<number>, classes: number): Region[] {
  const answer = answers(logits, classes);
  const depth = depths(answer);
  const seen = new Uint8Array(answer.length);
  const regions: Region[] = [];
  for (let start = 0; start < answer.length; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const members = [start];
    let deepest = start;
    for (let at = 0; at < members.length; at++) {
      const i = members[at]!;
      if (depth[i]! > depth[deepest]!) deepest = i;
      for (const next of neighbours(i)) {
        if (seen[next] || answer[next] !== answer[start]) continue;
        seen[next] = 1;
        members.push(next);
      }
    }
    const { x, y } = nodeOf(deepest);
    const last = GRID_SIDE - 1;
    regions.push({ label: answer[start]!, share: members.length / answer.length, x: x / last, y: y / last });
  }
  return regions;
}

/** Of each place, how many steps it is from another answer or from the edge. */
function depths(answer: Uint8Array): Uint16Array {
  const depth = new Uint16Array(answer.length);
  const queue: number[] = [];
  for (let i = 0; i < answer.length; i++) {
    const around = neighbours(i);
    if (around.length === 4 && around.every((next) => answer[next] === answer[i])) continue;
    depth[i] = 1;
    queue.push(i);
  }
  for (let at = 0; at < queue.length; at++) {
    const i = queue[at]!;
    for (const next of neighbours(i)) {
      if (depth[next] !== 0) continue;
      depth[next] = depth[i]! + 1;
      queue.push(next);
    }
  }
  return depth;
}

function neighbours(i: number): number[] {
  const column = i % GRID_SIDE;
  const all = [i - GRID_SIDE, i + GRID_SIDE];
  if (column > 0) all.push(i - 1);
  if (column < GRID_SIDE - 1) all.push(i + 1);
  return all.filter((next) => next >= 0 && next < GRID_SIDE * GRID_SIDE);
}
