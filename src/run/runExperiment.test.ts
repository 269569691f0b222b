import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import { DataError } from '../data/dataError';
import type { Engine } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import { DEFAULTS } from '../experiment/settings';
import { DataStore } from './dataStore';
import type { CurvePoint, RunEvent } from './events';
import { Cancelled, Gate } from './gate';
import { runExperiment } from './runExperiment';
import { StageCache } from './stageCache';

/** Small enough to run in a moment, with every stage in it. */
const SMALL: Experiment = {
  ...DEFAULTS,
  labelled: 100,
  transferSize: 60,
  teachers: 3,
  teacherHidden: [12, 9],
  teacherSteps: 14,
  teacherDropout: 0.3,
  studentHidden: [10],
  studentSteps: 26,
  batch: 16,
};

const store = nodeStore();
let engine: Engine;
let single: Engine;

beforeAll(async () => {
  engine = await createNodeEngine(2);
  single = await createNodeEngine(1);
});

afterAll(() => {
  engine.dispose();
  single.dispose();
});

interface Options {
  readonly engine?: Engine;
  readonly cache?: StageCache;
  readonly gate?: Gate;
  readonly store?: DataStore;
  readonly listen?: (event: RunEvent, gate: Gate) => void;
}

async function run(experiment: Experiment, options: Options = {}) {
  const gate = options.gate ?? makeGate();
  const events: RunEvent[] = [];
  const outcome = await runExperiment(experiment, {
    engine: options.engine ?? engine,
    store: options.store ?? store,
    cache: options.cache ?? new StageCache(),
    gate,
    now: () => performance.now(),
    emit: (event) => {
      events.push(event);
      options.listen?.(event, gate);
    },
    show: () => Promise.resolve(),
  });
  return { ...outcome, events };
}

function makeGate(onPause: () => void = () => undefined): Gate {
  return new Gate(() => performance.now(), onPause);
}

const trained = (events: readonly RunEvent[], stage: string): number =>
  events.filter((event) => event.type === 'progress' && event.stage === stage && !event.cached).length;

const curveOf = (events: readonly RunEvent[]): CurvePoint[] =>
  events.flatMap((event) => (event.type === 'curve' ? [event.point] : []));

