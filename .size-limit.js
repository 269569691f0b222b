// Sizes of the built page, as sent with gzip. Only the scripts that the page needs before it shows anything have a limit.
import { existsSync, readFileSync } from 'node:fs';

const manifestFile = new URL('dist/.vite/manifest.json', import.meta.url);
if (!existsSync(manifestFile)) throw new Error('dist/ holds no page to measure: npm run build makes it');

/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

/** The files of these chunks and of all that they import statically. */
function withImports(keys, seen = new Set()) {
  for (const key of keys.filter((key) => !seen.has(key))) {
    seen.add(key);
    withImports(manifest[key].imports ?? [], seen);
  }
  return seen;
}

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
const initial = [...withImports(entries)].map((key) => `dist/${manifest[key].file}`);

export default [
  { name: 'page, initial scripts', path: initial, limit: '190 kB', gzip: true },
  { name: 'workers', path: 'dist/assets/worker-*.js', gzip: true },
  { name: 'kernels', path: 'dist/assets/*.wasm', gzip: true },
];
