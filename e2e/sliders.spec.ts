import { expect, test, type Locator } from '@playwright/test';
import { card, exportedResult, expectDone, open, run, SMALL, written } from './page';

test('T changes the soft targets at once and trains a student from the recorded ensemble in a moment', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    new MutationObserver(() => {
      const text = document.querySelector('header')?.textContent ?? '';
      told.push(/(teachers|soft targets|students) [\d,]+ of/.exec(text)?.[1] ?? '');
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await open(page);
  const targets = page.getByRole('img', { name: /^Soft targets of the digit below/ });
  await expect(targets).toHaveAccessibleName(/at T = 4:/);
  const shapes = () => targets.locator('[style]').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('style')));
  const before = await shapes();
  const student = await card(page, 'Student').innerText();

  const slider = page.getByRole('slider', { name: 'Temperature' });
  await slider.press('ArrowRight');
  await expect(slider).not.toHaveAttribute('aria-valuetext', 'T = 4');
  expect(await shapes()).not.toEqual(before);
  await expect(targets).not.toHaveAccessibleName(/at T = 4:/);
  await page.getByRole('textbox', { name: /T, typed/ }).fill('20');
  await page.keyboard.press('Enter');
  await expect(targets).toHaveAccessibleName(/at T = 20:/);
  await expectDone(page);
  const result = await exportedResult(page);
  expect(result.experiment.T).toBe(20);
  expect(await card(page, 'Student').innerText()).not.toBe(student);
  await expect(card(page, 'Student')).toContainText(written(result.student.errors));
  // The teachers were not trained here; their numbers are the recorded ones.
  expect(result.teachers).toHaveLength(5);
  expect(await page.evaluate(() => (globalThis as unknown as { told: string[] }).told)).not.toContain('teachers');
});

test('the formula shows the live T and alpha, and alpha 0 makes the student its own baseline', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const slider = page.getByRole('slider', { name: /soft-target weight/ });
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'α = 0.00');
  await expect(page.getByRole('img', { name: /^Loss of the student: 0.00 times 4 squared/ })).toBeVisible();
  await expectDone(page);
  const zero = await exportedResult(page);
  expect(zero.experiment.alpha).toBe(0);
  expect(zero.student.digest).toBe(zero.baseline.digest);

  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'α = 1.00');
  await expect(page).toHaveURL(/alpha=1/);
  await expectDone(page);
  await expect.poll(async () => (await exportedResult(page)).experiment.alpha).toBe(1);
  const one = await exportedResult(page);
  expect(one.baseline.digest).toBe(zero.baseline.digest);
  expect(one.student.digest).not.toBe(zero.student.digest);
});

test('a drawn digit is answered by all three networks', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  await page.getByRole('button', { name: 'Draw one of your own' }).click();
  const pad = page.getByLabel(/Drawing pad/);
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.8, { steps: 12 });
  await page.mouse.up();
  await expect(page.getByRole('img', { name: 'The drawing as the networks see it' })).toBeVisible();
  const panel = page.getByRole('region', { name: 'What each network says of this digit' });
  for (const name of ['Ensemble', 'Student', 'Baseline'])
    await expect(panel).toContainText(new RegExp(`${name}:?\\s*\\d`));
});

test('a student that hears logits is trained again at once, and T takes no part in it', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const soft = await exportedResult(page);
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'What the student hears' }).selectOption('logits, less their mean');
  await expectDone(page);
  const formula = page.getByRole('img', { name: /^Loss of the student/ });
  await expect(formula).toHaveAccessibleName(/half the mean square of the distance/);
  await expect(page.getByText('not in the loss')).toBeVisible();
  const matched = await exportedResult(page);
  expect(matched.experiment).toEqual({ ...soft.experiment, target: 'logits' });
  expect(matched.student.digest).not.toBe(soft.student.digest);
  expect(matched.baseline.digest).toBe(soft.baseline.digest);
  expect(matched.ensemble.digest).toBe(soft.ensemble.digest);
  expect(new URL(page.url()).searchParams.get('target')).toBe('logits');
});

test('a finger scrolls the page over a slider, takes its handle along, and taps where it shall go', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await open(page);
  const T = page.getByRole('textbox', { name: /T, typed/ });
  const handle = page.getByRole('slider', { name: 'Temperature' });
  const track = page.locator('.temperature .slider__track');
  const hand = await page.context().newCDPSession(page);
  const centre = async (of: Locator): Promise<readonly [number, number]> => {
    const { x, y, width, height } = (await of.boundingBox())!;
    return [x + width / 2, y + height / 2];
  };
  const swipe = async ([x, y]: readonly [number, number], by: readonly [number, number]): Promise<void> => {
    const STEPS = 15;
    await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let i = 1; i <= STEPS; i++) {
      const at = { x: x + (i * by[0]) / STEPS, y: y + (i * by[1]) / STEPS };
      await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    }
    await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };

  const [x, y] = await centre(track);
  await swipe([x + 80, y], [0, -300]);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(T).toHaveValue('4');
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });

  await page.touchscreen.tap(x + 80, y);
  await expect(T).toHaveValue(/^1\d$/);
  await swipe(await centre(handle), [-200, 0]);
  await expect(T).toHaveValue(/^[01]\./);
  await page.close();
});
