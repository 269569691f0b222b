/** The greatest speed at which plain SIMD multiplies and adds on one thread of this browser. */
import roofUrl from './build/roof.wasm?url';

interface Roof {
  registers: (rows: number) => number;
  tile: (rows: number) => number;
}

const OPERATIONS = 64;
/** About 100 ms, so that the clock's ticks and short disturbances hardly count. */
const ROWS = 2 ** 26;

async function instantiate(): Promise<Roof> {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(roofUrl));
  // The compiler writes exactly these exports; WebAssembly's own type can't say so.
  return instance.exports as unknown as Roof;
}

/** Calls until the compiler has replaced its first, slow code, which it never does within a call. */
const WARM_UP = 200;

async function warmed(): Promise<Roof> {
  const loops = await instantiate();
  for (let i = 0; i < WARM_UP; i++) {
    loops.registers(ROWS >>> 12);
    loops.tile(ROWS >>> 12);
    // Lets the new code in.
    if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return loops;
}

const loaded = warmed();

/** GFLOP/s of the faster of the two loops of `assembly/roof.ts`. */
export async function roof(): Promise<number> {
  const loops = await loaded;
  const speed = (loop: (rows: number) => number): number => {
    const start = performance.now();
    loop(ROWS);
    return (ROWS * OPERATIONS) / (performance.now() - start) / 1e6;
  };
  return Math.max(speed(loops.registers), speed(loops.tile));
}
