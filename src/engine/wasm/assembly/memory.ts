/** A zeroed block, aligned to 16. Blocks are never given back: a job owns an instance, and the instance is dropped whole. */
export function alloc(bytes: usize): usize {
  return heap.alloc(bytes);
}

/** Widths are padded to eight, so that every panel is full. */
// @ts-ignore: decorator
@inline
export function pad(width: i32): i32 {
  return (width + 7) & ~7;
}
