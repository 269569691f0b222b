import { expect, test } from '@playwright/test';
import { card, exportedResult, open, run, SMALL } from './page';

test('a copied address opened elsewhere gives the same run', async ({ page, browser }) => {
  await open(page, SMALL);
  await run(page);
  const first = await exportedResult(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const address = await page.getByRole('textbox', { name: 'Address' }).inputValue();
  expect(address).toContain('teacherSteps=60');
  expect(address).not.toContain('optimizer');

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(address);
  await run(other);
  expect((await exportedResult(other)).digest).toBe(first.digest);
  await expect(other.getByText('Not everything was taken as given')).toBeHidden();
  await elsewhere.close();
});

test('the address follows the settings without filling the history', async ({ page }) => {
  await open(page);
  const entries = await page.evaluate(() => history.length);
  const slider = page.getByRole('slider', { name: /soft-target weight/ });
  for (let i = 0; i < 4; i++) await slider.press('ArrowRight');
  await expect(page).toHaveURL(/\?sum=[^&]+&v=1&alpha=0.7$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/alpha=0.65/);
});

test('unknown, damaged and out-of-range values are each named in a notice', async ({ page }) => {
  await open(page, 'v=1&T=5000&alpha=much&optimizer=lion&colour=red&preset=nothing&teachers=7&seed=1&seed=2');
  for (const part of ['5000', '1,000', '“much”', '“lion”', '“colour”', '“nothing”', 'Seed']) {
    await expect(page.getByText(part).first()).toBeVisible();
  }
  await expect(page.getByText('Not everything was taken as given')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /T, typed/ })).toHaveValue(/1,?000/);
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page.getByRole('textbox', { name: /^Teachers/ })).toHaveValue('7');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('“lion”')).toBeHidden();
});

test('a copy of the address bar is guarded; one number changed in it by hand is taken, and named', async ({ page }) => {
  await open(page, 'T=6&seed=3');
  await expect(page).toHaveURL(/\?sum=[^&]+&v=1&T=6&seed=3$/);
  const address = page.url();
  await page.goto(address.replace('T=6', 'T=9'));
  await expect(page.getByRole('textbox', { name: /T, typed/ })).toHaveValue('9');
  const note = page.getByRole('status').filter({ hasText: 'This link was changed after it was made' });
  await expect(note).toContainText('Not as made: “T=9”. It was read as it stands.');
  await page.goto(address);
  await expect(page.getByRole('textbox', { name: /T, typed/ })).toHaveValue('6');
  await expect(note).toBeHidden();
});

test('a link can ask for Korean', async ({ page }) => {
  await page.goto('./?lang=ko');
  await expect(page.getByRole('button', { name: '실행', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(card(page, 'Student')).toBeHidden();
});
