import { expect, test } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import { host } from '../scripts/host.mjs';
import { exportedResult, run, SMALL } from './page';

test('the built page runs as static files from a sub-path', async ({ page }) => {
  const server = await host('/some/course/');
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 404) missing.push(response.url());
  });
  await page.goto(`${server.address}?${SMALL}`);
  await run(page);
  const result = await exportedResult(page);
  expect(result.testExamples).toBe(10_000);
  expect(result.experiment.preset).toBe('few-labels');
  expect(missing.filter((url) => !url.endsWith('favicon.ico'))).toEqual([]);
  server.close();
});

test('opened as a file, the page says that it needs a server', async ({ page }) => {
  await page.goto(pathToFileURL('dist/index.html').href);
  await expect(page.getByText(/Serve the folder instead: .*python3 -m http\.server/)).toBeVisible();
});

test('while the script is on its way the page says what it is, in the language of its link', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/assets\/index-[^/]+\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('./?lang=ko', { waitUntil: 'commit' });
  await expect(page.getByText(/신경망 앙상블을 학습하고/)).toBeVisible();
  await expect(page.getByRole('button', { name: '실행', exact: true })).toBeHidden();
  arrive();
  await expect(page.getByRole('button', { name: '실행', exact: true })).toBeVisible();
});
