// @ts-check
/**
 * `npm run bench`: what somebody waits for on the page, measured in headless Chromium: the default run from Run to its
 * result, a student trained again after T has moved, and how long the page's thread is held up meanwhile. Prints medians
 * and spreads over the rounds (`npm run bench -- 5`; three if not said).
 */
import { availableParallelism, cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumFlags, ensureChromium, findChromium } from './chromium.mjs';
import { Failure, runMain } from './failure.mjs';
import { npm, root } from './packages.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const TEMPERATURES = ['2', '8', '20'];

/** Collects tasks of more than 50 ms on the page's thread, as the browser reports them. */
function watchLongTasks() {
  /** @type {number[]} */
  const tasks = [];
  Object.assign(globalThis, { longTasks: tasks });
  new globalThis.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** @param {Page} page */
const takeLongTasks = (page) =>
  page.evaluate(() => /** @type {{ longTasks: number[] }} */ (/** @type {unknown} */ (globalThis)).longTasks.splice(0));

/**
 * Seconds until the page says that it is done, with the long tasks meanwhile.
 *
 * @param {Page} page
 * @param {() => Promise<void>} start
 */
async function timed(page, start) {
  await takeLongTasks(page);
  const begin = performance.now();
  await start();
  await page.getByRole('banner').getByText(/ left/).first().waitFor();
  await page
    .getByRole('banner')
    .getByText(/Done in/)
    .waitFor({ timeout: 120_000 });
  return { seconds: (performance.now() - begin) / 1000, longTasks: await takeLongTasks(page) };
}

/** @param {Page} page */
async function round(page) {
  const run = await timed(page, () => page.getByRole('button', { name: 'Run', exact: true }).click());
  const retrained = [];
  for (const T of TEMPERATURES) {
    retrained.push(
      await timed(page, async () => {
        await page.getByLabel(/T, typed/).fill(T);
        await page.keyboard.press('Enter');
      }),
    );
  }
  return { run, retrained };
}

/** @param {number[]} values */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  return `${median.toFixed(2)} (${(sorted[0] ?? 0).toFixed(2)} to ${(sorted.at(-1) ?? 0).toFixed(2)})`;
}

/** @param {string} address @param {number} rounds */
async function measure(address, rounds) {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });
  const results = [];
  for (let i = 0; i < rounds; i++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(watchLongTasks);
    await page.goto(address);
    // The page itself comes first; what is measured is what happens once it stands.
    await page.getByRole('img', { name: /^Line chart/ }).waitFor();
    await page.waitForLoadState('networkidle');
    results.push(await round(page));
    await page.close();
  }
  await browser.close();
  return results;
}

/** @param {string | undefined} text */
function roundCount(text) {
  if (text === undefined) return 3;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new Failure(`${text} is not a number of rounds from 1 to 99`);
}

await runMain('npm run bench', async () => {
  const rounds = roundCount(process.argv[2]);
  ensureChromium();
  if (npm(['run', '--silent', 'build']) !== 0) throw new Failure('the page does not build: see above');
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4273 } });
  const results = await measure(server.resolvedUrls?.local[0] ?? '', rounds);
  await server.close();
  const all = results.flatMap(({ run, retrained }) => [run, ...retrained]);
  const longest = all.flatMap(({ longTasks }) => longTasks);
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} threads, ${rounds} rounds`);
  console.log(`default preset, Run to result, s      ${spread(results.map(({ run }) => run.seconds))}`);
  console.log(
    `student trained again after T, s      ${spread(results.flatMap(({ retrained }) => retrained.map(({ seconds }) => seconds)))}`,
  );
  console.log(
    `tasks over 50 ms on the page's thread ${longest.length}, longest ${Math.max(0, ...longest).toFixed(0)} ms`,
  );
});
