/** The page of the product, pressed as a visitor would: how it answers while all threads train, and what it holds. */
import type { Page } from '@playwright/test';
import type { Stage } from './browser';
import { plainRow, type MemoryRow, type Row } from './row';

/** A run of about a second, with every stage in it. */
const SMALL =
  '?labelled=200&transferSize=300&teachers=3&teacherHidden=32&teacherSteps=60&studentHidden=16&studentSteps=80&batch=32';
/** The default preset with teachers that are not done while the page is watched. */
const LONG = '?teacherSteps=20000';
/** Milliseconds for which it is, between two presses, and from reaching a tab to pressing it. */
const FIDGETED = 10_000;
/** Milliseconds for which it is left alone before. */
const LEFT = 5000;
const PAUSE = 200;
const REACH = 150;
/** A little more in each round, so that no student has been trained before. */
const RETRAINED = [2, 8, 20];
const RUNS = 100;
/** After so many runs everything that is kept has been met. */
const SETTLED = 10;

/** What `watch.js` gathers, in milliseconds; inputs to the start of their handler, and to the next paint. */
type Watched = Readonly<Record<'longTasks' | 'frames' | 'inputDelays' | 'nextPaints', number[]>>;

declare global {
  var watched: Watched;
}

/** A fresh page of the product that has come to rest. */
export async function restingProduct(stage: Stage, query = ''): Promise<Page> {
  const page = await stage.product(query);
  await page.getByRole('img', { name: /^Line chart/ }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Waits for the result of a run that was just started. */
async function result(page: Page): Promise<void> {
  const header = page.getByRole('banner');
  await header.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await header.getByRole('button', { name: 'Run', exact: true }).waitFor({ timeout: 300_000 });
  await header.getByText(/Done in/).waitFor();
}

/** Presses Run and waits for the result. @returns milliseconds */
export async function runToResult(page: Page): Promise<number> {
  const start = performance.now();
  await page.getByRole('banner').getByRole('button', { name: 'Run', exact: true }).click();
  await result(page);
  return performance.now() - start;
}

/** Goes on pressing what is there, as fast as a hurried hand: digits, temperature, tabs, help, alpha. */
async function fidget(page: Page, milliseconds: number): Promise<void> {
  const alpha = page.getByRole('slider', { name: /α/ });
  const tab = (name: string) => async (): Promise<void> => {
    await page.getByRole('tab', { name }).hover();
    await page.waitForTimeout(REACH);
    await page.mouse.down();
    await page.mouse.up();
  };
  const key = (name: string) => (): Promise<void> => page.keyboard.press(name);
  const presses = [
    key('ArrowRight'),
    key(']'),
    tab('Result'),
    tab('Overview'),
    key('['),
    key('?'),
    key('Escape'),
    (): Promise<void> => alpha.press('ArrowRight'),
    (): Promise<void> => alpha.press('ArrowLeft'),
  ];
  const end = performance.now() + milliseconds;
  for (let i = 0; performance.now() < end; i++) {
    await presses[i % presses.length]!();
    await page.waitForTimeout(PAUSE);
  }
}

interface Observed {
  /** While nobody touches the page. */
  readonly left: Watched;
  readonly pressed: Watched;
}

async function whileTraining(stage: Stage): Promise<Observed> {
  const page = await restingProduct(stage, LONG);
  const header = page.getByRole('banner');
  await header.getByRole('button', { name: 'Run', exact: true }).click();
  await header.getByText(/ left/).first().waitFor();
  const observe = async (meanwhile: () => Promise<void>): Promise<Watched> => {
    await page.evaluate(() => {
      for (const list of Object.values(watched)) list.length = 0;
    });
    await meanwhile();
    return page.evaluate(() => watched);
  };
  const left = await observe(() => page.waitForTimeout(LEFT));
  const pressed = await observe(() => fidget(page, FIDGETED));
  await page.close();
  return { left, pressed };
}

/**
 * Frame time, input delay and long tasks while the default preset trains, in `rounds` pages: while nobody touches the page
 * and all threads train, and while somebody does and one of several threads rests.
 */
export async function measurePage(stage: Stage, rounds: number): Promise<Row[]> {
  const all: Observed[] = [];
  for (let round = 0; round < rounds; round++) all.push(await whileTraining(stage));
  const row = (what: string, when: keyof Observed, name: keyof Watched): Row => {
    const found = all.flatMap((observed) => observed[when][name]);
    return plainRow('page', `${what}, ${when}`, found);
  };
  return [
    row('frames', 'left', 'frames'),
    row('tasks over 50 ms', 'left', 'longTasks'),
    row('frames', 'pressed', 'frames'),
    row('tasks over 50 ms', 'pressed', 'longTasks'),
    row('input delays', 'pressed', 'inputDelays'),
    row('interactions to next paint', 'pressed', 'nextPaints'),
  ];
}

/** A student trained again after T has moved, from typing it to the word that it is done, at three temperatures a round. */
export async function measureRetrain(stage: Stage, rounds: number): Promise<Row[]> {
  const page = await restingProduct(stage);
  await runToResult(page);
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const T of RETRAINED) found.push(await retrain(page, T + round / 10));
  }
  await page.close();
  return [plainRow('retrain', 'student trained again after T', found)];
}

