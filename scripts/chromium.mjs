// @ts-check
/** The Chromium that browser and end-to-end tests drive: where it is, and with which flags they start it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

/**
 * `--no-sandbox` because containers offer none to root; the others keep a browser under test from asking the network
 * for anything of its own.
 */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Gives a software WebGPU adapter where there is no GPU. */
export const webgpuFlag = '--enable-unsafe-webgpu';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of an installed Chromium or Chrome: `CHROMIUM_PATH` where it is set, else the first one in `PATH`.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...MAC_APPS].find(isExecutable);
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
}

/**
 * Makes sure that there is a browser, by installing Debian's `chromium` package if need be.
 *
 * @throws {Failure} where there is none and it cannot be installed
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) {
    if (!isExecutable(found)) throw new Failure(`CHROMIUM_PATH is ${found}, which cannot be run`);
    return;
  }
  const advice = 'install Chromium or Chrome, or set CHROMIUM_PATH to one';
  if (process.getuid?.() !== 0) throw new Failure(`no browser to test with: ${advice}`);
  console.log('No browser found: installing the chromium package.');
  const installed = aptGet(['update']) && aptGet(['install', '--yes', '--no-install-recommends', 'chromium']);
  if (!installed || findChromium() === undefined) throw new Failure(`apt-get could not install chromium: ${advice}`);
}
