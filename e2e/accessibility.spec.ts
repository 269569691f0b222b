import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNothing, expectNothingInAnyDress } from './axe';
import frozen from './frozen-links.json' with { type: 'json' };
import { allTabs, open, run, SMALL } from './page';

for (const query of ['', 'lang=ko&T=5000']) {
  test(`axe finds nothing on any tab of ?${query}, whatever it wears`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`./?${query}`);
    for (const tab of await allTabs(page)) {
      await tab.click();
      await expect(page.getByRole('tabpanel').filter({ visible: true })).not.toBeEmpty();
      await expectNothingInAnyDress(page, '[role=tabpanel][data-state=active]');
    }
    await expectNothingInAnyDress(page);
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

/** What is smaller than a target may be (WCAG 2.5.8) and has neighbours within reach, by its name or class. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const targets = [...document.querySelectorAll('button, a[href], select, input, [role=tab], [role=slider]')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && target.closest('[inert]') === null)
      // What is pressed through its label is as large as that.
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    // A circle of that size around a small one must meet no other target.
    const apart = (a: DOMRect, b: DOMRect): boolean => {
      const x = a.x + a.width / 2;
      const y = a.y + a.height / 2;
      const dx = Math.max(b.left - x, 0, x - b.right);
      const dy = Math.max(b.top - y, 0, y - b.bottom);
      return Math.max(dx, dy) >= LEAST / 2;
    };
    return targets
      .filter(({ box }) => Math.round(box.width) < LEAST || Math.round(box.height) < LEAST)
      .filter(({ target, box }) => targets.some((other) => other.target !== target && !apart(box, other.box)))
      .map(({ target, box }) => `${target.ariaLabel ?? target.className} ${box.width} x ${box.height}`);
  });
}

for (const { name, width, height } of [
  { name: 'a projector', width: 1280, height: 720 },
  { name: 'a telephone', width: 360, height: 740 },
  { name: 'a projector at 200 %', width: 640, height: 360 },
]) {
  test(`nothing is wider than ${name}, and every target is large enough`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const query of ['', 'lang=ko']) {
      await page.goto(`./?${query}`);
      for (const tab of await allTabs(page)) {
        await tab.click();
        await expect(page.getByRole('tabpanel').filter({ visible: true })).not.toBeEmpty();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await smallTargets(page)).toEqual([]);
      }
    }
  });
}

test('on a telephone a view is in sight once its tab is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByRole('tab', { name: 'Result' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Result' }).getByRole('heading').first()).toBeInViewport();
});

/** Whether something of a box can be seen: its ground or its edge. */
function isDrawn(box: Locator): Promise<boolean> {
  return box.evaluate((element) => {
    const { backgroundColor, backgroundImage, borderTopColor, borderTopWidth } = getComputedStyle(element);
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const clear = (colour: string): boolean => colour === paper || /^rgba\(.*, 0\)$/.test(colour);
    const { width, height } = element.getBoundingClientRect();
    const edged = parseFloat(borderTopWidth) > 0 && !clear(borderTopColor);
    return width > 0 && height > 0 && (edged || !clear(backgroundColor) || backgroundImage !== 'none');
  });
}

test('in colours that are forced, bars and tracks are still drawn, and what is chosen or pointed at stands out', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'lesson=temperature&page=1');
  await expect(page.getByRole('complementary', { name: 'Lessons' }).getByRole('heading').first()).toBeVisible();
  for (const part of [
    '.soft-targets__bar',
    '.temperature .slider__track',
    '.mixer .slider__track',
    '.mixer .slider__range',
    '.scrubber .slider__track',
    '.progress__part',
    '.controls__run',
  ]) {
    const boxes = await page.locator(part).all();
    expect(boxes.length, part).toBeGreaterThan(0);
    for (const box of boxes) expect(await isDrawn(box), part).toBe(true);
  }
  const ground = (element: Element): string => getComputedStyle(element).backgroundColor;
  const [chosen, other] = [page.getByRole('radio', { name: 'errors' }), page.getByRole('radio', { name: 'accuracy' })];
  expect(await chosen.evaluate(ground)).not.toBe(await other.evaluate(ground));
  const edge = (element: Element): string => getComputedStyle(element).borderBottomColor;
  const tab = (name: string): Promise<string> => page.getByRole('tab', { name }).evaluate(edge);
  expect(await tab('Overview')).not.toBe(await tab('Price'));
  await expect(page.locator('.temperature')).toHaveCSS('outline-style', 'double');
});
