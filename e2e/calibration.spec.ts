import { expect, test } from '@playwright/test';
import { exportedNumbers, exportedResult, open, run, SMALL } from './page';

test('the reliability diagrams are those of the file, and their errors those of the result', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const result = await exportedResult(page);
  await page.getByRole('tab', { name: 'Calibration' }).click();
  const percent = (share: number): string =>
    new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share);
  for (const [name, { ece }] of [
    ['Ensemble', result.ensemble],
    ['Student', result.student],
    ['Baseline', result.baseline],
  ] as const) {
    await expect(
      page.getByRole('img', { name: new RegExp(`^${name}: calibration error ${percent(ece).replace('.', '\\.')}`) }),
    ).toBeVisible();
  }
  const bins = await exportedNumbers(page);
  expect(bins).toHaveLength(15);
  for (const name of ['Ensemble', 'Student', 'Baseline']) {
    expect(bins.reduce((sum, bin) => sum + Number(bin[`${name}: answers`]), 0)).toBe(result.testExamples);
  }
});
