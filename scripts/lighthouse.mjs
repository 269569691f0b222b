// @ts-check
/**
 * `npm run lighthouse`: what Lighthouse says of the built page, on a telephone and on a desk. Ends with 1 where a category
 * that is the page's own doing is below 95. Performance is printed alone: it depends on what else the machine does, and on
 * how fast it is (Lighthouse slows a telephone down fourfold, which is meant for machines with an index of 1500 to 2000).
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { Failure, runMain } from './failure.mjs';
import { freePort } from './freePort.mjs';
import { host } from './host.mjs';

const LEAST = 95;

const SURROUNDINGS = [
  { name: 'telephone', config: undefined },
  { name: 'desk', config: desktopConfig },
];

const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

/**
 * @param {string} address
 * @param {import('lighthouse').Config | undefined} config
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
function report(name, { categories, audits, environment }) {
  const scores = Object.values(categories).map(({ id, title, score, auditRefs }) => {
    const short = auditRefs.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1);
    return { id, title, score: Math.round((score ?? 0) * 100), short: short.map(({ id: audit }) => audit) };
  });
  console.log(`${name} (index of the machine ${Math.round(environment.benchmarkIndex)})`);
  for (const { title, score, short } of scores) console.log(`  ${title} ${score}  ${short.join(', ')}`);
  console.log(`  ${METRICS.map((metric) => `${audits[metric]?.title} ${audits[metric]?.displayValue}`).join(', ')}`);
  return scores
    .filter(({ id, score }) => id !== 'performance' && score < LEAST)
    .map(({ title }) => `${name}: ${title}`);
}

await runMain('npm run lighthouse', async () => {
  if (!existsSync('dist/index.html')) throw new Failure('dist/ holds no page: npm run build makes it');
  const server = await host();
  const low = [];
  for (const { name, config } of SURROUNDINGS) low.push(...report(name, await judge(server.address, config)));
  server.close();
  if (low.length > 0) throw new Failure(`below ${LEAST}: ${low.join('; ')}`);
});
