import type { Program } from '../program';

/** Copies floats from `start` on. Threads: (as many, 1, 1). */
export const copy: Program<'start' | 'count'> = {
  name: 'distilleryCopy',
  inputs: ['values'],
  uniforms: { start: 'i32', count: 'i32' },
  workgroup: [64, 1, 1],
  code: `
  fn main() {
    let i = i32(globalId.x);
    if (i < uniforms.count) { result[i] = values[uniforms.start + i]; }
  }`,
};
