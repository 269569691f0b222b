import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { open, run, SMALL } from './page';

test('a drawing is answered as it is drawn, turned, and taken along as it stands', async ({ page }) => {
  await open(page, SMALL);
  await page.getByRole('tab', { name: 'Draw' }).click();
  const view = page.getByRole('region', { name: 'Draw a digit, then turn it' });
  await expect(view.getByText('Recorded networks can’t answer a drawing. Press Run.')).toBeVisible();
  await run(page);

  const pad = view.getByRole('img', { name: /^Drawing pad/ });
  const box = (await pad.boundingBox())!;
  const at = (x: number, y: number): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...at(0.5, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.5), { steps: 3 });
  // The pen is still down.
  const bars = view.getByRole('img', { name: /^Probability of each class/ });
  await expect(bars).toBeVisible();
  await page.mouse.move(...at(0.5, 0.8), { steps: 3 });
  await page.mouse.up();

  const strip = view.getByRole('img', { name: /Answers of Student from -90° to 90°/ });
  await expect(strip).toHaveAccessibleName(/Student.*-90° \d.*90° \d/);
  const before = await bars.getAttribute('aria-label');
  await view.getByRole('slider', { name: 'Turn' }).press('End');
  await expect(view.getByText('90°', { exact: true }).first()).toBeVisible();
  await expect(view.getByText('at T = 4')).toBeVisible();
  await expect(bars).not.toHaveAccessibleName(before!);

  await view.getByRole('button', { name: 'As a table' }).click();
  const waiting = page.waitForEvent('download');
  await view.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: 'Numbers (CSV)' }).click();
  const csv = await readFile(await (await waiting).path(), 'utf8');
  expect(csv).toMatch(/^# .*: my drawing, turned by 90°, shifted 0 px to the right and 0 px down, T = 4 /);
  expect(csv).toContain('Student: its probability at T = 4,');
  const rows = csv.split('\r\n').filter((line) => !line.startsWith('#'));
  expect(rows).toHaveLength(14);
  const cells = await view.getByRole('row').nth(1).getByRole('cell').allTextContents();
  const [angle, ...numbers] = rows[1]!.split(',').map(Number);
  expect(angle).toBe(-90);
  expect(cells.map(Number)).toEqual(numbers.map((number) => Math.round(1000 * number) / 1000));
});
