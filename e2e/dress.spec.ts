import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { allTabs, open, run, SMALL } from './page';

const appearance = (page: Page, name: string) => page.getByRole('button', { name: `Appearance: ${name}`, exact: true });

/** Brightness of the page's ground, 0 to 1. */
async function ground(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const parts = colour.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
  return parts.reduce((sum, part) => sum + part / 3 / 255, 0);
}

const DARK = 0.2;
const LIGHT = 0.8;

test('the page follows the system, also when it changes, and paper is light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expect(appearance(page, 'System')).toBeVisible();
  expect(await ground(page)).toBeLessThan(DARK);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect.poll(() => ground(page)).toBeGreaterThan(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await expect.poll(() => ground(page)).toBeLessThan(DARK);
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
  await expect.poll(() => ground(page)).toBeGreaterThan(LIGHT);
  await expect(page).not.toHaveURL(/dress/);
});

test('a dress is chosen from the menu, stays in the link, and is left out of it where it follows the system', async ({
  page,
}) => {
  await open(page);
  await appearance(page, 'System').click();
  await expect(page.getByRole('radio', { name: 'System' })).toBeFocused();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await ground(page)).toBeLessThan(DARK);
  await expect(page).toHaveURL(/dress=dark/);
  await page.keyboard.press('Escape');
  await expect(appearance(page, 'Dark')).toBeFocused();

  await page.reload();
  await expect(appearance(page, 'Dark')).toBeVisible();
  expect(await ground(page)).toBeLessThan(DARK);
  await appearance(page, 'Dark').click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  await page.getByRole('radio', { name: 'System' }).check();
  await expect(page).not.toHaveURL(/dress/);
});

test('keys open the menu and go to the projector and back', async ({ page }) => {
  await open(page, 'dress=dark');
  await page.keyboard.press('p');
  await expect(appearance(page, 'Projector')).toBeVisible();
  expect(await ground(page)).toBeGreaterThan(LIGHT);
  await expect(page).toHaveURL(/dress=projector/);
  await page.keyboard.press('p');
  await expect(appearance(page, 'Dark')).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByRole('radiogroup', { name: 'Appearance' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('radio', { name: 'Projector' })).toBeChecked();
  await page.keyboard.press('p');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.keyboard.press('d');
  await expect(page.getByRole('radiogroup', { name: 'Appearance' })).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'How to read this page' })).toContainText('Projector on, off');
});

test('a dress that does not exist is named in a notice', async ({ page }) => {
  await open(page, 'dress=pink&lang=en');
  await expect(page.getByText('Appearance: “pink” is not one of system, light, dark, projector')).toBeVisible();
  await expect(page).not.toHaveURL(/dress/);
});

test('canvases are drawn anew, and a picture is taken along as it is shown', async ({ page }) => {
  /** The corner of the first matrix, which is paper. */
  const corner = (): Promise<string> =>
    page
      .getByRole('tabpanel', { name: 'Dark knowledge' })
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => [...canvas.getContext('2d')!.getImageData(4, 4, 1, 1).data].join());
  await open(page, 'tab=darkKnowledge&dress=light');
  await expect.poll(corner).toBe('255,255,255,255');
  await appearance(page, 'Light').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(corner).toBe('23,31,39,255');
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Temperature' }).click();
  await page.getByRole('button', { name: 'Take along' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Picture (SVG)' }).click();
  const svg = await readFile(await (await waiting).path(), 'utf8');
  expect(svg).toMatch(/<rect[^>]* fill="rgb\(23, 31, 39\)"/);
  expect(svg).toContain('rgb(126, 170, 255)');
  expect(svg).not.toMatch(/var\(|color\(|color-mix/);
});

const LEAST = 18;

/** What on the page is written smaller, with its size in px. */
function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const drawnAt = (element: Element): number =>
      element instanceof SVGGraphicsElement ? Math.hypot(element.getScreenCTM()!.c, element.getScreenCTM()!.d) : 1;
    const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize) * drawnAt(element);
    // Words for those who listen are a pixel wide, measures of the chart library lie far outside.
    const seen = (element: Element): boolean => {
      const { width, right } = element.getBoundingClientRect();
      return width > 1 && right > 0 && element.checkVisibility({ visibilityProperty: true });
    };
    const found: string[] = [];
    const note = (element: Element, px: number, text: string): void => {
      if (px < least - 0.01 && seen(element)) found.push(`${px.toFixed(1)} ${text}`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (text !== '' && !node.parentElement!.matches('title, option')) {
        note(node.parentElement!, size(node.parentElement!), text);
      }
    }
    for (const field of document.querySelectorAll('input:not([type=checkbox], [type=radio]), select, textarea')) {
      note(field, size(field), field.getAttribute('aria-label') ?? field.id);
    }
    // Of what is written in a canvas, the size stands in its style, in units of the picture that lies over it.
    for (const canvas of document.querySelectorAll('[role=grid] ~ canvas, canvas:has(~ [role=grid])')) {
      const over = canvas.parentElement!.querySelector('[role=grid] text')!;
      note(canvas, parseFloat(getComputedStyle(canvas).fontSize) * drawnAt(over), 'canvas');
    }
    return found;
  }, LEAST);
}

/** Words that end in dots or under an edge. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1)
      .filter((element) => getComputedStyle(element).overflowX === 'hidden')
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((element) => element.innerText)
      .filter((text) => text !== ''),
  );
}

for (const query of ['lang=en', 'lang=ko', 'lang=en&lesson=temperature&page=2']) {
  test(`on a projector nothing is small, cut or beyond the edge (${query})`, async ({ page }) => {
    await page.goto(`./?dress=projector&${query}`);
    if (query.includes('lesson')) await expect(page.locator('.lessons').getByRole('heading')).toBeVisible();
    for (const tab of await allTabs(page)) {
      await tab.click();
      await expect(page.getByRole('tabpanel').locator('visible=true').getByRole('heading').first()).toBeVisible();
      expect([await smallTexts(page), await cutTexts(page)], (await tab.textContent()) ?? '').toEqual([[], []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    }
  });
}

test('on a projector the tables and the menus of a run that was trained here are not small either', async ({
  page,
}) => {
  await open(page, `${SMALL}&dress=projector`);
  await run(page);
  for (const tab of await allTabs(page)) {
    await tab.click();
    const asTable = page.getByRole('button', { name: /table/i }).locator('visible=true');
    if ((await asTable.count()) > 0) await asTable.first().click();
    expect(await smallTexts(page), (await tab.textContent()) ?? '').toEqual([]);
  }
  await page.keyboard.press('d');
  expect(await smallTexts(page)).toEqual([]);
});

test('the first screen of a projector shows the apparatus and the start of the chart', async ({ page }) => {
  await open(page, 'dress=projector');
  const bottom = async (name: string): Promise<number> => {
    const box = await page.getByRole('article', { name }).boundingBox();
    return box!.y + box!.height;
  };
  expect(await bottom('Student')).toBeLessThan(400);
  expect(await bottom('Baseline')).toBeLessThan(450);
  const chart = await page
    .getByRole('img', { name: /^Test errors|errors/i })
    .first()
    .boundingBox();
  expect(chart!.y).toBeLessThan(600);
});
