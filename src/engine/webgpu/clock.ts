/** Milliseconds on a clock that only runs forward: for how fast something goes, never for what comes out. */
export function now(): number {
  // eslint-disable-next-line no-restricted-globals -- see above
  return performance.now();
}
