import type { Program } from '../program';
import { dropoutCode } from './dropout';
import { sourceColumns, sourcesCode } from './layout';

/** Elements a thread writes: as many as one block of the generator decides. */
const GATHERED = 8;

/** Threads along x, y and z for `batch` examples of each source. */
export function gatherThreads(inputs: number, batch: number, sources: number): [number, number, number] {
  return [Math.ceil((inputs * batch) / GATHERED), sources, 1];
}

/**
 * The inputs of a step, `[source][example][inputs + 1]`: bytes of the pooled images picked by index, moved by whole
 * pixels, divided by 255, silenced by dropout. The last column is the 1 that biases multiply. Threads:
 * `gatherThreads`. `indices` and `shifts` are `[source][steps][batch]` (times 2), of which `row` is taken.
 */
export const gather: Program<
  'inputs' | 'side' | 'batch' | 'steps' | 'row' | 'jitter' | 'step' | 'threshold' | 'scale'
> = {
  name: 'distilleryGather',
  inputs: ['images', 'sources', 'indices', 'shifts'],
  uniforms: {
    inputs: 'i32',
    side: 'i32',
    batch: 'i32',
    steps: 'i32',
    row: 'i32',
    jitter: 'i32',
    step: 'u32',
    threshold: 'u32',
    scale: 'f32',
  },
  workgroup: [64, 1, 1],
  code: `
  ${dropoutCode}
  ${sourcesCode}

  fn byteAt(address : i32) -> f32 {
    return f32((bitcast<u32>(images[address >> 2u]) >> (8u * u32(address & 3))) & 255u) / 255.0;
  }

  fn pixel(source : i32, slot : i32, input : i32) -> f32 {
    let start = sourceEntry(source, ${sourceColumns.images}) + indices[slot] * uniforms.inputs;
    if (uniforms.jitter == 0) { return byteAt(start + input); }
    let side = uniforms.side;
    let column = input % side - shifts[2 * slot];
    let line = input / side - shifts[2 * slot + 1];
    if (column < 0 || column >= side || line < 0 || line >= side) { return 0.0; }
    return byteAt(start + line * side + column);
  }

  fn main() {
    let inputs = uniforms.inputs;
    let source = i32(globalId.y);
    let first = i32(globalId.x) * ${GATHERED};
    let last = min(first + ${GATHERED}, inputs * uniforms.batch);
    var block = vec4<u32>();
    if (uniforms.threshold > 0u) {
      block = philox(dropoutKey(source), vec4<u32>(globalId.x, uniforms.step, 0u, 0u));
    }
    for (var i = first; i < last; i++) {
      let example = i / inputs;
      let input = i % inputs;
      let slot = (source * uniforms.steps + uniforms.row) * uniforms.batch + example;
      let place = (source * uniforms.batch + example) * (inputs + 1) + input;
      let alive = uniforms.threshold == 0u || kept(block, u32(i), uniforms.threshold);
      result[place] = select(0.0, pixel(source, slot, input) * uniforms.scale, alive);
      if (input == inputs - 1) { result[place + 1] = 1.0; }
    }
  }`,
};
