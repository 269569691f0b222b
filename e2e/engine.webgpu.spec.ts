import { expect, test } from '@playwright/test';
import { exportedResult, open, run } from './page';

/** Few steps, since the software adapter takes tens of milliseconds for each. */
const BRIEF =
  'labelled=100&transferSize=100&teachers=2&teacherHidden=24&teacherSteps=30&studentHidden=16&studentSteps=30&batch=32';

/** Two engines sum in different orders; after 30 steps some digits near a border have changed sides. */
const DIGITS = 60;

test('WebGPU on a software adapter gives the CPU engine’s result within a tolerance', async ({ page }) => {
  await open(page, `${BRIEF}&engine=wasm`);
  await run(page);
  const cpu = await exportedResult(page);
  await open(page, `${BRIEF}&engine=webgpu`);
  await run(page);
  const gpu = await exportedResult(page);
  expect([cpu.engine, gpu.engine]).toEqual(['wasm', 'webgpu']);
  for (const arm of ['ensemble', 'student', 'baseline'] as const) {
    expect(Math.abs(cpu[arm].errors - gpu[arm].errors), arm).toBeLessThanOrEqual(DIGITS);
    expect(Math.abs(cpu[arm].nll - gpu[arm].nll), arm).toBeLessThan(0.01);
  }
});

test('the automatic choice leaves a software adapter alone', async ({ page }) => {
  await open(page, BRIEF);
  await run(page);
  expect((await exportedResult(page)).engine).toBe('wasm');
});
