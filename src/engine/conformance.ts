/**
 * The one body of tests that every engine passes. Expected numbers come from `reference.ts` (double precision, losses of
 * `src/distill`, masks of `src/random`), from TensorFlow.js's automatic differentiation, from finite differences of the
 * engine's own loss, and from two steps worked out by hand.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LABELS_ONLY, TARGETS } from '../distill/losses';
import { dropoutMask } from '../random/dropout';
import type { Engine, Shape, Source, Stack, StackJob } from './engine';
import { oracleTests } from './oracles';
import { movedImage, referenceGradient, referenceLogits, referenceTraining } from './reference';
import { sampleJob, withoutJitter } from './sampleJob';
import { relativeError, selfCheck } from './selfCheck';
import { autograd } from './webgpu/autograd';

/** Greatest errors allowed, each over the greatest expected magnitude in the same network. */
export interface Tolerances {
  readonly loss: number;
  readonly gradient: number;
  readonly logits: number;
  /** Of parameters after a few steps. */
  readonly parameters: number;
}

/** Sizes that no tile and no vector divides, next to such that all do; two hidden layers, one and none. */
const SHAPES: [Shape][] = [[[784, 30, 10]], [[784, 17, 9, 10]], [[784, 32, 32, 10]], [[25, 3]]];
const BATCHES = [1, 7, 13, 64];
const SMALL: Shape = [16, 9, 5, 3];
const NONE = { input: 0, hidden: 0 };

export function describeEngine(name: string, makeEngine: () => Promise<Engine>, tolerances: Tolerances): void {
  describe(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await makeEngine();
    });
    afterAll(() => {
      engine.dispose();
    });

    gradientTests(() => engine, tolerances);
    dropoutTests(() => engine, tolerances);
    stepTests(() => engine, tolerances);
    lockstepTests(() => engine);
    predictionTests(() => engine, tolerances);
    lifeTests(() => engine);
    oracleTests(() => engine, tolerances.gradient);

    it('passes the self-check', async () => {
      expect(await selfCheck(engine)).toBe(true);
    });
  });
}

function gradientTests(engine: () => Engine, tolerances: Tolerances): void {
  describe.each(SHAPES)('gradients of %j', (shape) => {
    it.each(BATCHES)('are those of the formulas, at batch %i', async (batch) => {
      const job = sampleJob({ shape, batch });
      const results = await engine().gradients(job);
      job.members.forEach((member, k) => {
        const expected = referenceGradient(job, member, member.initial, 0);
        expect(relativeError([results[k]!.loss], [expected.loss])).toBeLessThan(tolerances.loss);
        expect(relativeError(results[k]!.gradient, expected.gradient)).toBeLessThan(tolerances.gradient);
      });
    });

    it('are what TensorFlow.js differentiates', async () => {
      const job = withoutJitter(sampleJob({ shape, batch: 13, dropout: NONE }));
      const expected = await autograd(job);
      const results = await engine().gradients(job);
      results.forEach(({ loss, gradient }, k) => {
        // Both are in float32, so both may err.
        expect(relativeError([loss], [expected[k]!.loss])).toBeLessThan(2 * tolerances.loss);
        expect(relativeError(gradient, expected[k]!.gradient)).toBeLessThan(2 * tolerances.gradient);
      });
    });

    it('are the slope of the loss', async () => {
      const job = sampleJob({ shape, batch: 64, dropout: NONE });
      const results = await engine().gradients(job);
      // Along the gradient itself the slope is its norm. The step is large, since the losses are in float32, and the
      // tolerance too, since the losses curve and have kinks.
      const step = 1e-3;
      const norms = results.map(({ gradient }) => Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0)));
      const moved = async (sign: number): Promise<number[]> => {
        const members = job.members.map((member, k) => ({
          ...member,
          initial: member.initial.map((value, i) => value + (sign * step * results[k]!.gradient[i]!) / norms[k]!),
        }));
        return (await engine().gradients({ ...job, members })).map(({ loss }) => loss);
      };
      const [up, down] = [await moved(1), await moved(-1)];
      norms.forEach((norm, k) => {
        expect((up[k]! - down[k]!) / (2 * step) / norm).toBeCloseTo(1, 1);
      });
    });
  });

  it('move images as the data do', async () => {
    const { images, labels, logits } = sampleJob({ shape: [36, 4, 3], batch: 7 }).sources[0]!.set;
    const shifts = Int8Array.of(0, 0, 1, 0, 0, -1, -2, 2, 5, 0, 0, 6, -3, -4);
    const moved = Array.from({ length: 7 }, (_, b) => [
      ...movedImage(images.subarray(b * 36, (b + 1) * 36), shifts[2 * b]!, shifts[2 * b + 1]!),
    ]);
    const onDevice = jobOn({ images, labels, logits }, [36, 4, 3], 7, shifts);
    const before = jobOn({ images: Uint8Array.from(moved.flat()), labels, logits }, [36, 4, 3], 7);
    expect(await engine().gradients(onDevice)).toEqual(await engine().gradients(before));
  });
}

