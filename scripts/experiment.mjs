// @ts-check
/** `npm run experiment -- …`: sees to packages and kernels, then hands all arguments to `src/cli/experiment.ts`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runMain } from './failure.mjs';
import { buildKernels } from './kernels.mjs';
import { ensurePackages, root } from './packages.mjs';

await runMain('experiment', async () => {
  ensurePackages();
  await buildKernels();
  const program = join(root, 'src/cli/experiment.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // Ctrl-C reaches both processes; the program decides what it means, and this one only passes on how it ended.
  process.on('SIGINT', () => {});
  child.on('exit', (code) => process.exit(code ?? 130));
});