describe('runExperiment', () => {
  it('gives the same bits on one thread and on two', async () => {
    const [one, two] = [await run(SMALL, { engine: single }), await run(SMALL)];
    expect(one.result.digest).toBe(two.result.digest);
    expect(one.result.threads).toBe(1);
    expect(curveOf(one.events)).toEqual(curveOf(two.events));
  });

  it('gives the same bits after pauses and single steps', async () => {
    const gate = makeGate(() => {
      rests++;
      if (rests <= 6) gate.step();
      else gate.resume();
    });
    let rests = 0;
    const interrupted = await run(SMALL, {
      gate,
      listen: (event) => {
        if (event.type === 'progress' && rests === 0) gate.pause();
      },
    });
    expect(rests).toBeGreaterThan(6);
    expect(interrupted.result.digest).toBe((await run(SMALL)).result.digest);
  });

  it('takes exactly one optimiser step at a time when stepped', async () => {
    const steps: number[] = [];
    const gate = makeGate(() => {
      if (steps.length < 5) gate.step();
      else gate.cancel();
    });
    gate.pause();
    await expect(
      run(SMALL, {
        gate,
        listen: (event) => {
          if (event.type === 'progress') steps.push(event.step);
        },
      }),
    ).rejects.toThrow(Cancelled);
    expect(steps).toEqual([1, 2, 3, 4, 5]);
  });

  it('trains the student at alpha 0 to the very bits of the baseline', async () => {
    const { result, events } = await run({ ...SMALL, alpha: 0, T: 7 });
    expect(trained(events, 'students')).toBeGreaterThan(0);
    expect(result.student.digest).toBe(result.baseline.digest);
    expect(result.student.digest).not.toBe((await run(SMALL)).result.student.digest);
  });

  it('trains the students alone when T has moved, and ends as a run from the beginning does', async () => {
    const cache = new StageCache();
    const first = await run(SMALL, { cache });
    const moved = await run({ ...SMALL, T: 9 }, { cache });
    expect(trained(moved.events, 'teachers') + trained(moved.events, 'targets')).toBe(0);
    expect(moved.result.baseline.digest).toBe(first.result.baseline.digest);
    const fresh = await run({ ...SMALL, T: 9 });
    expect(moved.result.digest).toBe(fresh.result.digest);
    expect(curveOf(moved.events).at(-1)).toMatchObject({ baseline: [] });
  });

  it('trains nothing when nothing has changed', async () => {
    const cache = new StageCache();
    const first = await run(SMALL, { cache });
    const again = await run(SMALL, { cache });
    expect(again.result.digest).toBe(first.result.digest);
    expect(trained(again.events, 'teachers') + trained(again.events, 'students')).toBe(0);
    expect(curveOf(again.events).length).toBeGreaterThan(10);
  });

  it('goes on with the teachers of a run that it takes over from', async () => {
    const cache = new StageCache();
    const gate = makeGate();
    const broken = run(SMALL, {
      cache,
      gate,
      listen: (event) => {
        if (event.type === 'progress' && event.step >= 6) gate.cancel();
      },
    });
    await expect(broken).rejects.toThrow(Cancelled);
    const heir = await run({ ...SMALL, T: 2 }, { cache });
    const first = heir.events.find((event) => event.type === 'progress');
    expect(first).toMatchObject({ stage: 'teachers' });
    expect(first?.type === 'progress' && first.step).toBeGreaterThan(6);
    expect(heir.result.digest).toBe((await run({ ...SMALL, T: 2 })).result.digest);
  });

  it('lists every seed of a repeated run, each as it would be alone', async () => {
    const both = (await run({ ...SMALL, repeats: 2 })).result;
    const second = (await run({ ...SMALL, seed: 1 })).result;
    expect(both.student.perSeed?.map((one) => one.seed)).toEqual([0, 1]);
    expect(both.student.perSeed?.[1]?.digest).toBe(second.student.digest);
    expect(both.ensemble.perSeed?.[1]?.errors).toBe(second.ensemble.errors);
    const first = (await run(SMALL)).result;
    expect(both.teachers[0]?.errors).toBe((first.teachers[0]!.errors + second.teachers[0]!.errors) / 2);
    const errors = both.baseline.perSeed?.map((one) => one.errors) ?? [];
    expect(both.baseline.errors).toBe((errors[0]! + errors[1]!) / 2);
  });

  it('measures the last point of each curve on all test digits, as the result does', async () => {
    const { result, events } = await run(SMALL);
    const last = (stage: string) => curveOf(events).findLast((point) => point.stage === stage);
    expect(last('teachers')).toMatchObject({
      examples: 10_000,
      ensemble: [result.ensemble.errors],
      teachers: result.teachers.map((teacher) => teacher.errors),
    });
    expect(last('students')).toMatchObject({
      examples: 10_000,
      student: [result.student.errors],
      baseline: [result.baseline.errors],
    });
  });

  it('leaves no stack behind, finished or broken off', async () => {
    const before = engine.held();
    await run(SMALL);
    expect(engine.held()).toBe(before);
    const cache = new StageCache();
    const gate = makeGate();
    const broken = run(SMALL, {
      cache,
      gate,
      listen: () => {
        gate.cancel();
      },
    });
    await expect(broken).rejects.toThrow(Cancelled);
    cache.close();
    expect(engine.held()).toBe(before);
  });

  it('counts the bytes of every piece once, and can be stopped while they come', async () => {
    const gate = makeGate();
    const totals: number[] = [];
    const slow = new DataStore(async (name) => {
      if (name.startsWith('mnist/train')) await new Promise<never>(() => undefined);
      return readFile(`public/data/${name}`);
    });
    const stopped = run(
      { ...SMALL, labelled: 60_000, transfer: 'labelled', repeats: 3 },
      {
        gate,
        store: slow,
        listen: (event) => {
          if (event.type === 'loading') totals.push(event.total);
          if (event.type === 'loading' && event.loaded > 0) gate.cancel();
        },
      },
    );
    await expect(stopped).rejects.toThrow(Cancelled);
    const manifest = await store.pieces('mnist').manifest();
    expect(totals[0]).toBe(manifest.pieces.reduce((sum, piece) => sum + piece.bytes, 0));
  });

  it('ends in an error that names the piece when data is damaged', async () => {
    const damaged = new DataStore(async (name) => {
      const bytes = new Uint8Array(await readFile(`public/data/${name}`));
      if (name === 'mnist/test-01.bin') bytes[1000]! ^= 1;
      return bytes;
    });
    await expect(run(SMALL, { store: damaged })).rejects.toMatchObject({ code: 'data-damaged', piece: 'test-01.bin' });
    await expect(run(SMALL, { store: damaged })).rejects.toThrow(DataError);
  });
});
