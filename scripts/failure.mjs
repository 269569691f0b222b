// @ts-check

/** Something that whoever called can put right, told in one line. */
export class Failure extends Error {}

/**
 * Runs `main`; a `Failure` ends the process with its one line.
 *
 * @param {string} name of the command
 * @param {() => Promise<void> | void} main
 */
export async function runMain(name, main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`${name}: ${error.message}`);
    process.exit(1);
  }
}
