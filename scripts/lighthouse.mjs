// @ts-check
/**
 * `npm run lighthouse`: what Lighthouse says of the built page, on a telephone and on a desk. Ends with 1 where a category
 * that is the page's own doing is below 95. Performance is printed alone: it depends on what else the machine does.
 *
 * Lighthouse slows the processor down fourfold for a telephone, which is meant for machines with an index of 1500 to 2000, and
 * asks whoever measures on another one to choose the factor (its `docs/throttling.md`, “Calibrating the CPU slowdown”): here it
 * is in proportion to the index, so that every machine tells of the same telephone. The index is that of the very run, since a
 * machine that others use as well is now twice as fast and now half. Of several runs the middle one counts (`docs/variability.md`).
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import lighthouse, { auditFlowArtifacts, defaultConfig, desktopConfig } from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { Failure, runMain } from './failure.mjs';
import { freePort } from './freePort.mjs';
import { host } from './host.mjs';

const LEAST = 95;

const RUNS = 5;

/** Of a machine that is to be slowed down fourfold: the middle of those for which that is meant. */
const USUAL_INDEX = 1750;
const USUAL_SLOWDOWN = 4;

const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

/**
 * @param {string} address
 * @param {import('lighthouse').Config} config
 */
async function run(address, config) {
  const port = await freePort();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const found = await lighthouse(address, { port, logLevel: 'error' }, config);
    if (found === undefined) throw new Failure('Lighthouse says nothing');
    return found;
  } finally {
    await browser.close();
  }
}

/**
 * Judges a run once more, as on the telephone that Lighthouse means: it works out how long a slower processor takes from what it
 * saw on this one.
 *
 * @param {import('lighthouse').RunnerResult} run
 */
async function asOnTelephone({ artifacts, lhr }) {
  const cpuSlowdownMultiplier = Math.max(1, (USUAL_SLOWDOWN * lhr.environment.benchmarkIndex) / USUAL_INDEX);
  const settings = { ...artifacts.settings, throttling: { ...artifacts.settings.throttling, cpuSlowdownMultiplier } };
  const [step] = (
    await auditFlowArtifacts(
      { gatherSteps: [{ artifacts: { ...artifacts, settings } }] },
      { ...defaultConfig, settings },
    )
  ).steps;
  if (step === undefined) throw new Failure('Lighthouse says nothing');
  return step.lhr;
}

/**
 * @template T
 * @param {() => Promise<T>} once
 * @returns {Promise<T[]>} what it gave, one run after the other
 */
async function severalTimes(once) {
  const found = [];
  for (let i = 0; i < RUNS; i += 1) found.push(await once());
  return found;
}

/**
 * Prints what was found; returns the names of categories that are not good enough.
 *
 * @param {string} name
 * @param {readonly import('lighthouse').Result[]} runs
 */
function report(name, runs) {
  /** @type {import('lighthouse').Result} */
  const middle = computeMedianRun([...runs]);
  const { categories, audits, environment, configSettings } = middle;
  const scores = Object.values(categories).map(({ id, title, score, auditRefs }) => {
    const short = auditRefs.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1);
    return { id, title, score: hundredths(score), short: short.map(({ id: audit }) => audit) };
  });
  const slowdown = configSettings.throttling.cpuSlowdownMultiplier.toFixed(1);
  console.log(
    `${name} (index of the machine ${Math.round(environment.benchmarkIndex)}, slowed down ${slowdown} times)`,
  );
  for (const { title, score, short } of scores) console.log(`  ${title} ${score}  ${short.join(', ')}`);
  const all = runs.map((run) => hundredths(run.categories['performance']?.score));
  console.log(`  Performance of all runs ${all.sort((a, b) => a - b).join(', ')}`);
  console.log(`  ${METRICS.map((metric) => `${audits[metric]?.title} ${audits[metric]?.displayValue}`).join(', ')}`);
  return scores
    .filter(({ id, score }) => id !== 'performance' && score < LEAST)
    .map(({ title }) => `${name}: ${title}`);
}

/** @param {number | null | undefined} score from 0 to 1 */
function hundredths(score) {
  return Math.round((score ?? 0) * 100);
}

await runMain('npm run lighthouse', async () => {
  if (!existsSync('dist/index.html')) throw new Failure('dist/ holds no page: npm run build makes it');
  const server = await host();
  const desks = await severalTimes(async () => (await run(server.address, desktopConfig)).lhr);
  const telephones = await severalTimes(async () => asOnTelephone(await run(server.address, defaultConfig)));
  const low = [...report('desk', desks), ...report('telephone', telephones)];
  server.close();
  if (low.length > 0) throw new Failure(`below ${LEAST}: ${low.join('; ')}`);
});
