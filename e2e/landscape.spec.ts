import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { SweepResult } from '../src/experiment/sweep';
import { open, taken } from './page';

/** Small networks on points. */
const TINY =
  'dataset=spirals&labelled=100&transferSize=200&teachers=2&teacherHidden=12&teacherSteps=30&studentHidden=8&studentSteps=800&batch=32';

/** So many that the landscape is broken off before it is done. */
const SEEDS = 8;

const plain = (value: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);

const cells = (page: Page) => page.getByRole('gridcell');
const trained = (page: Page) => page.getByRole('gridcell', { name: /errors/ });

async function openLandscape(page: Page): Promise<void> {
  await open(page, TINY);
  await page.getByRole('tab', { name: 'Landscape' }).click();
  await page.getByLabel('Values across').fill('1, 4');
  await page.getByLabel('Values up').fill('0.5 1');
  for (let seeds = 3; seeds < SEEDS; seeds++) await page.getByRole('button', { name: 'One seed more' }).click();
  await expect(cells(page)).toHaveCount(4);
}

/** The file's rows, without comments and head. */
async function exportedRows(page: Page): Promise<string[][]> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: 'Numbers (CSV)' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  const lines = text.split('\r\n').filter((line) => !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split(','));
}

test('fills in, is broken off, goes on after a reload, and takes the sliders to a cell', async ({ page }) => {
  await openLandscape(page);
  await expect(page.getByText(`To train: ${5 * SEEDS} students, teachers first.`)).toBeVisible();
  await page.getByRole('button', { name: 'Train all' }).click();
  await expect(page.getByRole('progressbar', { name: 'Progress of the landscape' })).toBeVisible();
  await expect(trained(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();

  await openLandscape(page);
  await expect(trained(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/^Clearly better than the baseline/)).toBeVisible({ timeout: 60_000 });

  const rows = await exportedRows(page);
  expect(rows).toHaveLength(4);
  for (const [T, alpha, mean, baseline, difference, , , verdict, ...seeds] of rows) {
    expect(seeds).toHaveLength(SEEDS);
    expect(Number(mean)).toBeCloseTo(seeds.reduce((sum, one) => sum + Number(one), 0) / SEEDS, 9);
    expect(Number(difference)).toBeCloseTo(Number(mean) - Number(baseline), 9);
    const label = await page.getByRole('gridcell', { name: `T = ${T}, α = ${alpha}:` }).getAttribute('aria-label');
    expect(label).toContain(`${plain(Number(mean))} errors`);
    expect(label).toContain(plain(Math.abs(Number(difference))));
    expect(label).toContain(verdict);
  }

  const whole = JSON.parse(String(await taken(page, page, 'Landscape (JSON)'))) as SweepResult & { link: string };
  expect(whole).toMatchObject({ format: 'distillery/landscape', version: 1, seeds: SEEDS });
  expect(whole.link).toContain('dataset=spirals');
  expect(whole.cells.map(({ errors }) => errors)).toEqual(rows.map((row) => row.slice(8).map(Number)));

  await page.getByRole('gridcell', { name: 'T = 1, α = 1:' }).click();
  await expect(page.getByLabel(/T, typed/)).toHaveValue('1');
  await expect(page.getByRole('slider', { name: /α/ })).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/T, typed/)).toHaveValue('4');
  await expect(page.getByRole('slider', { name: /α/ })).toHaveAttribute('aria-valuenow', '0.5');
});

test('goes on by itself with what trained when the page was reloaded', async ({ page }) => {
  await openLandscape(page);
  await page.getByRole('button', { name: 'Train all' }).click();
  await expect(trained(page)).toHaveCount(4);
  await page.reload();
  await expect(trained(page)).toHaveCount(4);
  await expect(page.getByLabel('Values across')).toHaveValue('1, 4');
  await expect(page.getByText(/^Clearly better than the baseline/)).toBeVisible({ timeout: 60_000 });
});

test('names values that are not possible', async ({ page }) => {
  await openLandscape(page);
  await page.getByLabel('Values up').fill('0.5 2');
  await expect(page.getByRole('alert')).toHaveText('α: 2 is not possible. Allowed: 0..1.');
  await expect(page.getByRole('button', { name: 'Train all' })).toBeDisabled();
});
