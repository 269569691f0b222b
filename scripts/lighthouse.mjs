// @ts-check
/**
 * `npm run lighthouse`: what Lighthouse says of the built page, on a telephone and on a desk. Ends with 1 where a category
 * that is the page's own doing is below 95. Performance is printed alone: it depends on what else the machine does.
 *
 * Lighthouse slows the processor down fourfold for a telephone, which is meant for machines with an index of 1500 to 2000, and
 * asks whoever measures on another one to choose the factor (its `docs/throttling.md`, “Calibrating the CPU slowdown”): here it
 * is in proportion to the index, so that every machine tells of the same telephone.
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import lighthouse, { defaultConfig, desktopConfig } from 'lighthouse';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { Failure, runMain } from './failure.mjs';
import { freePort } from './freePort.mjs';
import { host } from './host.mjs';

const LEAST = 95;

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
 * @param {number} index of the machine
 * @returns {import('lighthouse').Config}
 */
function telephoneConfig(index) {
  const { settings } = defaultConfig;
  const cpuSlowdownMultiplier = Math.min(USUAL_SLOWDOWN, Math.max(1, (USUAL_SLOWDOWN * index) / USUAL_INDEX));
  return {
    ...defaultConfig,
    settings: { ...settings, throttling: { ...settings?.throttling, cpuSlowdownMultiplier } },
  };
}

/**
 * @param {string} address
 * @param {import('lighthouse').Config} config
 */
async function judge(address, config) {
  const port = await freePort();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const judged = await lighthouse(address, { port, logLevel: 'error' }, config);
    if (judged === undefined) throw new Failure('Lighthouse says nothing');
    return judged.lhr;
  } finally {
    await browser.close();
  }
}

/**
 * Prints what was found; returns the names of categories that are not good enough.
 *
 * @param {string} name
 * @param {import('lighthouse').Result} found
 */
function report(name, { categories, audits, environment, configSettings }) {
  const scores = Object.values(categories).map(({ id, title, score, auditRefs }) => {
    const short = auditRefs.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1);
    return { id, title, score: Math.round((score ?? 0) * 100), short: short.map(({ id: audit }) => audit) };
  });
  const slowdown = configSettings.throttling.cpuSlowdownMultiplier.toFixed(1);
  console.log(
    `${name} (index of the machine ${Math.round(environment.benchmarkIndex)}, slowed down ${slowdown} times)`,
  );
  for (const { title, score, short } of scores) console.log(`  ${title} ${score}  ${short.join(', ')}`);
  console.log(`  ${METRICS.map((metric) => `${audits[metric]?.title} ${audits[metric]?.displayValue}`).join(', ')}`);
  return scores
    .filter(({ id, score }) => id !== 'performance' && score < LEAST)
    .map(({ title }) => `${name}: ${title}`);
}

await runMain('npm run lighthouse', async () => {
  if (!existsSync('dist/index.html')) throw new Failure('dist/ holds no page: npm run build makes it');
  const server = await host();
  const desk = await judge(server.address, desktopConfig);
  const telephone = await judge(server.address, telephoneConfig(desk.environment.benchmarkIndex));
  const low = [...report('desk', desk), ...report('telephone', telephone)];
  server.close();
  if (low.length > 0) throw new Failure(`below ${LEAST}: ${low.join('; ')}`);
});