/** @returns milliseconds */
async function retrain(page: Page, T: number): Promise<number> {
  await page.getByLabel(/T, typed/).fill(String(T));
  const start = performance.now();
  await page.keyboard.press('Enter');
  await result(page);
  return performance.now() - start;
}

/**
 * The landscape that the Landscape tab offers: with the recorded ensemble of one seed, those of two others to be trained; then
 * once more with all of them known, and the page's frames meanwhile.
 */
export async function measureSweep(stage: Stage): Promise<Row[]> {
  const page = await restingProduct(stage);
  await page.getByRole('tab', { name: 'Landscape' }).click();
  const sweep = async (): Promise<number> => {
    const start = performance.now();
    await page.getByRole('button', { name: 'Train all' }).click();
    await page.getByText(/^Clearly better/).waitFor({ timeout: 1_200_000 });
    return performance.now() - start;
  };
  const first = await sweep();
  await page.getByRole('button', { name: 'Forget what is kept' }).click();
  await page.evaluate(() => {
    for (const list of Object.values(watched)) list.length = 0;
  });
  const again = await sweep();
  const { frames, longTasks } = await page.evaluate(() => watched);
  await page.close();
  return [
    plainRow('sweep', '8 by 5 cells, 3 seeds, teachers of one known', [first]),
    plainRow('sweep', '8 by 5 cells, 3 seeds, teachers known', [again]),
    plainRow('sweep', 'frames meanwhile', frames),
    plainRow('sweep', 'tasks over 50 ms meanwhile', longTasks),
  ];
}

/** MiB that page, worker and threads hold together, as the browser counts them. */
async function held(page: Page): Promise<number> {
  const bytes = await page.evaluate(async () => {
    const { bytes } = await (
      performance as unknown as { measureUserAgentSpecificMemory: () => Promise<{ bytes: number }> }
    ).measureUserAgentSpecificMemory();
    return bytes;
  });
  return bytes / 2 ** 20;
}

/** A hundred runs of a small experiment, each from nothing. */
export async function measureMemory(stage: Stage): Promise<MemoryRow[]> {
  const page = await restingProduct(stage, SMALL);
  const rows: MemoryRow[] = [];
  for (let run = 1; run <= RUNS; run++) {
    // Forgets all that was trained.
    await page.keyboard.press('Shift+R');
    await runToResult(page);
    if (run % SETTLED === 0) rows.push({ job: 'memory', runs: run, mebibytes: await held(page) });
  }
  await page.close();
  return rows;
}
