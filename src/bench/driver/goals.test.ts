import { describe, expect, it } from 'vitest';
import { goalsSection } from './goals';
import { plainRow, type Row } from './row';

const STEP: Row = {
  ...plainRow('steps', 'one step', [3.5], { 'tfjs-wasm': 60, 'tfjs-cpu': 400, 'jaxjs-wasm': 6.3 }),
  shape: [784, 400, 400, 10],
  batch: 64,
};

/** Lines of the table, as their cells. */
function goals(rows: Parameters<typeof goalsSection>[0]): string[][] {
  const lines = goalsSection(rows)?.split('\n').slice(4) ?? [];
  return lines.map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}

describe('goalsSection', () => {
  it('tells nothing where nothing was measured that a goal is about', () => {
    expect(goalsSection([])).toBeNull();
    expect(goalsSection([plainRow('width', 'width 32', [1])])).toBeNull();
  });

  it('takes the fastest of several peers, and the worst of several rows', () => {
    const slower = { ...STEP, ratios: { 'tfjs-wasm': 14.2, 'tfjs-cpu': 7.5, 'jaxjs-wasm': 1.9 } };
    expect(goals([STEP]).map(([, , found, met]) => [found, met])).toEqual([
      ['17.14×', 'yes'],
      ['1.8×', 'no'],
    ]);
    expect(goals([STEP, slower])[0]).toEqual([
      'a step beside the faster CPU backend of TensorFlow.js, 400-400 and 1200-1200',
      'at least 8×',
      '7.5×',
      'no',
    ]);
  });

  it('judges the page by its worst moment', () => {
    const page = (what: string, found: number[]): Row => plainRow('page', what, found);
    const calm = [page('tasks over 50 ms, left', []), page('tasks over 50 ms, pressed', [])];
    expect(goals(calm)).toEqual([
      ['longest task of the page while nobody presses anything', 'at most 50 ms', 'none longer', 'yes'],
      ['longest task of the page while somebody does', 'at most 50 ms', 'none longer', 'yes'],
    ]);
    const busy = [page('tasks over 50 ms, pressed', [54, 61]), page('interactions to next paint, pressed', [24, 96])];
    expect(goals(busy).map(([, , found, met]) => [found, met])).toEqual([
      ['61 ms', 'no'],
      ['96 ms', 'yes'],
    ]);
  });

  it('compares memory after all runs with that after half of them', () => {
    const memory = [50, 100].map((runs) => ({ job: 'memory', runs, mebibytes: runs === 50 ? 30 : 32 }) as const);
    expect(goals(memory)[0]!.slice(2)).toEqual(['+6.7 %', 'no']);
  });
});
