import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, run, SMALL } from './page';

for (const query of ['', 'lang=ko', 'T=5000', 'dress=dark']) {
  test(`axe finds nothing on any tab of ?${query}`, async ({ page }) => {
    await page.goto(query === '' ? './' : `./?${query}`);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    }
  });
}

for (const dress of ['light', 'dark', 'projector']) {
  test(`axe finds nothing before and after a run, nor in the menu of dresses (${dress})`, async ({ page }) => {
    const expectNothing = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    };
    await open(page, `${SMALL}&dress=${dress}`);
    await expectNothing();
    await run(page);
    await expectNothing();
    await page.keyboard.press('d');
    await expectNothing();
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
