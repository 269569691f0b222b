import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Result } from '../src/experiment/result';
import { card, exportedResult, expectDone, open, run, SMALL, written } from './page';

const recorded = async (): Promise<Result> =>
  (JSON.parse(await readFile('public/recorded/default.json', 'utf8')) as { result: Result }).result;

/** The same experiment on the command line. */
async function inNode(...args: string[]): Promise<Result> {
  const { stdout } = await promisify(execFile)('node', ['scripts/run.mjs', 'experiment', ...args, '--json', '-']);
  return JSON.parse(stdout) as Result;
}

test('a full run of the default preset gives the recorded bits, and asks no other origin for anything', async ({
  page,
  baseURL,
}) => {
  const origins = new Set<string>();
  const files = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) origins.add(origin);
    files.add(pathname);
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const before = await recorded();
  await open(page);
  await expect(card(page, 'Student')).toContainText(written(before.student.errors));

  await run(page);
  await expect(card(page, 'Student')).toContainText(written(before.student.errors));
  await expect(card(page, 'Baseline')).toContainText(written(before.baseline.errors));
  await expect(page.getByRole('region', { name: 'Ensemble' })).toContainText(written(before.ensemble.errors));
  const result = await exportedResult(page);
  expect(result.digest).toBe(before.digest);
  expect(result.engine).toBe('wasm');
  expect(result.ensemble.errors).toBeLessThan(result.student.errors);
  expect(result.student.errors).toBeLessThan(result.baseline.errors);

  expect([...origins]).toEqual([new URL(baseURL!).origin]);
  // 1,000 labelled and 4,000 unlabelled digits lie in two of the fifteen pieces.
  expect([...files].filter((name) => name.includes('/train-'))).toHaveLength(2);
  // TensorFlow.js is fetched only where WebGPU is used.
  expect([...files].filter((name) => /webgpuEngine/.test(name))).toEqual([]);
  expect(errors).toEqual([]);
});

test('reset, then run gives the very same numbers; so do pauses and single steps, and Node', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const first = await exportedResult(page);

  await page.getByRole('button', { name: /^Reset/ }).click();
  await expect(page.getByRole('banner')).toContainText('Nothing trained yet');
  await expect(card(page, 'Student')).toContainText('not trained yet');
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByRole('banner')).toContainText(/Paused · teachers 1 of 60/);
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByRole('banner')).toContainText(/Paused · teachers 2 of 60/);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expectDone(page);
  const second = await exportedResult(page);
  expect(second.digest).toBe(first.digest);

  const [one, two] = [await inNode(SMALL, '--threads', '1'), await inNode(SMALL, '--threads', '2')];
  expect(one.digest).toBe(first.digest);
  expect(two.digest).toBe(first.digest);
  expect(one.student).toEqual({ ...first.student, msPerDigit: one.student.msPerDigit });
});

test('pause holds still, and stop ends the run', async ({ page }) => {
  await open(page, SMALL.replace('teacherSteps=60', 'teacherSteps=4000'));
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText(/teachers [\d,]+ of 4,000/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('banner')).toContainText(/Paused · teachers/);
  const held = await page.getByRole('banner').innerText();
  // Long enough for many slices: each digit asked for passes through the networks that stand.
  for (let digit = 0; digit < 5; digit++) {
    const before = await page.getByText(/^Test digit \d+/).innerText();
    await page.getByRole('button', { name: 'Next digit' }).click();
    await expect(page.getByText(/^Test digit \d+/)).not.toHaveText(before);
  }
  expect(await page.getByRole('banner').innerText()).toBe(held);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
});

test('several seeds are listed one by one', async ({ page }) => {
  await open(page, `${SMALL}&repeats=3`);
  await run(page);
  await page.getByRole('tab', { name: 'Result' }).click();
  await page.getByRole('button', { name: 'Seeds one by one' }).click();
  for (const seed of [0, 1, 2])
    await expect(page.getByRole('rowheader', { name: `Student, seed ${seed}` })).toBeVisible();
  const result = await exportedResult(page);
  const errors = result.student.perSeed?.map((one) => one.errors) ?? [];
  expect(errors).toHaveLength(3);
  expect(result.student.errors).toBeCloseTo((errors[0]! + errors[1]! + errors[2]!) / 3, 9);
});
