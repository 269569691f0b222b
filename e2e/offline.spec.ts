import { expect, test, type Page } from '@playwright/test';
import { host } from '../scripts/host.mjs';
import { allTabs, exportedResult, run, SMALL } from './page';

test.use({ serviceWorkers: 'allow' });

/** A first visit, until all of the page is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText('From now on this page works without a network, too.')).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

test('after the first visit all of the page works without a network', async ({ page, context }) => {
  const server = await host('/some/course/');
  await visit(page, `${server.address}?${SMALL}`);
  server.close();
  await context.setOffline(true);

  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  // Another query than that of the first visit, and data that it did not use.
  await page.goto(`${server.address}?${SMALL}&dataset=fashion&T=3`);
  await run(page);
  expect((await exportedResult(page)).experiment.dataset).toBe('fashion');
  for (const tab of await allTabs(page)) {
    await tab.click();
    await expect(page.getByRole('tabpanel').filter({ visible: true })).not.toBeEmpty();
  }

  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-dress', 'projector');
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await expect(page.getByText(/This browser keeps the whole page/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '한국어로 보기' }).click();
  await expect(page.getByRole('button', { name: '실행', exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(failed).toEqual([]);
});

test('a newer version is offered, never during a run, and keeps the settings', async ({ page }) => {
  let version = 1;
  const server = await host('/', (name, file) => {
    if (version === 1) return file;
    const text = file.toString('utf8');
    if (name === 'index.html') return Buffer.from(text.replace('<html', '<html data-version="2"'));
    if (name === 'sw.js') return Buffer.from(text.replace(/(url:"index\.html",revision:")/, '$1newer-'));
    return file;
  });
  const offer = page.getByText('A newer version of this page is here.');
  const newer = page.locator('html[data-version="2"]');

  // A run that goes on for minutes.
  await visit(page, `${server.address}?preset=paper-mnist`);
  version = 2;
  await page.reload();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(offer).toBeVisible();

  await page.keyboard.press(']');
  await expect(page).toHaveURL(/[?&]T=/);
  await expect(newer).toHaveCount(0);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(newer).toHaveCount(1);
  await expect(page).toHaveURL(/[?&]T=/);
  server.close();
});
