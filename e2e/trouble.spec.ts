import { expect, test } from '@playwright/test';
import { expectDone, exportedResult, open, run, SMALL } from './page';

test('a missing piece of data is named, and a retry goes on', async ({ page }) => {
  let missing = true;
  await page.route('**/data/mnist/train-*.bin', (route) =>
    missing ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await open(page, SMALL);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/could not be fetched \(train-\d\d\.bin\)/)).toBeVisible();
  missing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectDone(page);
});

test('a damaged piece never gives a wrong run', async ({ page }) => {
  let damaged = true;
  await page.route('**/data/mnist/test-00.bin', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    if (damaged) body[5000] = body[5000]! ^ 1;
    await route.fulfill({ response, body });
  });
  await open(page, SMALL);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/arrived damaged \(test-00\.bin\)/)).toBeVisible();
  damaged = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectDone(page);
});

test('without WebGPU the other engine runs, and the page says so', async ({ page }) => {
  await open(page, `${SMALL}&engine=webgpu`);
  await run(page);
  expect((await exportedResult(page)).engine).toBe('wasm');
  await page.getByText(/CPU · \d+ threads?/).hover();
  await expect(page.getByText(/^This browser .* WebGPU/).first()).toBeVisible();
});
