/** Every claim that a lesson makes of a result, held to five runs of its own settings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import { effectiveClasses } from '../distill/metrics';
import type { WasmEngine } from '../engine/wasm/wasmEngine';
import { mean } from '../numeric/mean';
import { softmax } from '../distill/softmax';
import { chosenComparison } from '../app/comparison';
import { decodeChoice, decodeLink, PAGE_KEYS } from '../experiment/link';
import { runComparison } from '../run/comparison';
import { Gate } from '../run/gate';
import { prepareRun, runExperiment } from '../run/runExperiment';
import { StageCache } from '../run/stageCache';
import type { RunContext } from '../run/training';
import type { LessonPage, Row } from './lesson';
import { LESSONS } from './lessons';
import { LESSON_IDS } from './names';
import { firstSeeds } from './rows';
import { SEEDS } from './query';

/** Those of a page, and two more. */
const FIVE = 5;

const store = nodeStore();
/** What lessons share is trained once, as on the page. */
const cache = new StageCache();
let engine: WasmEngine;

beforeAll(async () => {
  engine = await createNodeEngine(2);
});

afterAll(() => {
  engine.dispose();
});

function context(): RunContext {
  const now = (): number => performance.now();
  const quiet = { emit: () => undefined, show: () => Promise.resolve() };
  return { engine, store, cache, gate: new Gate(now, () => undefined), now, ...quiet };
}

async function answered({ query, answer }: LessonPage): Promise<readonly Row[]> {
  const { experiment, preset } = decodeLink(query, PAGE_KEYS);
  if (answer === undefined) return [];
  if (answer.by === 'run') {
    const { result } = await runExperiment({ ...experiment, repeats: FIVE }, context());
    return answer.rows(result);
  }
  const { choice } = decodeChoice(query, preset);
  const comparison = chosenComparison({ ...choice, seeds: FIVE }, experiment);
  return answer.rows(await runComparison(comparison, context()));
}

/** What those see who run the page itself. */
const onPage = (rows: readonly Row[]): readonly Row[] => firstSeeds(rows, SEEDS);

describe.each(LESSON_IDS.filter((id) => LESSONS[id].some(({ claims }) => claims !== undefined)))('lesson %s', (id) => {
  const found = new Map<number, readonly Row[]>();
  const pages = LESSONS[id].map((page, i) => ({ page, number: i + 1 }));

  for (const { page, number } of pages) {
    it(`page ${number} says what five seeds say`, { timeout: 180_000 }, async () => {
      const rows = await answered(page);
      found.set(number, rows);
      const failed = (page.claims ?? []).filter(({ holds }) => !holds(rows, found)).map(({ says }) => says);
      expect(failed, JSON.stringify(rows)).toEqual([]);
      if (page.asks?.kind !== 'choice') return;
      const earlier = found.get(page.beside ?? 0) ?? null;
      const right = page.asks.right(rows, earlier);
      expect(page.asks.options).toContain(right);
      // The words that follow the answer are about this option.
      expect(page.asks.right(onPage(rows), earlier && onPage(earlier))).toBe(right);
    });
  }
});

describe('lesson temperature', () => {
  it('says that T spreads soft targets over more classes, for every one of five ensembles', async () => {
    const { experiment } = decodeLink(LESSONS.moreData[0]!.query, PAGE_KEYS);
    const { targets } = await prepareRun({ ...experiment, repeats: FIVE }, context());
    expect(targets.test).toHaveLength(FIVE);
    for (const logits of targets.test) {
      const [frozen, cold, hot, boiling] = [0.1, 1, 10, 1000].map((T) => meanClasses(logits, T));
      expect(frozen).toBeLessThan(1.1);
      expect(cold).toBeLessThan(2);
      expect(hot).toBeGreaterThan(5);
      expect(boiling).toBeGreaterThan(9.9);
    }
  });
});

const CLASSES = 10;

/** Over how many classes the soft targets of the first test digits are spread, on average. */
function meanClasses(logits: Float32Array, T: number): number {
  const digits = Array.from({ length: 500 }, (_, i) => logits.subarray(i * CLASSES, (i + 1) * CLASSES));
  return mean(digits.map((own) => effectiveClasses(softmax(own, T))));
}
