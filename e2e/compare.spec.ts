import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { ComparisonResult } from '../src/experiment/comparison';
import { open, run } from './page';

const TINY =
  'labelled=200&transferSize=300&teachers=2&teacherHidden=24&teacherSteps=20&studentHidden=12&studentSteps=30&batch=32';

const rounded = (value: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);

test('trains all chosen methods, and shows the numbers of the file that it gives', async ({ page }) => {
  await open(page, TINY);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByText('Trains 6 teachers and 15 students.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Labels alone/ })).toBeDisabled();
  await page.getByRole('checkbox', { name: /^Logits/ }).uncheck();
  await page.getByRole('checkbox', { name: /^MUNGE/ }).check();
  await page.getByRole('button', { name: 'Train all' }).click();
  await expect(page.getByRole('progressbar', { name: 'Progress of the comparison' })).toBeVisible();
  const table = page.getByRole('table');
  await expect(table).toBeVisible({ timeout: 100_000 });
  const result = await downloaded(page);
  expect(result.format).toBe('distillery/comparison');
  expect(result.rows.map(({ id }) => id)).toEqual(['labels', 'soft', 'mixed', 'jitter', 'munge']);
  const rows = table.getByRole('row');
  // The head and the ensemble come first.
  await expect(rows).toHaveCount(result.rows.length + 2);
  const errors = result.rows.map(({ perSeed }) => perSeed.map((one) => one.errors));
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
  for (const [i, seeds] of errors.entries()) {
    await expect(rows.nth(i + 2)).toContainText(rounded(mean(seeds)));
    const list = seeds.map((one) => rounded(one)).join(', ');
    await expect(rows.nth(i + 2).getByRole('img', { name: `Errors by seed: ${list}` })).toBeVisible();
  }
  for (const row of await rows.all()) {
    if ((await row.getByText('other jitter').count()) > 0) await expect(row).toContainText('Jitter and labels');
  }
});

test('a link holds the comparison, and a reload brings it back', async ({ page }) => {
  await open(page, TINY);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('combobox', { name: 'Along' }).selectOption({ label: 'Soft-target weight α' });
  const values = page.getByRole('textbox', { name: 'Values' });
  await values.fill('0,2');
  await values.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“2” is not allowed here. Allowed: 0..1');
  await values.fill('1,0');
  await values.press('Enter');
  await page.getByRole('button', { name: 'One seed fewer' }).click();
  await expect(page).toHaveURL(/&along=alpha:0,1&seeds=2&tab=compare$/);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Compare', selected: true })).toBeVisible();
  await expect(values).toHaveValue('0,1');
  await page.getByRole('button', { name: 'Train all' }).click();
  await expect(page.getByText('Errors along: Soft-target weight α')).toBeVisible({ timeout: 100_000 });
  const { rows, axis } = await downloaded(page);
  expect(axis).toEqual({ key: 'alpha', values: [0, 1] });
  expect(rows.map(({ id }) => id)).toEqual(['labels', 'alpha=0', 'alpha=1']);
  // At alpha = 0 the student is its own baseline, to the bit.
  expect(rows[1]!.perSeed).toEqual(rows[0]!.perSeed);
});

async function downloaded(page: Page): Promise<ComparisonResult> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON' }).click();
  return JSON.parse(await readFile(await (await waiting).path(), 'utf8')) as ComparisonResult;
}

test('stops when told to, and gives way to a run', async ({ page }) => {
  await open(page, TINY.replace('teacherSteps=20', 'teacherSteps=20000'));
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Train all' }).click();
  await expect(page.getByText(/teachers [\d,]+ of 20,000/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(page.getByRole('button', { name: 'Train all' })).toBeVisible();

  await open(page, TINY);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Train all' }).click();
  await run(page);
  await expect(page.getByRole('button', { name: 'Train all' })).toBeVisible();
});
