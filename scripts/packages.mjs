// @ts-check
/** What has to stand before anything else runs. This module and those it imports need nothing but Node and npm. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean } | undefined> }} Lock */

/**
 * Whether everything that a lockfile asks for is installed. Optional packages do not count: most are for another
 * platform.
 *
 * @param {Lock} wanted `package-lock.json`
 * @param {Lock} installed npm's own record, `node_modules/.package-lock.json`
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(
    ([path, entry]) => path === '' || entry?.optional || installed.packages?.[path]?.version === entry?.version,
  );
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Runs npm in the repository and returns its exit code.
 *
 * @param {string[]} args
 * @param {{ quietStdout?: boolean }} options `quietStdout` sends its output to stderr
 */
export function npm(args, { quietStdout = false } = {}) {
  // Under `npm start` and the like npm says where it is; that is also the way around npm.cmd on Windows.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const stdio = /** @type {const} */ (['inherit', quietStdout ? 2 : 'inherit', 'inherit']);
  const { status, error } = spawnSync(command, [...first, ...args], { cwd: root, stdio: [...stdio] });
  if (error) throw new Failure(`cannot run npm: ${error.message}`);
  return status ?? 1;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(`needs Node 20.19 or later, this is ${process.versions.node}`);
  }
}

/**
 * Installs the packages of the lockfile where they are missing or others than it says.
 *
 * @throws {Failure} where Node is too old or npm fails
 */
export function ensurePackages() {
  checkNode();
  const wanted = readLock('package-lock.json');
  if (wanted === null) throw new Failure('package-lock.json is missing or damaged');
  const installed = readLock('node_modules/.package-lock.json');
  if (installed !== null && isInstalled(wanted, installed)) return;
  console.error('Installing packages.');
  const status = npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { quietStdout: true });
  if (status !== 0) throw new Failure(`npm ci ended with code ${status}`);
}
