/** What a move of T costs the page, by the browser's own tracing, with each view open that is drawn anew by it. */
import type { Page } from '@playwright/test';
import type { Stage } from './browser';
import { restingProduct, runToResult } from './product';
import { plainRow, type Row } from './row';

/** Views whose drawing follows T. */
const VIEWS: readonly { readonly tab: string; readonly open: (stage: Stage) => Promise<Page> }[] = [
  { tab: 'Overview', open: restingProduct },
  { tab: 'Temperature', open: restingProduct },
  { tab: 'Dark knowledge', open: restingProduct },
  { tab: 'Flat land', open: trainedFlat },
];
const MOVES = 60;
/** Milliseconds from one move to the next: more than what follows it takes. */
const APART = 50;
/** Milliseconds for a view to be fetched and drawn. */
const DRAWN = 3000;

/** Of Chromium's trace events; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Milliseconds of the page's thread from each move of T to the next: its handler, style, layout, paint and what comes later, without what is spent on tracing between them. */
export async function measureTemperature(stage: Stage, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { tab, open } of VIEWS) {
    const page = await open(stage);
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForTimeout(DRAWN);
    const found: number[] = [];
    for (let round = 0; round < rounds; round++) found.push(...(await movedWhileTraced(stage, page)));
    await page.close();
    rows.push(plainRow('temperature', `a move of T, ${tab} open`, found));
  }
  return rows;
}

/** Of its preset nothing is recorded. */
async function trainedFlat(stage: Stage): Promise<Page> {
  const page = await stage.product('?preset=flat');
  await runToResult(page);
  return page;
}

/** Drags the thumb there and back. */
async function movedWhileTraced({ browser }: Stage, page: Page): Promise<number[]> {
  const thumb = page.getByRole('slider', { name: 'Temperature' }).first();
  const box = (await thumb.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  for (let i = 1; i <= MOVES; i++) {
    await page.mouse.move(x + 100 * Math.sin((2 * Math.PI * i) / MOVES), y);
    await page.waitForTimeout(APART);
  }
  const trace = await browser.stopTracing();
  // Let go where it was grasped: nothing is trained again.
  await page.mouse.up();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  return workPerMove(traceEvents);
}

function workPerMove(events: readonly TraceEvent[]): number[] {
  const whole = events.filter(({ ph }) => ph === 'X');
  const moves = whole.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'pointermove');
  const [first] = moves;
  const tasks = whole.filter(({ name, pid, tid }) => name === 'RunTask' && pid === first?.pid && tid === first.tid);
  // Tasks hold one another: what is in them counts once.
  const work = outermost(
    whole.filter(({ name, pid, tid }) => name !== 'RunTask' && pid === first?.pid && tid === first.tid),
  );
  const starts = moves.map(({ ts }) => tasks.findLast((task) => task.ts <= ts)?.ts ?? ts).sort((a, b) => a - b);
  return starts.slice(0, -1).map((start, i) => {
    const own = work.filter(({ ts }) => ts >= start && ts < starts[i + 1]!);
    return own.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;
  });
}

/** Those that are in no other. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      const outside = ts >= end;
      if (outside) end = ts + dur;
      return outside;
    });
}
