// @ts-check
/**
 * `npm test`: installs what it needs, then runs every check and every test, goes on after a failure, and ends with a line
 * `N passed, N failed`. `npm test -- --only unit,lint` runs some of them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { Failure } from './failure.mjs';
import { ensurePackages, npm } from './packages.mjs';
import { lastLine, selectSteps, sum, tallyCheck, tallyPlaywright, tallyVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ name: string, needs?: string, browser?: boolean, run: () => Tally }} Step */

const reports = mkdtempSync(join(tmpdir(), 'distillery-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} name of a script in package.json */
const check = (name) => tallyCheck(npm(['run', '--silent', name]));

/** @param {string} name of a script that runs Vitest */
function vitest(name) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = npm(['run', '--silent', name, '--', ...reporters]);
  return tallyVitest(readReport(file), status);
}

function playwright() {
  const file = join(reports, 'e2e.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
  const status = npm(['exec', '--no', '--', 'playwright', 'test', '--reporter=list,json']);
  return tallyPlaywright(readReport(file), status);
}

function lighthouse() {
  return tallyCheck(npm(['exec', '--no', '--', 'node', 'scripts/lighthouse.mjs']));
}

/**
 * `size`, `e2e` and `lighthouse` take the page that `build` made; their scripts in package.json would build it again.
 *
 * @type {Step[]}
 */
const steps = [
  { name: 'format', run: () => check('format') },
  { name: 'lint', run: () => check('lint') },
  { name: 'types', run: () => check('types') },
  { name: 'imports', run: () => check('imports') },
  { name: 'unused', run: () => check('unused') },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'browser', browser: true, run: () => vitest('browser') },
  { name: 'build', run: () => check('build') },
  { name: 'size', needs: 'build', run: () => tallyCheck(npm(['exec', '--no', '--', 'size-limit'])) },
  { name: 'e2e', needs: 'build', browser: true, run: playwright },
  { name: 'lighthouse', needs: 'build', browser: true, run: lighthouse },
];

/** @param {string[]} args */
function select(args) {
  const names = selectSteps(
    args,
    steps.map(({ name }) => name),
  );
  const asked = steps.filter(({ name }) => names.includes(name));
  return steps.filter((step) => asked.includes(step) || asked.some(({ needs }) => needs === step.name));
}

/**
 * Runs what may throw a `Failure` and says whether it did not.
 *
 * @param {() => void} prepare
 */
function succeeds(prepare) {
  try {
    prepare();
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`npm test: ${error.message}`);
    return false;
  }
}

/**
 * @param {Step} step
 * @param {boolean} hasBrowser
 */
function runStep({ name, browser = false, run }, hasBrowser) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const canRun = !browser || hasBrowser;
  if (!canRun) console.error(`${name} needs a browser, see above`);
  const tally = canRun ? run() : { passed: 0, failed: 1 };
  return { name, seconds: (performance.now() - start) / 1000, tally };
}

/** @param {Step[]} selected */
function runAll(selected) {
  if (!succeeds(ensurePackages)) return { passed: 0, failed: 1 };
  const hasBrowser = !selected.some(({ browser }) => browser) || succeeds(ensureChromium);
  const outcomes = selected.map((step) => runStep(step, hasBrowser));
  console.log('\nstep        seconds  outcome');
  for (const { name, seconds, tally } of outcomes) {
    console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(8)}  ${lastLine(tally)}`);
  }
  return sum(outcomes.map(({ tally }) => tally));
}

try {
  const total = runAll(select(process.argv.slice(2)));
  console.log(`\n${lastLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(`npm test: ${error.message}`);
  process.exitCode = 2;
}
