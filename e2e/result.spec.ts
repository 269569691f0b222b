import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Result } from '../src/experiment/result';
import { exportedResult, open, run, written } from './page';

const TINY =
  'labelled=300&transferSize=100&teachers=3&teacherHidden=16&teacherSteps=30&studentHidden=12&studentSteps=40&batch=16' +
  '&transferClasses=0-1-2-4-5-6-7-8-9&controls=jitter-twin&chain=10';

const percent = (share: number, digits: number): string => `${(100 * share).toFixed(digits)}%`;

async function trained(page: Page, query = TINY): Promise<Result> {
  await open(page, query);
  await run(page);
  const result = await exportedResult(page);
  await page.getByRole('tab', { name: 'Result' }).click();
  return result;
}

test('chain, controls, training errors and parity on the page are those of the JSON', async ({ page }) => {
  const result = await trained(page);
  const table = page.getByRole('region', { name: /^Result on/ });
  const row = (name: RegExp): Locator => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  const [link, jitter, twin] = [result.chain?.[0], ...(result.controls ?? [])];
  for (const [name, line] of [
    [/^Student$/, result.student],
    [/^Baseline/, result.baseline],
    [/^Link 1, 784-10-10/, link!],
    [/^jitter and labels/, jitter!],
    [/^independent twin/, twin!],
  ] as const) {
    await expect(row(name)).toContainText(written(line.errors));
    await expect(row(name)).toContainText(percent(line.trainError!, 1));
  }
  expect(result.parity).toEqual({ weights: true, batches: true, steps: true, augmentation: true, loss: true });
  await expect(row(/^Baseline/)).toContainText('same initial weights, batches, steps, jitter, and loss on labels');
  await expect(row(/^jitter/)).toContainText('unlike the student in jitter');
  await expect(row(/^independent twin/)).toContainText('unlike the student in initial weights and batches');
  await expect(
    table.getByText(
      `agrees with the baseline on ${percent(twin!.likeBaseline, 1)}, the student with the ensemble on ${percent(result.student.agreement, 1)}`,
    ),
  ).toBeVisible();
});

test('errors by number of teachers are those of the JSON', async ({ page }) => {
  const { byMembers } = await trained(page);
  const panel = page.getByRole('region', { name: 'Errors by number of teachers' });
  await expect(panel.getByRole('img', { name: /^Line chart of test errors by number of teachers/ })).toBeVisible();
  await panel.getByRole('button', { name: 'As a table' }).click();
  for (const [i, errors] of byMembers!.entries()) {
    const cells = panel.getByRole('row').nth(i + 1);
    const text = new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(errors);
    await expect(cells).toContainText(text);
  }
});

test('left-out classes: counts of the JSON, and a bias that the keyboard moves', async ({ page }) => {
  const { leftOut } = await trained(page);
  const { plain, baseline, heldOut, test: chosen, examples } = leftOut!;
  const panel = page.getByRole('region', { name: 'Never seen by the student: 3' });
  for (const [i, biased] of [baseline, plain, heldOut!, chosen].entries()) {
    const stat = panel.getByRole('listitem').nth(i);
    await expect(stat).toContainText(`${written(biased.errorsLeftOut)} of ${written(examples)} wrong`);
    await expect(stat).toContainText(`${written(biased.errors)} errors in all`);
  }
  const output = panel.getByRole('status');
  await expect(output).toContainText(`bias 0.00: ${written(plain.errors)} errors`);
  await panel.getByRole('button', { name: /^test set/ }).click();
  await expect(output).toContainText(
    `${written(chosen.errors)} errors, ${written(chosen.errorsLeftOut)} of ${written(examples)} wrong`,
  );
  const slider = panel.getByRole('slider');
  await slider.press('End');
  const end = Number(await slider.getAttribute('aria-valuemax'));
  expect(end).toBeGreaterThan(chosen.bias);
  await expect(output).toContainText(`bias ${end.toFixed(2)}`);
});

test('the two parts of the distance to the ensemble follow T and add up', async ({ page }) => {
  await trained(page);
  for (const T of ['4', '1']) {
    await page.getByRole('textbox', { name: /^T, typed/ }).fill(T);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: `How far from the ensemble, at T = ${T}` });
    const cells = panel.getByRole('row', { name: /^Student/ }).getByRole('cell');
    await expect(cells).toHaveCount(3);
    const [target, others, sum] = (await cells.allInnerTexts()).map(Number);
    expect(target! + others!).toBeCloseTo(sum!, 3);
  }
});

test('axe finds nothing in a result with everything, and nothing is wider than a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await trained(page);
  await page.getByRole('button', { name: 'More columns' }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('the settings show the transfer set, and which labels are hidden', async ({ page }) => {
  await open(page, `${TINY}&transfer=munge`);
  await page.getByRole('tab', { name: 'Settings' }).click();
  const labelled = page.getByRole('group', { name: 'First labelled digits' });
  await expect(labelled.getByRole('img', { name: /^Labelled \d$/ })).toHaveCount(8);
  await expect(labelled.getByRole('img', { name: 'Labelled 3' })).toHaveCount(0);
  const added = page.getByRole('group', { name: 'First digits without labels' });
  await expect(added.getByRole('img', { name: 'Label hidden' })).toHaveCount(8);
  await expect(page.getByText('+ 100 by MUNGE').first()).toBeVisible();
});
