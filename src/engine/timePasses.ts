/** Clocks of browsers tick as slowly as every 0.1 ms, so passes are timed together until they have taken this long. */
const LONG_ENOUGH = 20;

/** Milliseconds of one pass, timed over as many as the clock needs. The first, which may compile, does not count. */
export async function timePasses(pass: () => unknown, now: () => number): Promise<number> {
  await pass();
  for (let passes = 1; ; passes *= 2) {
    const start = now();
    for (let i = 0; i < passes; i++) await pass();
    const took = now() - start;
    if (took >= LONG_ENOUGH) return took / passes;
  }
}
