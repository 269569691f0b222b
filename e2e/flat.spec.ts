import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { answers, meanEntropy } from '../src/distill/metrics';
import { softmax } from '../src/distill/softmax';
import { exportedResult, open, run, SMALL } from './page';

const map = (page: Page, name: string): Locator => page.getByRole('application', { name: new RegExp(`^${name}\\.`) });

/** The lines of a file of the view, less its comments. */
async function exported(page: Page, item: string): Promise<string[][]> {
  await page.getByRole('button', { name: 'Take along' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  return text
    .split('\r\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(','));
}

test('maps of the plane go back in time, say what their exported numbers say, and follow T', async ({ page }) => {
  await open(page, `${SMALL}&dataset=moons`);
  await page.getByRole('tab', { name: 'Flat land' }).click();
  await expect(page.getByText(/The maps grow as the networks learn. Press Run/)).toBeVisible();
  await run(page);
  await expect(map(page, 'Student')).toContainText(/\d+ errors? of [\d,]+ · entropy \d/);

  const slider = page.getByRole('slider', { name: 'Step of the run' });
  await slider.press('ArrowLeft');
  await expect(page.getByRole('tabpanel').getByText(/^twins \d+ of 80$/)).toHaveCount(2);
  await expect(map(page, 'Student')).toHaveAccessibleName(/Answers: class 0 on/);
  const early = (await map(page, 'Student').getAttribute('aria-label'))!;
  await slider.press('Home');
  await expect(page.getByRole('tabpanel').getByText(/^teachers \d+ of 60$/)).toHaveCount(2);
  await expect(map(page, 'Student')).toHaveAccessibleName(/Not trained yet/);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByRole('article', { name: 'Student' })).toContainText('had not begun');
  await page.getByRole('button', { name: 'Now', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Student' })).not.toContainText('had not begun');
  await page.getByRole('tab', { name: 'Flat land' }).click();

  const [head = [], ...rows] = await exported(page, 'Numbers of the maps (CSV)');
  for (const T of ['4', '20']) {
    const box = page.getByRole('textbox', { name: /T, typed/ });
    await box.fill(T);
    await box.press('Enter');
    for (const name of ['One teacher', 'Ensemble', 'Student', 'Baseline']) {
      const first = head.indexOf(`${name}: logit 0`);
      const logits = rows.flatMap((row) => [Number(row[first]), Number(row[first + 1])]);
      const entropy = meanEntropy(logits, softmax(logits, Number(T), 2), Number(T), 2).toFixed(3);
      if (name !== 'Student' || T === '4') await expect(map(page, name)).toContainText(`entropy ${entropy}`);
      const ones = answers(logits, 2).reduce((sum, answer) => sum + answer, 0) / rows.length;
      if (T === '4') {
        await expect(map(page, name)).toHaveAccessibleName(new RegExp(`class 1 on ${Math.round(100 * ones)}%`));
      }
    }
  }

  // Once that of T = 20 has ended, the student of T = 4 is known, and so is how it came about.
  const trainedAt = (T: number) =>
    expect(async () => {
      expect((await exportedResult(page)).experiment.T).toBe(T);
    }).toPass();
  await trainedAt(20);
  await page.getByRole('textbox', { name: /T, typed/ }).fill('4');
  await page.keyboard.press('Enter');
  await trainedAt(4);
  await expect(page.getByRole('banner')).toContainText('Done in 0.0 s');
  await page.getByRole('tab', { name: 'Flat land' }).click();
  await slider.press('ArrowLeft');
  await expect(map(page, 'Student')).toHaveAccessibleName(early);
});

test('a click on a map adds a point, and the networks learn from it', async ({ page }) => {
  await open(page, `${SMALL}&dataset=moons&teacherSteps=20&studentSteps=20`);
  await page.getByRole('tab', { name: 'Flat land' }).click();
  await map(page, 'Ensemble').click({ position: { x: 20, y: 60 } });
  await expect(page.getByText(/“Moons” have become own points.*161 to learn from, 40 to test with/)).toBeVisible();
  await run(page);
  await expect(map(page, 'Student')).toContainText(/\d+ errors? of [\d,]+ · entropy \d/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/dataset=moons/);
  await expect(page.getByText(/networks that learned other points/)).toBeVisible();
});
