import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import frozen from './frozen-links.json' with { type: 'json' };
import { open, run, SMALL } from './page';

async function expectNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

for (const query of ['', 'lang=ko', 'T=5000', 'dress=dark']) {
  test(`axe finds nothing on any tab of ?${query}`, async ({ page }) => {
    await page.goto(query === '' ? './' : `./?${query}`);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectNothing(page);
    }
  });
}

for (const dress of ['light', 'dark', 'projector']) {
  test(`axe finds nothing before and after a run, nor in the menu of dresses (${dress})`, async ({ page }) => {
    await open(page, `${SMALL}&dress=${dress}`);
    await expectNothing(page);
    await run(page);
    await expectNothing(page);
    await page.keyboard.press('d');
    await expectNothing(page);
  });
}

for (const dress of ['light', 'dark', 'projector']) {
  test(`axe finds nothing in what a link brings, in Share, nor in the layout for a frame (${dress})`, async ({
    page,
  }) => {
    const link = `${frozen[0]!.link.slice(1)}&lock=T-data-run&hide=preset&dress=${dress}`;
    await page.goto(`./?${link}`);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expectNothing(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('More in the link').click();
    for (const way of ['QR code', 'Embed']) {
      await page.getByRole('tab', { name: way }).click();
      await expectNothing(page);
    }
    await page.goto(`./?${link}&embed=yes`);
    await expect(page.getByRole('link', { name: 'Open the whole page' })).toBeVisible();
    await expectNothing(page);
  });
}

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test(`nothing is wider than the window at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const query of ['', 'lang=ko']) {
      await page.goto(`./?${query}`);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  });
}
