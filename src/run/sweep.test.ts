import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import type { Engine } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import { DEFAULTS } from '../experiment/settings';
import { cellExperiment, keyedCells, sweptCells, sweptStudents, type Sweep, type SweepKey } from '../experiment/sweep';
import { Gate } from './gate';
import { runExperiment } from './runExperiment';
import { StageCache } from './stageCache';
import { runSweep } from './sweep';
import type { SweepProgress } from './sweepMeter';
import type { RunContext } from './training';

/** Points, of which many networks are measured in no time. */
const SMALL: Experiment = {
  ...DEFAULTS,
  dataset: 'spirals',
  labelled: 60,
  transferSize: 30,
  teachers: 2,
  teacherHidden: [8],
  teacherSteps: 6,
  studentHidden: [6],
  studentSteps: 8,
  batch: 16,
};

const VALUES: Readonly<Record<SweepKey, readonly [number, number]>> = {
  T: [1, 4],
  alpha: [0, 0.7],
  labelled: [40, 60],
  transferSize: [0, 30],
  studentHidden: [5, 6],
  teachers: [1, 3],
  labelNoise: [0, 0.5],
  noise: [0, 0.4],
};

const store = nodeStore();
let engine: Engine;

beforeAll(async () => {
  engine = await createNodeEngine(2);
});

afterAll(() => {
  engine.dispose();
});

function contextOf(cache: StageCache): RunContext {
  const now = (): number => performance.now();
  const gate = new Gate(now, () => undefined);
  return { engine, store, cache, gate, now, emit: () => undefined, show: () => Promise.resolve() };
}

interface Swept {
  readonly errors: Map<string, number>;
  readonly progress: SweepProgress[];
}

async function sweepOf(sweep: Sweep, known = new Map<string, number>(), stood = new StageCache()): Promise<Swept> {
  const errors = new Map(known);
  const progress: SweepProgress[] = [];
  await runSweep(sweep, new Set(known.keys()), contextOf(new StageCache()), stood, {
    loading: () => undefined,
    progress: (one) => progress.push(one),
    swept: (some) => some.forEach(([key, count]) => errors.set(key, count)),
  });
  return { errors, progress };
}

const axis = (key: SweepKey) => ({ key, values: VALUES[key] });

describe('runSweep', () => {
  it('gives every cell the errors that a run of its settings has, seed by seed', async () => {
    const keys = Object.keys(VALUES) as SweepKey[];
    const twoKeys = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)).filter(([x, y]) => x !== y);
    const changes = fc.record({
      alpha: fc.constantFrom(0, 0.5, 1),
      smoothing: fc.constantFrom(0, 0.1),
      target: fc.constantFrom('soft' as const, 'logits' as const),
    });
    await fc.assert(
      fc.asyncProperty(twoKeys, changes, async ([x, y], changed) => {
        const sweep: Sweep = { experiment: { ...SMALL, ...changed }, x: axis(x), y: axis(y), seeds: 2 };
        const { errors } = await sweepOf(sweep);
        const cells = sweptCells(keyedCells(sweep, engine.kind), errors);
        const cell = cells[errors.size % cells.length]!;
        const { result } = await runExperiment(
          { ...cellExperiment(sweep, cell.x, cell.y), repeats: 2 },
          contextOf(new StageCache()),
        );
        const counts = (seeds: readonly { errors: number }[] = []): number[] => seeds.map((one) => one.errors);
        expect(cell.errors).toEqual(counts(result.student.perSeed));
        expect(cell.baseline).toEqual(counts(result.baseline.perSeed));
      }),
      { numRuns: 3, examples: [[['teachers', 'T'], { alpha: 0.5, smoothing: 0, target: 'soft' }]] },
    );
  });

  it('trains one student for all T at alpha 0, which is the baseline', async () => {
    const sweep: Sweep = { experiment: SMALL, x: axis('T'), y: axis('alpha'), seeds: 1 };
    const { errors, progress } = await sweepOf(sweep);
    expect(errors.size).toBe(3);
    const [low, high] = sweptCells(keyedCells(sweep, engine.kind), errors);
    expect(low).toMatchObject({ isBaseline: true, errors: low!.baseline });
    expect(high!.errors).toEqual(low!.errors);
    expect(progress.at(-1)).toMatchObject({ trained: 3, students: 3, share: 1, secondsLeft: 0 });
  });

  it('trains only what is not known, and no ensemble that stands', async () => {
    const sweep: Sweep = { experiment: SMALL, x: axis('T'), y: axis('alpha'), seeds: 1 };
    const stood = new StageCache();
    await runExperiment(SMALL, contextOf(stood));
    const whole = await sweepOf(sweep, new Map(), stood);
    expect(whole.progress.filter(({ stage }) => stage === 'teachers')).toEqual([]);
    const [first, ...rest] = sweptStudents(sweep, engine.kind).map(({ key }) => key);
    const known = new Map(rest.map((key) => [key, whole.errors.get(key)!]));
    const { errors, progress } = await sweepOf(sweep, known, stood);
    expect(errors).toEqual(whole.errors);
    expect(errors.has(first!)).toBe(true);
    expect(progress.at(-1)!.students).toBe(1);
    expect((await sweepOf(sweep, errors, stood)).progress).toEqual([]);
  });

  it('leaves no stack behind', async () => {
    const before = engine.held();
    await sweepOf({ experiment: SMALL, x: axis('T'), y: axis('alpha'), seeds: 1 });
    expect(engine.held()).toBe(before);
  });
});