/**
 * With all weights 0 the softmax is 1 / C everywhere, so that the gradient of the weight from a unit that gives `a` where
 * it is kept to class c is `a / (1 - share) / B * sum over b of mask[b] * (1 / C - [c is the label of b])`: each example
 * has its own label here, so no two masks have the same gradient.
 */
function dropoutTests(engine: () => Engine, tolerances: Tolerances): void {
  const batch = 7;
  const units = 13;
  const labels = Uint8Array.from({ length: batch }, (_, b) => b);

  function expected(layer: number, key: readonly [number, number], share: number): number[] {
    const mask = dropoutMask(key, 0, layer, batch, units, share);
    return Array.from({ length: units * batch }, (_, i) => {
      const [unit, answer] = [Math.floor(i / batch), i % batch];
      let sum = 0;
      for (let b = 0; b < batch; b++) sum += mask[b * units + unit]! * (1 / batch - (b === answer ? 1 : 0));
      return sum / batch / (1 - share);
    });
  }

  describe.each([[0.5], [0.2], [0.9]])('dropout of %f', (share) => {
    it('silences the inputs that dropoutMask says', async () => {
      const set = { images: new Uint8Array(batch * units).fill(255), labels, logits: null };
      const job = jobOn(set, [units, batch], batch);
      const [result] = await engine().gradients({ ...job, dropout: { input: share, hidden: 0 } });
      const weights = result!.gradient.subarray(0, units * batch);
      expect(relativeError(weights, expected(0, job.sources[0]!.dropout, share))).toBeLessThan(tolerances.gradient);
    });

    it('silences the hidden units that dropoutMask says, layer by layer', async () => {
      const set = { images: new Uint8Array(batch), labels, logits: null };
      const job = jobOn(set, [1, 1, units, batch], batch);
      const initial = job.members[0]!.initial;
      initial.fill(1, 2 + units, 2 + 2 * units);
      const [result] = await engine().gradients({ ...job, dropout: { input: 0, hidden: share } });
      const weights = result!.gradient.subarray(2 + 2 * units, 2 + 2 * units + units * batch);
      expect(relativeError(weights, expected(2, job.sources[0]!.dropout, share))).toBeLessThan(tolerances.gradient);
    });
  });
}

