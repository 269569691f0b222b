import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expectDone, open, run, SMALL } from './page';

/** The lines of a file of numbers, without those that say where it comes from. */
async function taken(page: Page, entry: string): Promise<string[][]> {
  await page.getByRole('button', { name: 'Take along' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: entry }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  return Papa.parse<string[]>(text, { comments: '#', skipEmptyLines: true }).data;
}

const rough = (share: number): string =>
  `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(100 * share)}%`;

async function expectNothingFromAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.view').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test('the matrix of soft targets follows T, is that of the file, and leads to the digits behind a cell', async ({
  page,
}) => {
  await open(page, SMALL);
  await run(page);
  await page.getByRole('tab', { name: 'Dark knowledge' }).click();
  const matrix = (name: string): Locator => page.getByRole('grid', { name: new RegExp(`^${name}:`) });
  const cell = (name: string, row: number, column: number): Locator =>
    matrix(name).getByRole('gridcell', { name: new RegExp(`^${row} → ${column}: `) });

  for (const T of ['4', '20']) {
    await page.getByRole('textbox', { name: /^T, typed/ }).fill(T);
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('region', { name: `What the networks say beside the label, at T = ${T}` }),
    ).toBeVisible();
    const rows = await taken(page, 'Numbers (CSV)');
    for (const [i, name] of ['Ensemble', 'Student', 'Baseline'].entries()) {
      for (const [row, column] of [
        [2, 7],
        [4, 9],
      ] as const) {
        const line = rows[1 + 10 * i + row]!;
        expect(line[0]).toBe(`${name}, label ${row}`);
        await expect(cell(name, row, column)).toHaveAccessibleName(
          `${row} → ${column}: ${rough(Number(line[1 + column]) / 100)}`,
        );
      }
    }
  }

  await cell('Student', 4, 9).click();
  await cell('Student', 4, 9).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(cell('Student', 4, 8)).toBeFocused();
  await page.keyboard.press('Enter');
  const behind = page.getByRole('list', { name: 'Labelled 4, most like 8' });
  await expect(behind.getByRole('button')).toHaveCount(12);
  const first = behind.getByRole('button').first();
  const [, index] = /^Test digit (\d+), labelled 4: .*% for 8/.exec((await first.getAttribute('aria-label'))!)!;
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expectNothingFromAxe(page);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByText(`Test digit ${index}`).first()).toBeVisible();
});

test('outcomes add up, are those of the file, and each number leads to its digits', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  await page.getByRole('tab', { name: 'Differences' }).click();
  const list = await taken(page, 'Every test digit with its answers (CSV)');
  const [head, ...digits] = list;
  expect(head!.slice(1, 5)).toEqual(['Label', 'Ensemble', 'Student', 'Baseline']);
  expect(digits).toHaveLength(10_000);
  const right = (line: readonly string[], at: number): boolean => line[1] === line[at];
  const lost = digits.filter((line) => !right(line, 3) && right(line, 4));
  const lostByEnsembleToo = lost.filter((line) => !right(line, 2));
  const button = page.getByRole('button', { name: /, Lost, Ensemble wrong$/ });
  await expect(button).toHaveText(new RegExp(`^${lostByEnsembleToo.length},`));
  await expect(page.getByText(new RegExp(`, lost ${lost.length}: McNemar`))).toBeVisible();
  const counts = await taken(page, 'Numbers (CSV)');
  const all = counts[3]!.slice(1, 6).map(Number);
  expect(all[0]! + all[1]! + all[2]! + all[3]!).toBe(all[4]);
  expect(all[4]).toBe(10_000);
  expect(all[2]).toBe(lost.length);

  await button.click();
  const gallery = page.getByRole('region', { name: 'Lost · Ensemble wrong' });
  const surest = [...lostByEnsembleToo].sort((a, b) => Number(b[6]) - Number(a[6]));
  const item = gallery.getByRole('listitem').first().getByRole('button');
  await expect(item).toHaveAccessibleName(new RegExp(`^Test digit ${surest[0]![0]}, labelled ${surest[0]![1]}\\.`));
  await expect(gallery.getByRole('status')).toHaveText(`1 to ${Math.min(12, surest.length)} of ${surest.length}`);
  await item.click();
  await expect(item).toHaveAttribute('aria-pressed', 'true');
  await expectNothingFromAxe(page);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByText(`Test digit ${surest[0]![0]}`).first()).toBeVisible();
});

test('the map of soft targets is made on demand, is that of the file, and leads to its digits', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Dark knowledge' }).click();
  await page.getByRole('radio', { name: 'map' }).click();
  await page.getByRole('button', { name: 'Draw the map at T = 4' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Draw the map at T = 4' }).click();
  const pad = page.getByRole('button', { name: /^Map of test digits/ });
  await expect(pad).toBeVisible({ timeout: 60_000 });
  const rows = await taken(page, 'Numbers (CSV)');
  expect(rows).toHaveLength(1 + 1200);
  await pad.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const [, index, label] = /Test digit (\d+), label (\d)/.exec(
    await page.getByText(/^Test digit \d+, label/).innerText(),
  )!;
  expect(rows.find((row) => row[0] === index)?.[1]).toBe(label);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^T, typed/ }).fill('8');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Map of 1,200 of 10,000 test digits at T = 4/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Draw it again at T = 8' })).toBeVisible();
  // The student of the new T has another teacher no more than the map has another ensemble.
  await expectDone(page);
  await expect(pad).toBeVisible();
  await expectNothingFromAxe(page);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByText(`Test digit ${index}`).first()).toBeVisible();
});
