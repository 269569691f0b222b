/** What the end-to-end tests do on the page, by role and label as a person would. */
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import papaparse from 'papaparse';
import { TAB_NAMES } from '../src/app/viewStore';
import type { Result } from '../src/experiment/result';

/** A run of a second or two, with every stage in it. */
export const SMALL =
  'labelled=200&transferSize=300&teachers=3&teacherHidden=32&teacherSteps=60&studentHidden=16&studentSteps=80&batch=32';

export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(query === '' ? './' : `./?${query}`);
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
}

/** The tabs of all views, once they are there. */
export async function allTabs(page: Page): Promise<readonly Locator[]> {
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(TAB_NAMES.length);
  return tabs.all();
}

export async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expectDone(page);
}

export async function expectDone(page: Page): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(/Done in/, { timeout: 110_000 });
}

export const card = (page: Page, arm: 'Student' | 'Baseline'): Locator => page.getByRole('article', { name: arm });

/** The result as the page exports it. */
export async function exportedResult(page: Page): Promise<Result> {
  await page.getByRole('tab', { name: 'Result' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON' }).click();
  const result = await parsed(await waiting);
  await page.getByRole('tab', { name: 'Overview' }).click();
  return result;
}

async function parsed(download: Download): Promise<Result> {
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Result;
}

/** The file that the menu of a view gives for one of its items. */
export async function taken(page: Page, view: Page | Locator, item: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await view.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  return readFile(await (await waiting).path());
}

/** The rows of a file of numbers: of each its cells by the names of the columns. */
export function rowsOf(csv: Buffer): Record<string, string>[] {
  return papaparse.parse<Record<string, string>>(csv.toString('utf8'), { header: true, comments: '#' }).data;
}

/** The numbers behind the chosen view as it exports them. */
export async function exportedNumbers(page: Page): Promise<Record<string, string>[]> {
  return rowsOf(await taken(page, page, 'Numbers (CSV)'));
}

/**
 * Drops files on the page.
 * @param files texts by their names
 */
export async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((texts) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) transfer.items.add(new File([text], name));
    const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
    document.body.dispatchEvent(new DragEvent('dragover', event));
    document.body.dispatchEvent(new DragEvent('drop', event));
  }, files);
}

/** Errors as the page writes them in English. */
export const written = (errors: number): string => new Intl.NumberFormat('en').format(errors);