function stepTests(engine: () => Engine, tolerances: Tolerances): void {
  /** One input of 1, two classes, the label 0, weights (w0, w1) and biases (b0, b1) from 0. */
  async function twoSteps(optimizer: StackJob['optimizer']): Promise<number[]> {
    const set = { images: Uint8Array.of(255), labels: Uint8Array.of(0), logits: null };
    const job = { ...jobOn(set, [1, 2], 1), optimizer, lr: 0.1 };
    return [...(await trained(engine(), job, 2))[0]!];
  }

  // Weight and bias of a class get the same gradient g = softmax(z) - y, and class 1 the opposite of class 0, so that
  // z0 = -z1 = w0 + b0 = 2 w0. Step 1: z = 0, g = 1/2 - 1 = -0.5.
  it('takes the SGD steps worked out by hand', async () => {
    // u = -0.5, w = 0.05. Step 2: z0 = 0.1, g = 1 / (1 + e^-0.2) - 1 = 0.5498340 - 1 = -0.4501660,
    // u = 0.9 * -0.5 - 0.4501660 = -0.9001660, w = 0.05 + 0.09001660 = 0.1400166.
    closeTo(await twoSteps({ kind: 'sgd' }), [0.1400166, -0.1400166, 0.1400166, -0.1400166]);
  });

  it('takes the Adam steps worked out by hand', async () => {
    // m = -0.05, v = 0.00025; unbiased -0.5 and 0.25; w = 0.1 * 0.5 / 0.5 = 0.1. Step 2: z0 = 0.2,
    // g = 1 / (1 + e^-0.4) - 1 = 0.5986877 - 1 = -0.4013123; m = -0.045 - 0.04013123 = -0.08513123, over 0.19 that is
    // -0.4480591; v = 0.00024975 + 0.000161051559 = 0.000410801559, over 0.001999 that is 0.2055035, its root 0.4533250;
    // w = 0.1 + 0.1 * 0.4480591 / 0.4533250 = 0.1988384.
    closeTo(await twoSteps({ kind: 'adam' }), [0.1988384, -0.1988384, 0.1988384, -0.1988384]);
  });

  it('adds epsilon to the root', async () => {
    // The input is 0, so only the biases move. At z = (7, -7) class 1 gets g = 1 / (1 + e^14) = 8.315280e-7, which is not
    // much more than epsilon: b1 = -7 - 0.1 * 8.315280e-7 / (8.315280e-7 + 1e-7) = -7.0892650.
    const set = { images: Uint8Array.of(0), labels: Uint8Array.of(0), logits: null };
    const job = jobOn(set, [1, 2], 1);
    job.members[0]!.initial.set([0, 0, 7, -7]);
    const [network] = await trained(engine(), { ...job, optimizer: { kind: 'adam' }, lr: 0.1 }, 1);
    expect(network![3]).toBeCloseTo(-7.089265, 5);
  });

  it.each([
    ['SGD', { optimizer: { kind: 'sgd' } }],
    ['Adam', {}],
    ['a constant rate', { decay: 'none' }],
    ['no dropout and no norm bound', { dropout: NONE, maxNorm: 0 }],
    ['a narrow norm bound', { maxNorm: 0.3 }],
    ['input dropout alone', { dropout: { input: 0.3, hidden: 0 } }],
  ] as [string, Partial<StackJob>][])('goes where the formulas go, with %s', async (_, changes) => {
    const job = sampleJob({ shape: [49, 17, 12, 10], batch: 13, ...changes });
    const stack = await engine().start(job);
    const { loss } = await stack.advance(job.steps, false);
    const networks = await stack.parameters();
    stack.dispose();
    job.members.forEach((member, k) => {
      const expected = referenceTraining(job, member, job.steps);
      const mean = expected.losses.reduce((sum, own) => sum + own, 0) / job.steps;
      expect(relativeError([loss[k]!], [mean])).toBeLessThan(tolerances.parameters);
      expect(relativeError(networks[k]!, expected.parameters)).toBeLessThan(tolerances.parameters);
    });
  });

  it('bounds the norms of weights into hidden units, and of no others', async () => {
    const job = sampleJob({ shape: SMALL, batch: 7, maxNorm: 0.25 });
    const [network] = await trained(engine(), job, 3);
    const norms = columnNorms(network!, SMALL);
    expect(Math.max(...norms.slice(0, -1).flat())).toBeLessThanOrEqual(0.25 * (1 + 1e-6));
    expect(Math.max(...norms.at(-1)!)).toBeGreaterThan(0.25);
  });
}

