/** Training steps of several contenders on one task, in interleaved rounds. */
import type { Page } from '@playwright/test';
import type { ContenderName, StepTask, Timed } from '../api';
import type { Stage } from './browser';
import { median, operations, range, type Row } from './row';

/** Milliseconds that each contender trains in a round; one that takes longer for a step takes one. */
const SLICE = 400;
/** A loss has to fall to this share of that of the first step, or nothing was learned and the time says nothing. */
const LEARNED = 0.9;
/** Steps within which it has to. */
const PATIENCE = 40;

interface Entrant {
  readonly name: ContenderName;
  readonly page: Page;
  /** Steps of a round. */
  readonly steps: number;
  readonly ms: number[];
}

const train = (page: Page, steps: number): Promise<Timed> => page.evaluate((count) => bench.train(count), steps);

/** @throws Error where the contender learns nothing */
async function enter(page: Page, name: ContenderName, task: StepTask): Promise<Entrant> {
  await page.evaluate(([contender, job]) => bench.prepare(contender, job), [name, task] as const);
  const first = await train(page, 1);
  // Until compilers have done their work.
  const begin = performance.now();
  let timed = await train(page, 1);
  while (performance.now() - begin < SLICE) timed = await train(page, Math.max(1, timed.steps * 2));
  const steps = Math.max(1, Math.round((SLICE * timed.steps) / timed.ms));
  let { loss } = timed;
  for (let step = 0; step < PATIENCE && loss >= LEARNED * first.loss; step++) loss = (await train(page, 1)).loss;
  if (loss < LEARNED * first.loss) return { name, page, steps, ms: [] };
  const losses = `loss ${first.loss.toFixed(3)}, then ${loss.toFixed(3)}`;
  throw new Error(`${name} learns nothing at ${task.shape.join('-')}, batch ${task.batch}: ${losses}`);
}

async function race(entrants: readonly Entrant[], rounds: number, onRound: () => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await onRound();
    for (const entrant of entrants) {
      const { ms, steps } = await train(entrant.page, entrant.steps);
      entrant.ms.push(ms / steps);
    }
  }
}

/** The first contender's row, with the others as its peers. @throws Error where one of them learns nothing */
export async function measureSteps(
  stage: Stage,
  row: Pick<Row, 'job' | 'what' | 'engine'>,
  task: StepTask,
  names: readonly [ContenderName, ...ContenderName[]],
  rounds: number,
): Promise<Row> {
  const pages: Page[] = [];
  const open = async (): Promise<Page> => {
    const page = await stage.bench();
    pages.push(page);
    return page;
  };
  const roofs: number[] = [];
  const entrants: Entrant[] = [];
  try {
    const roofPage = await open();
    for (const name of names) entrants.push(await enter(await open(), name, task));
    await race(entrants, rounds, async () => {
      roofs.push(await roofPage.evaluate(() => bench.roof()));
    });
  } finally {
    await Promise.all(pages.map((page) => page.close()));
  }
  const [own, ...others] = entrants as [Entrant, ...Entrant[]];
  const ms = median(own.ms);
  const speed = (time: number): number => operations(task) / time / 1e6;
  const shares = own.ms.map((time, round) => speed(time) / (roofs[round]! * task.threads));
  return {
    ...row,
    shape: task.shape,
    batch: task.batch,
    count: own.ms.length,
    ms,
    range: range(own.ms),
    gflops: speed(ms),
    roofShare: row.engine === 'wasm' ? median(shares) : null,
    peers: Object.fromEntries(others.map((other) => [other.name, median(other.ms)])),
    ratios: Object.fromEntries(
      others.map((other) => [other.name, median(other.ms.map((time, i) => time / own.ms[i]!))]),
    ),
  };
}
