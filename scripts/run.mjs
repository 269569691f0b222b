// @ts-check
/** Programs of `src/` that run in Node: sees to packages and kernels, then hands all arguments on. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runMain } from './failure.mjs';
import { buildKernels } from './kernels.mjs';
import { ensurePackages, root } from './packages.mjs';

const PROGRAMS = {
  experiment: 'src/cli/experiment.ts',
  results: 'src/cli/results/main.ts',
  compare: 'src/cli/compare.ts',
  sweep: 'src/cli/sweep.ts',
  bench: 'src/bench/driver/main.ts',
};

const [name = '', ...args] = process.argv.slice(2);

await runMain(name, async () => {
  ensurePackages();
  await buildKernels();
  const program = join(root, PROGRAMS[/** @type {keyof typeof PROGRAMS} */ (name)]);
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches both processes; the program decides what it means, and this one only passes on how it ended.
  process.on('SIGINT', () => {});
  child.on('exit', (code) => process.exit(code ?? 130));
});