/** What a member becomes depends on its own settings alone: here the same means the same bits. */
function lockstepTests(engine: () => Engine): void {
  const job = sampleJob({ shape: SMALL, batch: 13 });

  it('gives the same in one go and step by step', async () => {
    const whole = await trained(engine(), job, job.steps);
    const stack = await engine().start(job);
    for (let step = 1; step <= job.steps; step++) await stack.advance(step, step % 3 === 0);
    expect(stack.step).toBe(job.steps);
    expect(await stack.parameters()).toEqual(whole);
    stack.dispose();
  });

  it('gives a member the same alone and among others', async () => {
    const together = await trained(engine(), job, 5);
    for (const [k, member] of job.members.entries()) {
      const alone = { ...job, sources: [job.sources[member.source]!], members: [{ ...member, source: 0 }] };
      expect(await trained(engine(), alone, 5)).toEqual([together[k]]);
    }
  });

  it('gives a member of alpha 0 the same with and without logits, at any temperature', async () => {
    const source = job.sources[0]!;
    const { initial } = job.members[0]!;
    const twins: StackJob = {
      ...job,
      sources: [source, { ...source, set: { ...source.set, logits: null } }],
      members: [
        { ...LABELS_ONLY, source: 0, initial, T: 4 },
        { ...LABELS_ONLY, source: 1, initial, T: 4 },
        { ...LABELS_ONLY, source: 0, initial, T: 1000 },
        ...TARGETS.map((target) => ({ ...LABELS_ONLY, source: 0, initial, target })),
      ],
    };
    const [first, ...others] = await trained(engine(), twins, 5);
    for (const other of others) expect(other).toEqual(first);
  });

  it('trains two stacks by turns as one after the other', async () => {
    const other = sampleJob({ shape: [9, 6, 4], batch: 5 });
    const expected = [await trained(engine(), job, 4), await trained(engine(), other, 4)];
    const stacks = [await engine().start(job), await engine().start(other)];
    for (const step of [1, 3, 4]) for (const stack of stacks) await stack.advance(step, false);
    expect(await Promise.all(stacks.map((stack) => stack.parameters()))).toEqual(expected);
    for (const stack of stacks) stack.dispose();
  });
}

function predictionTests(engine: () => Engine, tolerances: Tolerances): void {
  it.each(SHAPES)('predicts with %j what the formulas do', async (shape) => {
    const job = sampleJob({ shape, batch: 7 });
    const networks = job.members.map((member) => member.initial);
    const { images } = job.sources[0]!.set;
    const logits = await engine().predict(shape, networks, images);
    networks.forEach((network, k) => {
      expect(relativeError(logits[k]!, referenceLogits(shape, network, images))).toBeLessThan(tolerances.logits);
    });
  });

  it('predicts for many images, of a size that fills no word', async () => {
    const shape = [3, 2];
    const network = Float32Array.of(1, -2, 3, 4, -5, 6, 0.5, -0.5);
    const images = Uint8Array.from({ length: 3 * 10_001 }, (_, i) => i % 251);
    const [logits] = await engine().predict(shape, [network], images);
    expect(logits).toHaveLength(2 * 10_001);
    expect(relativeError(logits!, referenceLogits(shape, network, images))).toBeLessThan(tolerances.logits);
  });

  it('predicts nothing from nothing', async () => {
    const { initial } = sampleJob({ shape: SMALL, batch: 1 }).members[0]!;
    expect(await engine().predict(SMALL, [initial], new Uint8Array(0))).toEqual([new Float32Array(0)]);
    expect(await engine().predict(SMALL, [], new Uint8Array(SMALL[0]!))).toEqual([]);
  });

  it('predicts an image the same whatever lies beside it', async () => {
    const job = sampleJob({ shape: SMALL, batch: 1 });
    const networks = job.members.map((member) => member.initial);
    const { images } = job.sources[0]!.set;
    const all = await engine().predict(SMALL, networks, images);
    const one = await engine().predict(SMALL, networks, images.slice(5 * 16, 6 * 16));
    expect(one).toEqual(all.map((logits) => logits.slice(5 * 3, 6 * 3)));
  });

  it('reports on its probe what its parameters predict', async () => {
    const job = sampleJob({ shape: SMALL, batch: 13 });
    const stack = await engine().start(job);
    expect((await stack.advance(2, false)).probe).toBe(null);
    const { probe } = await stack.advance(5, true);
    expect(probe).toEqual(await engine().predict(SMALL, await stack.parameters(), job.probe));
    stack.dispose();
  });

  it('measures how long an image takes', async () => {
    const job = sampleJob({ shape: SMALL, batch: 1 });
    const networks = job.members.map((member) => member.initial);
    const milliseconds = await engine().latency(SMALL, networks, job.probe.slice(0, SMALL[0]));
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(60_000);
  });
}

