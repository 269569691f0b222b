// Sizes of the built page, as sent with gzip. Only the scripts that the page needs before it shows anything have a limit.
import { existsSync, readFileSync } from 'node:fs';

const page = new URL('dist/index.html', import.meta.url);
if (!existsSync(page)) throw new Error('dist/ holds no page to measure: npm run build makes it');

/** Those that the page names, which are all that it waits for: Vite lists what a script imports beside it. */
const initial = [...readFileSync(page, 'utf8').matchAll(/"\.\/(assets\/[^"]+\.js)"/g)];
if (initial.length === 0) throw new Error('dist/index.html names no script');

export default [
  { name: 'page, initial scripts', path: initial.map(([, file]) => `dist/${file}`), limit: '190 kB', gzip: true },
  { name: 'workers', path: 'dist/assets/worker-*.js', gzip: true },
  { name: 'kernels', path: 'dist/assets/*.wasm', gzip: true },
];
