/**
 * A compute program for `Device.run`. Its WGSL defines `fn main()`, finds its place from `globalId` (x, y, z), reads its
 * inputs as flat arrays by name, its uniforms as `uniforms.name`, and writes to the flat array `result`, which holds
 * what it held before. Every input has to occur in the code, since the backend derives the bindings from it.
 */
export interface Program<Uniform extends string> {
  /** Different wherever the code is. */
  readonly name: string;
  readonly inputs: readonly string[];
  readonly uniforms: Readonly<Record<Uniform, 'i32' | 'u32' | 'f32'>>;
  /** Threads of a workgroup along x, y and z. */
  readonly workgroup: readonly [number, number, number];
  readonly code: string;
}
