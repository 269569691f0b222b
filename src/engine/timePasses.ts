/** Clocks of browsers tick as slowly as every 0.1 ms, so passes are timed together until they have taken this long. */
const LONG_ENOUGH = 5;
/** Of so many measurements the median is taken, since a machine does other things, too. */
const MEASUREMENTS = 5;

/** Milliseconds of one pass: the median over measurements of as many as the clock needs. The first, which may compile, does not count. */
export async function timePasses(pass: () => unknown, now: () => number): Promise<number> {
  const timed = async (passes: number): Promise<number> => {
    const start = now();
    for (let i = 0; i < passes; i++) await pass();
    return now() - start;
  };
  await pass();
  let passes = 1;
  let took = await timed(passes);
  for (; took < LONG_ENOUGH; took = await timed(passes)) passes *= 2;
  const all = [took];
  while (all.length < MEASUREMENTS) all.push(await timed(passes));
  return all.sort((a, b) => a - b)[Math.floor(MEASUREMENTS / 2)]! / passes;
}
