import * as tf from '@tensorflow/tfjs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { nodeStore } from '../src/cli/nodePlatform';
import { answers, errors } from '../src/distill/metrics';
import { DEFAULTS } from '../src/experiment/settings';
import type { Result } from '../src/experiment/result';
import { open, rowsOf, run, SMALL, taken, written } from './page';

const chart = (page: Page): Locator => page.getByRole('region', { name: /^Errors on/ });
const digit = (page: Page): Locator => page.getByRole('region', { name: /^What each network says/ });

/** Opens a zip as it was handed over. */
async function openModel(zip: Buffer): Promise<tf.LayersModel> {
  const files = unzipSync(zip);
  const json = JSON.parse(new TextDecoder().decode(files['model.json'])) as tf.io.ModelJSON;
  return tf.loadLayersModel({
    load: () =>
      tf.io.getModelArtifactsForJSON(json, ([group]) =>
        Promise.resolve([group!.weights, new Uint8Array(files[group!.paths[0]!]!).buffer]),
      ),
  });
}

test('the student opens in TensorFlow.js and answers there as it does on the page', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const result = JSON.parse(String(await taken(page, chart(page), 'Result and curves (JSON)'))) as Result;
  const model = await openModel(await taken(page, chart(page), 'Student (TensorFlow.js)'));
  expect(model.getUserDefinedMetadata()).toMatchObject({
    name: 'student',
    digest: result.digest,
    link: result.link,
    seed: 0,
    numerics: result.numerics,
  });

  const { images, labels } = await nodeStore().source(DEFAULTS).test();
  const inputs = tf.tensor2d(
    Float32Array.from(images, (byte) => byte / 255),
    [labels.length, 784],
  );
  const logits = (await (model.predict(inputs) as tf.Tensor).data()) as Float32Array;
  expect(errors(logits, labels)).toBe(result.student.errors);

  for (let i = 0; i < 2; i++) {
    await digit(page).getByRole('button', { name: 'Next digit' }).click();
    const caption = digit(page).getByText(/^Test digit \d+/);
    await expect(caption).toBeVisible();
    const index = Number(/\d+/.exec(await caption.innerText()));
    const own = logits.subarray(index * 10, (index + 1) * 10);
    await expect(digit(page).getByRole('listitem').filter({ hasText: 'Student' })).toContainText(
      `Student${answers(own, 10)[0]!}`,
    );
    const rows = rowsOf(await taken(page, digit(page), 'Numbers (CSV)'));
    const shown = rows.map((row) => Number(row['Student: logit']));
    const greatest = Math.max(...shown.map(Math.abs));
    for (const [label, logit] of shown.entries()) {
      expect(Math.abs(logit - own[label]!) / greatest).toBeLessThan(1e-5);
    }
  }
});

test('the chart is taken along as picture and numbers, which go on saying from which run', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const result = JSON.parse(String(await taken(page, chart(page), 'Result and curves (JSON)'))) as Result;
  const csv = await taken(page, chart(page), 'Numbers (CSV)');
  const rows = rowsOf(csv);
  const last = rows.at(-1)!;
  expect([last.Step, last.Examples]).toEqual(['80', '10000']);
  expect([Number(last.Student), Number(last.Baseline)]).toEqual([result.student.errors, result.baseline.errors]);
  expect(rows.findLast((row) => row['Teacher 3'] !== '')!.Step).toBe('60');

  const svg = String(await taken(page, chart(page), 'Picture (SVG)'));
  for (const arm of ['ensemble', 'student', 'baseline'] as const) {
    expect(svg).toMatch(new RegExp(`${arm} ${written(result[arm].errors)}<`, 'i'));
  }
  for (const text of [String(csv), svg.replaceAll('&amp;', '&')]) {
    expect(text).toContain(result.link);
    expect(text).toContain('seed 0 · numerics 1');
  }
  expect(svg).toContain('font/woff2');

  const png = await taken(page, chart(page), 'Picture (PNG)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const { width } = (await chart(page)
    .getByRole('img', { name: /^Line chart/ })
    .boundingBox())!;
  // Of twice the pixels, with a margin.
  expect(png.readUInt32BE(16)).toBeGreaterThan(2 * width);

  await chart(page).getByRole('button', { name: 'As a table' }).click();
  await expect(chart(page).getByRole('row').last()).toContainText(written(result.student.errors));

  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: /^Teachers/ }).fill('4');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/teachers=4/);
  await page.getByRole('tab', { name: 'Result' }).click();
  const later = String(await taken(page, page.getByRole('region', { name: /^Result on/ }), 'Numbers (CSV)'));
  expect(later).toContain('teachers=3');
  expect(later).not.toContain('teachers=4');
});

test('networks of the recording are not there, and the page says what to do', async ({ page }) => {
  await open(page);
  await chart(page).getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: 'Student (TensorFlow.js)' }).click();
  await expect(page.getByRole('alert')).toContainText('take them along after a run');
});
