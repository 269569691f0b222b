// @ts-check
/** WebAssembly from AssemblyScript: the kernels of the CPU engine, and the loops that the benchmark holds them against. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './packages.mjs';

/** Folders with an `asconfig.json`, sources in `assembly/`, and what comes out of them in `build/`. */
const MODULES = { kernels: 'src/engine/wasm', roof: 'src/bench/page' };

/** @param {string} path */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

/** @param {keyof typeof MODULES} name */
function isFresh(name) {
  const folder = join(root, MODULES[name]);
  const assembly = join(folder, 'assembly');
  const compiler = join(root, 'node_modules/assemblyscript/package.json');
  const files = readdirSync(assembly).map((file) => join(assembly, file));
  const sources = [join(folder, 'asconfig.json'), compiler, assembly, ...files];
  return modified(join(folder, `build/${name}.wasm`)) > Math.max(...sources.map(modified));
}

/**
 * Compiles a module, unless the one that stands is newer than its sources.
 *
 * @param {keyof typeof MODULES} name
 * @throws {Failure} where it does not compile
 */
async function buildModule(name) {
  if (isFresh(name)) return;
  const asc = await import('assemblyscript/asc');
  const config = join(root, MODULES[name], 'asconfig.json');
  const { error, stderr } = await asc.main(['--config', config, '--baseDir', root]);
  if (error) throw new Failure(`${MODULES[name]}/assembly does not compile\n${stderr}`);
}

/** @throws {Failure} where one does not compile */
export async function buildKernels() {
  await buildModule('kernels');
  await buildModule('roof');
}
