// @ts-check
/** `npm run build:wasm`. */
import { runMain } from './failure.mjs';
import { buildKernels } from './kernels.mjs';

await runMain('build:wasm', buildKernels);
