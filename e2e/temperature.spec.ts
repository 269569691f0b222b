import { expect, test } from '@playwright/test';
import { expectDone, exportedNumbers, open, run, SMALL, taken } from './page';

test('Temperature goes back in time with the pipe, and its files say to which step', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  await page.getByRole('tab', { name: 'Temperature' }).click();
  const panel = page.getByRole('region', { name: 'What T does to one soft target' });
  const words = panel.getByText(/^At T = 4:/);
  const end = await words.innerText();
  await panel.getByRole('slider', { name: 'Step of the run' }).press('Home');
  await expect(words).not.toHaveText(end);
  await expect(panel.getByText('The student had not begun at this step.')).toBeVisible();
  const moment = await panel.locator('.panel__head mark').innerText();
  expect(moment).toMatch(/^teachers \d+ of 60$/);
  const csv = await taken(page, panel, 'Numbers (CSV)');
  expect(csv.toString('utf8')).toMatch(
    new RegExp(`^# What T does .*: Test digit \\d+, labelled \\d, T = 4, ${moment} · Distillery`),
  );

  await page.getByRole('tab', { name: 'Differences' }).click();
  await expect(page.getByText(`You are at an earlier step of the run: ${moment}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByRole('tab', { name: 'Temperature' }).click();
  await expect(words).toHaveText(end);
});

test('T is dragged on the curves, and what stands there is what is exported', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  await page.getByRole('tab', { name: 'Temperature' }).click();
  const cursor = page.getByRole('slider', { name: 'T on the curves' });
  await expect(cursor).toHaveAttribute('aria-valuetext', 'T = 4');
  await cursor.getByText('T = 4').scrollIntoViewIfNeeded();
  const handle = (await cursor.getByText('T = 4').boundingBox())!;
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 8 });
  // The slider of the apparatus goes along while the gesture lasts.
  const slider = page.getByRole('slider', { name: 'Temperature' });
  await expect(cursor).not.toHaveAttribute('aria-valuetext', 'T = 4');
  const dragged = (await cursor.getAttribute('aria-valuetext'))!;
  await expect(slider).toHaveAttribute('aria-valuetext', dragged);
  await page.mouse.up();
  await expectDone(page);
  const T = dragged.replace('T = ', '');

  const numbers = await exportedNumbers(page);
  const targets = numbers.slice(0, 10).map((row) => Number(row[`soft target at T = ${T}`]));
  expect(targets.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  const curves = page.getByRole('region', { name: 'Soft targets over T' });
  const [entropy, effective] = numbers.slice(10).map((row) => Number(row[`soft target at T = ${T}`]));
  await expect(curves).toContainText(`At T = ${T}: ${effective!.toFixed(1)} effective classes of 10`);
  await expect(curves).toContainText(`entropy ${entropy!.toFixed(2)} nats`);
  const best = targets.indexOf(Math.max(...targets));
  await expect(curves.getByRole('img')).toHaveAccessibleName(
    new RegExp(`classes. ${best}: ${(100 * targets[best]!).toFixed(1)}%`),
  );
  const pulls = page.getByRole('region', { name: 'Gradient on the student’s logits' });
  const order = targets.map((_, c) => c).sort((a, b) => targets[b]! - targets[a]!);
  await expect(pulls.getByRole('img')).toHaveAccessibleName(
    new RegExp(order.map((c) => `${c}: ${Number(numbers[c]!['gradient with T²']).toFixed(3)}`).join(', ')),
  );
  for (const row of numbers.slice(0, 10)) {
    expect(Number(row['gradient without T²']) * Number(T) ** 2).toBeCloseTo(Number(row['gradient with T²']), 9);
  }
});

test('where the slider of T is out of sight, there is one at the foot of the window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `${SMALL}&tab=draw`);
  const dock = page.getByRole('slider', { name: 'T at the foot of the window' });
  await expect(page.getByRole('slider', { name: 'Turn' })).toBeAttached();
  await expect(dock).toHaveCount(0);
  await page.getByRole('slider', { name: 'Shift down' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2000);
  await expect(dock).toBeInViewport();
  await dock.press('ArrowRight');
  await expect(dock).toHaveAttribute('aria-valuetext', 'T = 4.5');
  await expect(page).toHaveURL(/T=4\.5/);
  await page.mouse.wheel(0, -4000);
  await expect(page.getByRole('slider', { name: 'Temperature' })).toHaveAttribute('aria-valuetext', 'T = 4.5');
  await expect(dock).toHaveCount(0);
});
