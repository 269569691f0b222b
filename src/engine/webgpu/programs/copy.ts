import type { Program } from '../program';

/** Elements of a row of threads: a dimension of a dispatch has at most 65,535 workgroups. */
const ROW = 2 ** 20;

/** Threads along x, y and z to copy `count` floats. */
export function copyThreads(count: number): [number, number, number] {
  return [Math.min(count, ROW), Math.ceil(count / ROW), 1];
}

/** Copies floats from `start` on. Threads: `copyThreads`. */
export const copy: Program<'start' | 'count'> = {
  name: 'distilleryCopy',
  inputs: ['values'],
  uniforms: { start: 'i32', count: 'i32' },
  workgroup: [64, 1, 1],
  code: `
  fn main() {
    let i = i32(globalId.y) * ${ROW} + i32(globalId.x);
    if (i < uniforms.count) { result[i] = values[uniforms.start + i]; }
  }`,
};