function lifeTests(engine: () => Engine): void {
  const job = sampleJob({ shape: SMALL, batch: 7 });

  it('starts from the initial parameters', async () => {
    const stack = await engine().start(job);
    expect(stack.step).toBe(0);
    expect(await stack.parameters()).toEqual(job.members.map((member) => member.initial));
    stack.dispose();
  });

  it('has no loss to report where no step was taken', async () => {
    const stack = await engine().start(job);
    expect((await stack.advance(0, false)).loss).toEqual(job.members.map(() => NaN));
    stack.dispose();
  });

  it('holds memory while stacks live, and none after', async () => {
    expect(engine().held()).toBe(0);
    const stacks = [await engine().start(job), await engine().start(job)];
    for (const stack of stacks) await stack.advance(2, true);
    expect(engine().held()).toBeGreaterThan(0);
    for (const stack of stacks) stack.dispose();
    await engine().gradients(job);
    expect(engine().held()).toBe(0);
  });

  it('lets the event loop turn while it works', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    const stack = await engine().start({ ...job, steps: 500 });
    await stack.advance(500, false);
    clearInterval(timer);
    stack.dispose();
    expect(turns).toBeGreaterThan(0);
  });

  it.each([
    ['a first weight', 0],
    ['a last bias', -1],
  ])('reports as a failure that %s is not a number', async (_, place) => {
    const initial = job.members[0]!.initial.slice();
    initial[place < 0 ? initial.length + place : place] = NaN;
    const members = job.members.map((member, k) => (k === 1 ? { ...member, initial } : member));
    const stack = await engine().start({ ...job, members, dropout: NONE });
    await expect(stack.advance(3, false)).rejects.toMatchObject({ name: 'EngineError', code: 'not-finite' });
    stack.dispose();
    expect(engine().held()).toBe(0);
  });
}

/** One member with all parameters 0 that hears labels only, on a batch of the first examples of a set at every step. */
function jobOn(set: Source['set'], shape: Shape, batch: number, shifts: Int8Array | null = null): StackJob {
  const job = sampleJob({ shape, batch, dropout: NONE, decay: 'none', maxNorm: 0 });
  const repeat = (from: number, to: number, values: readonly number[]): number[] =>
    Array.from({ length: to - from }, () => values).flat();
  const source: Source = {
    set,
    dropout: job.sources[0]!.dropout,
    batches: (from, to) => ({
      indices: Uint32Array.from(repeat(from, to, [...Array(batch).keys()])),
      shifts: shifts && Int8Array.from(repeat(from, to, [...shifts])),
    }),
  };
  const initial = new Float32Array(job.members[0]!.initial.length);
  return { ...job, sources: [source], members: [{ ...LABELS_ONLY, source: 0, initial }] };
}

async function trained(engine: Engine, job: StackJob, steps: number): Promise<Float32Array[]> {
  const stack: Stack = await engine.start(job);
  await stack.advance(steps, false);
  const networks = await stack.parameters();
  stack.dispose();
  return networks;
}

/** Norms of the weights into each unit, layer by layer. */
function columnNorms(network: Float32Array, shape: Shape): number[][] {
  let start = 0;
  return shape.slice(1).map((units, layer) => {
    const rows = shape[layer]!;
    const weights = network.subarray(start, start + rows * units);
    start += (rows + 1) * units;
    return Array.from({ length: units }, (_, unit) =>
      Math.sqrt(weights.reduce((sum, weight, i) => (i % units === unit ? sum + weight * weight : sum), 0)),
    );
  });
}

function closeTo(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
}
