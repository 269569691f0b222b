// @ts-check
/** The kernels of the CPU engine, from AssemblyScript to WebAssembly. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './packages.mjs';

const folder = join(root, 'src/engine/wasm');
const config = join(folder, 'asconfig.json');

/** @param {string} path */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

function isFresh() {
  const assembly = join(folder, 'assembly');
  const compiler = join(root, 'node_modules/assemblyscript/package.json');
  const sources = [config, compiler, assembly, ...readdirSync(assembly).map((name) => join(assembly, name))];
  return modified(join(folder, 'build/kernels.wasm')) > Math.max(...sources.map(modified));
}

/**
 * Compiles them, unless those that stand are newer than their sources.
 *
 * @throws {Failure} where they do not compile
 */
export async function buildKernels() {
  if (isFresh()) return;
  const asc = await import('assemblyscript/asc');
  const { error, stderr } = await asc.main(['--config', config, '--baseDir', root]);
  if (error) throw new Failure(`the kernels in src/engine/wasm/assembly do not compile\n${stderr}`);
}
