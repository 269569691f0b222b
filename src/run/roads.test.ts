/** Every road from an ensemble to a student, in runs of a moment. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import type { Engine } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import { parseResult } from '../experiment/parse';
import type { Result } from '../experiment/result';
import { DEFAULTS } from '../experiment/settings';
import { NO_LABEL } from '../distill/losses';
import { Gate } from './gate';
import { runExperiment } from './runExperiment';
import { loadData } from './seedData';
import { StageCache } from './stageCache';

const SMALL: Experiment = {
  ...DEFAULTS,
  labelled: 120,
  transferSize: 60,
  teachers: 3,
  teacherHidden: [12],
  teacherSteps: 20,
  studentHidden: [10],
  studentSteps: 30,
  batch: 16,
};

let engine: Engine;
let other: Engine;
const cache = new StageCache();

beforeAll(async () => {
  engine = await createNodeEngine(2);
  other = await createNodeEngine(1);
});

afterAll(() => {
  engine.dispose();
  other.dispose();
});

async function run(
  change: Partial<Experiment>,
  on: { engine: Engine; cache: StageCache } = { engine, cache },
): Promise<Result> {
  const now = (): number => performance.now();
  const { result } = await runExperiment(
    { ...SMALL, ...change },
    {
      ...on,
      store: nodeStore(),
      gate: new Gate(now, () => undefined),
      now,
      emit: () => undefined,
      show: () => Promise.resolve(),
    },
  );
  return result;
}

const digests = (result: Result): string[] => result.teachers.map(({ digest }) => digest);

const ROADS: readonly Partial<Experiment>[] = [
  { labelNoise: 0.3 },
  { diversity: 'order' },
  { diversity: 'bootstrap' },
  { averaging: 'logits' },
  { transfer: 'munge' },
  { transfer: 'pixels' },
  { transferLabelled: 50 },
  { transferClasses: ['0', '1', '2', '4', '5', '6', '7', '8', '9'] },
  { target: 'logits', noise: 0.3 },
  { studentJitter: 2, views: 'fresh' },
  { studentJitter: 2, views: 'fresh', noise: 0.3 },
  { chain: [[8], [10]] },
];

describe('a run', () => {
  it.each(ROADS)('with %j ends in another student, the same on one thread as on two', async (change) => {
    const plain = await run({});
    const changed = await run(change);
    expect(changed.student.digest).not.toBe(plain.student.digest);
    const again = await run(change, { engine: other, cache: new StageCache() });
    expect(again.digest).toBe(changed.digest);
    expect(parseResult(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
  });

  it('with noise, chain, views or another target leaves teachers and baseline as they were', async () => {
    const plain = await run({ studentJitter: 2 });
    for (const change of [
      { noise: 0.5 },
      { chain: [[8]] },
      { views: 'fresh' as const },
      { target: 'logits' as const },
    ]) {
      const changed = await run({ studentJitter: 2, ...change });
      expect(changed.baseline.digest).toBe(plain.baseline.digest);
      expect(digests(changed)).toEqual(digests(plain));
    }
  });

  it('with views of images that do not move hears what it would have heard anyway', async () => {
    const plain = await run({});
    expect((await run({ views: 'fresh' })).student.digest).toBe(plain.student.digest);
  });

  it('whose teachers differ in order has the same first teacher, and others', async () => {
    const [plain, order] = [await run({}), await run({ diversity: 'order' })];
    expect(digests(order)[0]).toBe(digests(plain)[0]);
    expect(digests(order)[1]).not.toBe(digests(plain)[1]);
  });

  it('tells the errors of ensembles of some of its teachers', async () => {
    const { byMembers, teachers, ensemble } = await run({});
    expect(byMembers).toHaveLength(3);
    expect(byMembers![0]).toBeCloseTo(teachers.reduce((sum, { errors }) => sum + errors, 0) / 3, 9);
    expect(byMembers![2]).toBe(ensemble.errors);
  });

  it('tells training errors beside those of the test', async () => {
    const result = await run({ teacherSteps: 300, teacherJitter: 0 });
    for (const { trainError, accuracy } of result.teachers) {
      expect(trainError).toBe(0);
      expect(accuracy).toBeLessThan(0.95);
    }
    expect(result.ensemble.trainError).toBe(0);
  });

  it('is a twin to its baseline, and says in what its controls differ', async () => {
    const { parity, controls } = await run({ controls: ['jitter', 'doubled', 'labelled', 'twin'] });
    const all = { weights: true, batches: true, steps: true, augmentation: true, loss: true };
    expect(parity).toEqual(all);
    expect(controls?.map(({ control, parity }) => [control, parity])).toEqual([
      ['jitter', { ...all, augmentation: false }],
      ['doubled', { ...all, loss: false }],
      ['labelled', { ...all, batches: false }],
      ['twin', { ...all, weights: false, batches: false }],
    ]);
  });

  it('warns of its own baseline where the student alone hears smoothed labels', async () => {
    const { parity, controls } = await run({ smoothing: 0.1, controls: ['doubled'] });
    expect(parity).toEqual({ weights: true, batches: true, steps: true, augmentation: true, loss: false });
    expect(controls![0]!.parity.loss).toBe(false);
    // A student without labels hears nothing that could be smoothed.
    expect((await run({ smoothing: 0.1, alpha: 1 })).parity).toEqual({ ...parity, loss: true });
  });

  it('is at alpha 0 its own baseline, but for label smoothing', async () => {
    const plain = await run({ alpha: 0 });
    expect(plain.student.digest).toBe(plain.baseline.digest);
    const smoothed = await run({ alpha: 0, smoothing: 0.1 });
    expect(smoothed.student.digest).not.toBe(smoothed.baseline.digest);
  });

  it('of points has no control that is unlike it in jitter, since points do not move', async () => {
    const { controls, baseline } = await run({ dataset: 'moons', controls: ['jitter'] });
    expect(controls![0]!.parity.augmentation).toBe(true);
    expect(controls![0]!.digest).toBe(baseline.digest);
  });

  it('doubles a loss: with plain gradient descent that is twice the learning rate', async () => {
    const doubled = await run({ optimizer: 'sgd', lr: 0.015625, controls: ['doubled'] });
    const faster = await run({ optimizer: 'sgd', lr: 0.03125 });
    expect(doubled.controls![0]!.digest).toBe(faster.baseline.digest);
  });

  it('has a control that sees labelled digits alone: the baseline of a transfer set without others', async () => {
    const { controls } = await run({ controls: ['labelled'] });
    expect(controls![0]!.digest).toBe((await run({ transfer: 'labelled' })).baseline.digest);
  });

  it('born again once is taught by a network of the student’s own kind', async () => {
    const { chain, student } = await run({ chain: [[10]] });
    expect(chain).toHaveLength(1);
    expect(chain![0]!.parameters).toBe(student.parameters);
    expect(chain![0]!.digest).not.toBe(student.digest);
  });

  it('counts what a student that never saw a class gets wrong, and what a bias mends', async () => {
    const without3 = SMALL.transferClasses.filter((name) => name !== '3');
    const { leftOut, student, baseline } = await run({
      transferClasses: without3,
      teacherSteps: 400,
      studentSteps: 400,
      alpha: 0.9,
    });
    expect(leftOut).toMatchObject({ classes: [3], examples: 1010, heldOutExamples: 5000 });
    expect(leftOut!.baseline).toMatchObject({ bias: 0, errors: baseline.errors, errorsLeftOut: 1010 });
    expect(leftOut!.plain).toMatchObject({ bias: 0, errors: student.errors });
    expect(leftOut!.test.errors).toBeLessThanOrEqual(leftOut!.heldOut!.errors);
    expect(leftOut!.heldOut!.errors).toBeLessThan(leftOut!.plain.errors);
    expect(leftOut!.heldOut!.errorsLeftOut).toBeLessThan(leftOut!.plain.errorsLeftOut);
    expect(leftOut!.perSeed).toBeUndefined();
  });

  it('counts them of each seed, and their means', async () => {
    const without3 = SMALL.transferClasses.filter((name) => name !== '3');
    const { leftOut } = await run({ transferClasses: without3, alpha: 0.9, repeats: 2 });
    const [one, other] = leftOut!.perSeed!;
    expect(leftOut!.perSeed).toHaveLength(2);
    expect((one!.plain + other!.plain) / 2).toBe(leftOut!.plain.errorsLeftOut);
    expect((one!.heldOut! + other!.heldOut!) / 2).toBe(leftOut!.heldOut!.errorsLeftOut);
    expect([one!.baseline, other!.baseline]).toEqual([1010, 1010]);
  });
});

describe('the transfer set', () => {
  const sets = async (change: Partial<Experiment>) => {
    const { data } = await loadData(
      nodeStore().source({ ...SMALL, ...change }),
      { ...SMALL, ...change },
      () => undefined,
      () => Promise.resolve(),
    );
    return data[0]!;
  };

  it.each(['unlabelled', 'munge', 'pixels'] as const)(
    'of %s has the labels of the labelled images alone',
    async (transfer) => {
      const { labelled, transfer: set, transferLabelled } = await sets({ transfer });
      expect(transferLabelled).toBe(120);
      expect(set.labels).toHaveLength(180);
      expect(set.labels.subarray(0, 120)).toEqual(labelled.labels);
      expect(set.labels.subarray(120).every((label) => label === NO_LABEL)).toBe(true);
    },
  );

  it('leaves out the images of a class, unlabelled ones too', async () => {
    const all = await sets({});
    const { transfer, transferLabelled, heldOut } = await sets({ transferClasses: ['7', '8'] });
    expect(transferLabelled).toBe(24);
    expect(new Set(transfer.labels.subarray(0, 24))).toEqual(new Set([7, 8]));
    expect(transfer.labels.length).toBeLessThan(all.transfer.labels.length);
    expect(new Set(heldOut.labels).size).toBe(10);
  });

  it('hears the noisy labels that the teachers heard', async () => {
    const { labelled, transfer } = await sets({ labelNoise: 0.5 });
    expect(transfer.labels.subarray(0, 120)).toEqual(labelled.labels);
    expect(labelled.labels).not.toEqual((await sets({})).labelled.labels);
  });
});
