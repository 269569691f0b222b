import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import type { Engine } from '../engine/engine';
import { sameRows, type Comparison } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { METHOD_IDS } from '../experiment/methods';
import { parseComparisonResult } from '../experiment/parseComparison';
import { DEFAULTS } from '../experiment/settings';
import { runComparison } from './comparison';
import type { RunEvent } from './events';
import { Gate } from './gate';
import { runExperiment } from './runExperiment';
import { StageCache } from './stageCache';
import type { RunContext } from './training';

const SMALL: Experiment = {
  ...DEFAULTS,
  labelled: 100,
  transferSize: 40,
  teachers: 2,
  teacherHidden: [10],
  teacherSteps: 10,
  studentHidden: [8],
  studentSteps: 14,
  batch: 16,
};

const PLAIN: Comparison = { experiment: SMALL, methods: ['labels', 'asSet'], axis: null, seeds: 2 };

const store = nodeStore();
let engine: Engine;

beforeAll(async () => {
  engine = await createNodeEngine(2);
});

afterAll(() => {
  engine.dispose();
});

function contextOf(cache: StageCache, emit: (event: RunEvent) => void = () => undefined): RunContext {
  const now = (): number => performance.now();
  const gate = new Gate(now, () => undefined);
  return { engine, store, cache, gate, now, emit, show: () => Promise.resolve() };
}

const compare = (comparison: Partial<Comparison>, cache = new StageCache(), emit?: (event: RunEvent) => void) =>
  runComparison({ ...PLAIN, ...comparison }, contextOf(cache, emit));

describe('runComparison', () => {
  it('trains baseline and settings as they stand to the very bits of a run', async () => {
    const experiment: Experiment = { ...SMALL, studentJitter: 1, noise: 0.4, chain: [[9]] };
    const { rows, ensemble } = await compare({ experiment });
    const { result } = await runExperiment({ ...experiment, repeats: 2 }, contextOf(new StageCache()));
    const digests = (seeds: readonly { digest: string }[] = []): string[] => seeds.map(({ digest }) => digest);
    expect(digests(rows[0]!.perSeed)).toEqual(digests(result.baseline.perSeed));
    expect(digests(rows[1]!.perSeed)).toEqual(digests(result.student.perSeed));
    expect(ensemble).toEqual(result.ensemble.perSeed);
    expect(rows[1]!.perSeed).toMatchObject(result.student.perSeed!);
  });

  it('trains every method beside the others as it would be alone, and reads what it wrote', async () => {
    const all = await compare({ methods: METHOD_IDS, seeds: 1 });
    expect(all.rows.map(({ id }) => id)).toEqual(METHOD_IDS);
    expect(parseComparisonResult(JSON.parse(JSON.stringify(all)))).toEqual(all);
    // asSet and mixed are the same here, and so are soft and unlabelled; nothing else is.
    const same = sameRows(all.rows).flatMap((place, i) => (place === null ? [] : [[METHOD_IDS[i], METHOD_IDS[place]]]));
    expect(same).toEqual([
      ['mixed', 'asSet'],
      ['unlabelled', 'soft'],
    ]);
    for (const id of ['logits', 'doubled', 'munge', 'fresh'] as const) {
      const alone = await compare({ methods: ['labels', id], seeds: 1 });
      expect(alone.rows[1]).toEqual(all.rows.find((row) => row.id === id));
    }
  });

  it('says in what rows are like the baseline, and in what they differ from the experiment', async () => {
    const { rows } = await compare({
      methods: ['labels', 'soft', 'smoothing', 'jitter', 'doubled', 'munge'],
      seeds: 1,
    });
    const equal = { weights: true, batches: true, steps: true, augmentation: true, loss: true };
    expect(rows.map(({ parity }) => parity)).toEqual([
      equal,
      equal,
      { ...equal, loss: false },
      { ...equal, augmentation: false },
      { ...equal, loss: false },
      { ...equal, batches: false },
    ]);
    expect(rows[1]!.changes).toEqual({ alpha: 1 });
    expect(rows[5]!.changes).toEqual({ alpha: 1, transfer: 'munge' });
  });

  it('warns of no jitter where points do not move', async () => {
    const experiment: Experiment = { ...SMALL, dataset: 'moons' };
    const { rows } = await compare({ experiment, methods: ['labels', 'jitter', 'fresh'], seeds: 1 });
    expect(rows.map(({ parity }) => parity.augmentation)).toEqual([true, true, true]);
  });

  it('counts what each row alone gets right', async () => {
    const { rows } = await compare({});
    for (const [seed, { errors, gained, lost }] of rows[1]!.perSeed.entries()) {
      expect(errors - rows[0]!.perSeed[seed]!.errors).toBe(lost - gained);
      expect(gained).toBeGreaterThan(0);
    }
  });

  it('follows an axis: at the value of the settings it is the settings as they stand', async () => {
    const { rows } = await compare({ axis: { key: 'transferSize', values: [0, 40] }, seeds: 1 });
    expect(rows.map(({ id }) => id)).toEqual(['labels', 'asSet', 'transferSize=0', 'transferSize=40']);
    const [, asSet, none, same] = rows.map(({ perSeed }) => perSeed[0]!.digest);
    expect(same).toBe(asSet);
    expect(none).not.toBe(asSet);
  });

  it('trains only what is new', async () => {
    const cache = new StageCache();
    const first = await compare({}, cache);
    const steps = new Set<string>();
    const second = await compare({ methods: ['labels', 'asSet', 'soft'] }, cache, (event) => {
      if (event.type === 'progress' && !event.cached) steps.add(event.stage);
    });
    expect([...steps]).toEqual(['students']);
    expect(second.rows.slice(0, 2)).toEqual(first.rows);
    expect(second.rows[2]).toEqual((await compare({ methods: ['labels', 'soft'] })).rows[1]);
  });

  it('trains nothing that a run has trained', async () => {
    const cache = new StageCache();
    await runExperiment({ ...SMALL, repeats: 2 }, contextOf(cache));
    const trained: string[] = [];
    const found = await compare({}, cache, (event) => {
      if (event.type === 'progress' && !event.cached) trained.push(event.stage);
    });
    expect(trained).toEqual([]);
    expect(found.digest).toBe((await compare({})).digest);
  });

  it('leaves no stack behind', async () => {
    const before = engine.held();
    await compare({ seeds: 1 });
    expect(engine.held()).toBe(before);
  });
});
