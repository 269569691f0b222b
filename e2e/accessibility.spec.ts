import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, run, SMALL } from './page';

for (const query of ['', 'lang=ko', 'T=5000']) {
  test(`axe finds nothing on any tab of ?${query}`, async ({ page }) => {
    await page.goto(query === '' ? './' : `./?${query}`);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    }
  });
}

test('axe finds nothing after a run', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

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
