import { expect, test, type Locator, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { card, exportedResult, expectDone, open, run, SMALL } from './page';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Data' });

async function openData(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Choose data/ }).click();
  await expect(dialog(page).getByRole('radiogroup', { name: 'Data set' })).toBeVisible();
}

async function close(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toBeHidden();
}

/** A picture of 8 x 8 pixels of one shade, as a 24-bit bitmap. */
function bitmap(shade: number): Uint8Array {
  const [side, head] = [8, 54];
  const bytes = new Uint8Array(head + side * side * 3).fill(shade, head);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, head, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  return bytes;
}

/** Twenty dark and twenty darker pictures, in a folder for each. */
function pictures(): Uint8Array {
  const shades = Array.from({ length: 20 }, (_, i) => i);
  return zipSync({
    night: Object.fromEntries(shades.map((i) => [`${i}.bmp`, bitmap(i)])),
    dusk: Object.fromEntries(shades.map((i) => [`${i}.bmp`, bitmap(90 + i)])),
  });
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await dialog(page)
    .getByLabel('Choose files')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

test('Fashion-MNIST runs, and its classes have their names', async ({ page }) => {
  await open(page, `${SMALL}&dataset=fashion`);
  await expect(page.getByText(/^its label: 9 Ankle boot/)).toBeVisible();
  await run(page);
  await expect(page.getByRole('heading', { name: 'Errors on 10,000 test images' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Probability of each class.*0 T-shirt\/top/ })).toBeVisible();
});

test('spirals are chosen, shaped and run, and a place of the plane is asked about', async ({ page }) => {
  await open(page, SMALL);
  await openData(page);
  await dialog(page)
    .getByRole('radio', { name: /^Spirals/ })
    .click();
  await dialog(page).getByRole('slider', { name: 'Arms' }).press('ArrowRight');
  await expect(dialog(page).getByRole('img', { name: 'Preview: Spirals' })).toBeVisible();
  await close(page);
  await expect(page).toHaveURL(/dataset=spirals&flatClasses=4/);
  await run(page);
  await expect(page.getByRole('heading', { name: 'Errors on 2,000 test points' })).toBeVisible();
  const result = await exportedResult(page);
  expect(result.testExamples).toBe(2000);
  await page.getByRole('button', { name: 'Ask about a place of your own' }).click();
  await page.getByRole('button', { name: /^Square of points/ }).click({ position: { x: 20, y: 20 } });
  await expect(page.getByRole('img', { name: /^Probability of each class/ })).toBeVisible();
});

test('points are set by hand and as text, and run; a wrong line is named', async ({ page }) => {
  await open(page, `${SMALL}&dataset=points`);
  await expect(page.getByText(/the link does not bring them/)).toBeVisible();
  await openData(page);
  const pad = dialog(page).getByRole('group', { name: 'Pad for points' });
  await pad.click({ position: { x: 60, y: 60 } });
  await expect(dialog(page).getByRole('img', { name: /^Point 1, class 0/ })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Use these points' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('at least two points');

  const box = dialog(page).getByRole('textbox', { name: /^CSV/ });
  await box.fill('x,y,class\n0.1,0.1,0\n0.2,7,1');
  await dialog(page).getByRole('button', { name: 'Read CSV' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Line 3');
  const lines = Array.from({ length: 20 }, (_, i) => `${i / 20},${((i * 7) % 20) / 20},${i % 2}`);
  await box.fill(lines.join('\n'));
  await dialog(page).getByRole('button', { name: 'Read CSV' }).click();
  await dialog(page)
    .getByRole('img', { name: /^Point 20, class 1/ })
    .press('Delete');
  await expect(dialog(page).getByText('19 points')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await dialog(page).getByRole('button', { name: 'Use these points' }).click();
  await expect(dialog(page).getByText(/16 to learn from, 4 to test with/)).toBeVisible();
  await close(page);
  await run(page);
  const result = await exportedResult(page);
  expect(result).toMatchObject({ testExamples: 4, experiment: { dataset: 'points', data: { train: 16, test: 4 } } });
});

test('points are walked, moved and brought back by keys alone', async ({ page }) => {
  await open(page, `${SMALL}&dataset=points`);
  await openData(page);
  const add = dialog(page).getByRole('button', { name: 'Add a point in the middle' });
  await add.press('Enter');
  await add.press('Enter');
  const point = (name: RegExp): Locator => dialog(page).getByRole('img', { name });
  await point(/^Point 1/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(point(/^Point 2/)).toBeFocused();
  await expect(point(/^Point 1/)).toHaveAttribute('tabindex', '-1');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Delete');
  await expect(point(/^Point 1.* 0\.50, 0\.50$/)).toBeFocused();
  await expect(dialog(page).getByText('1 point', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(dialog(page).getByText('2 points')).toBeVisible();
});

test('without own data a run says how to add some', async ({ page }) => {
  await open(page, `${SMALL}&dataset=own`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('own images, which are not here');
  await page.getByRole('button', { name: 'Add data…' }).click();
  await dialog(page)
    .getByRole('radio', { name: /^Moons/ })
    .click();
  await expect(page.getByRole('alert')).toBeHidden();
  await dialog(page).getByRole('button', { name: 'Back to Own images' }).click();
  await expect(dialog(page).getByRole('radio', { name: /^Own images/ })).toBeChecked();
});

test('a zip of pictures dropped on the page is taken and runs; a broken file is named', async ({ page }) => {
  await open(page, SMALL);
  await page.evaluate(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], 'pictures.zip'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [...pictures()],
  );
  await expect(dialog(page).getByText(/40 pictures in 2 classes/)).toBeVisible();
  await expect(dialog(page).getByText('night: 20')).toBeVisible();
  await choose(page, 'broken.zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]));
  await expect(dialog(page).getByRole('alert')).toContainText('broken.zip is damaged');
  await choose(page, 'odd.zip', zipSync({ a: { 'x.png': new Uint8Array([1, 2, 3]) } }));
  await expect(dialog(page).getByRole('alert')).toContainText('a/x.png is no picture');
  await close(page);

  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expectDone(page);
  await expect(card(page, 'Student')).toContainText('errors');
  await expect(page.getByRole('img', { name: /^Probability of each class.*0 dusk/ })).toBeVisible();
});
