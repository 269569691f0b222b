import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import { describeOwn } from '../data/ownImages';
import { pointSet } from '../data/points';
import { GRID_SIDE, gridBytes } from '../data/planeGrid';
import { EngineError, type Engine } from '../engine/engine';
import type { Comparison } from '../experiment/comparison';
import { dataName } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { DEFAULTS } from '../experiment/settings';
import { keyedCells, sweptCells, type Sweep } from '../experiment/sweep';
import type { Command, Event } from './protocol';
import { Session, type Platform } from './session';

const SMALL: Experiment = {
  ...DEFAULTS,
  labelled: 100,
  transferSize: 50,
  teachers: 2,
  teacherHidden: [10],
  teacherSteps: 20,
  studentHidden: [8],
  studentSteps: 20,
  batch: 16,
};

type Of<T extends Event['type']> = Extract<Event, { type: T }>;

/** A session and the page's end of its wire. */
class Page {
  readonly events: Event[] = [];
  readonly #waiting: (() => void)[] = [];
  #obey: (command: Command) => void = () => undefined;
  onEvent: (event: Event) => void = () => undefined;

  constructor(platform: Platform) {
    new Session(
      {
        post: (event) => {
          this.events.push(structuredClone(event));
          this.onEvent(event);
          for (const wake of this.#waiting.splice(0)) wake();
        },
        listen: (handler) => {
          this.#obey = handler;
        },
      },
      platform,
    );
  }

  send(command: Command): void {
    this.#obey(structuredClone(command));
  }

  run(run: number, experiment: Experiment, options: Partial<Extract<Command, { type: 'run' }>> = {}): void {
    this.send({ type: 'run', run, experiment, reuse: true, recorded: false, ...options });
  }

  async next<T extends Event['type']>(type: T, matches: (event: Of<T>) => boolean = () => true): Promise<Of<T>> {
    const fits = (event: Event): event is Of<T> => event.type === type && matches(event as Of<T>);
    for (;;) {
      const found = this.events.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  of<T extends Event['type']>(type: T): Of<T>[] {
    return this.events.filter((event): event is Of<T> => event.type === type);
  }
}

const engines: Engine[] = [];
let now = 0;

function platform(changes: Partial<Platform> = {}): Platform {
  return {
    now: () => (now += 100),
    fetchData: (name) => readFile(`public/data/${name}`),
    fetchRecorded: async (name) => new Uint8Array(await readFile(`public/recorded/${name}`)).buffer,
    adapter: () => Promise.resolve({ kind: 'none', reason: 'no-api', detail: '' }),
    wasm: async () => {
      const engine = await createNodeEngine(2);
      engines.push(engine);
      return engine;
    },
    webgpu: () => Promise.reject(new EngineError('engine-unavailable', 'none here')),
    ...changes,
  };
}

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

describe('Session', () => {
  it('runs an experiment from engine to result', async () => {
    const page = new Page(platform());
    page.run(1, SMALL);
    const { result, logits } = await page.next('done');
    expect(page.events[0]).toEqual({ type: 'ready' });
    expect(page.of('engine')).toEqual([
      { type: 'engine', kind: 'wasm', threads: 2, fallback: 'no-webgpu', measured: null },
    ]);
    expect(result.experiment).toEqual(SMALL);
    expect(logits.student).toHaveLength(100_000);
    expect(page.of('loading').at(-1)).toMatchObject({ run: 1 });
    expect(new Set(page.of('progress').map((event) => event.stage))).toEqual(
      new Set(['teachers', 'targets', 'students']),
    );
  });

  it('hands out the networks behind a result, and goes on with its own', async () => {
    const page = new Page(platform());
    page.send({ type: 'networks', request: 1, result: { experiment: SMALL, engine: 'wasm' }, voice: 'student' });
    expect((await page.next('networks')).networks).toBeNull();
    page.run(1, SMALL);
    const { result, logits } = await page.next('done');
    const images = (await nodeStore().source(SMALL).test()).images.subarray(0, 50 * 784);
    for (const [request, voice, count] of [
      [2, 'student', 1],
      [3, 'baseline', 1],
      [4, 'ensemble', SMALL.teachers],
      [5, 'student', 1],
    ] as const) {
      page.send({ type: 'networks', request, result, voice });
      const { networks } = await page.next('networks', (event) => event.request === request);
      expect(networks!.parameters).toHaveLength(count);
      const [said] = await engines[0]!.predict(networks!.shape, networks!.parameters, images);
      if (voice !== 'ensemble') expect(said).toEqual(logits[voice].subarray(0, 500));
    }
    page.send({ type: 'reset' });
    page.send({ type: 'networks', request: 6, result, voice: 'student' });
    expect((await page.next('networks', (event) => event.request === 6)).networks).toBeNull();
  });

  it('has engine and data at hand when it was told to prepare', async () => {
    const fetched: string[] = [];
    const page = new Page(
      platform({
        fetchData: (name) => {
          fetched.push(name);
          return readFile(`public/data/${name}`);
        },
      }),
    );
    page.send({ type: 'prepare', experiment: SMALL });
    await page.next('engine');
    page.run(1, SMALL);
    await page.next('done');
    expect(page.of('engine')).toHaveLength(1);
    expect(engines).toHaveLength(1);
    expect(new Set(fetched).size).toBe(fetched.length);
  });

  it('keeps to itself what fails while it prepares, and tells when it fails in a run', async () => {
    let failing = true;
    const page = new Page(
      platform({
        wasm: async () => {
          if (failing) throw new EngineError('engine-missing', 'kernels');
          const engine = await createNodeEngine(1);
          engines.push(engine);
          return engine;
        },
      }),
    );
    page.send({ type: 'prepare', experiment: SMALL });
    page.run(1, SMALL);
    const failure = await page.next('failed');
    expect(failure).toMatchObject({ run: 1, code: 'engine-missing', detail: 'kernels' });
    expect(page.of('failed')).toHaveLength(1);
    failing = false;
    page.run(2, SMALL);
    expect((await page.next('done')).run).toBe(2);
  });

  it('gives the same numbers after a reset, trained anew', async () => {
    const page = new Page(platform());
    page.run(1, SMALL);
    const first = await page.next('done');
    page.send({ type: 'reset' });
    page.run(2, SMALL);
    const second = await page.next('done', (event) => event.run === 2);
    expect(second.result.digest).toBe(first.result.digest);
    expect(page.of('progress').some((event) => event.run === 2 && event.cached)).toBe(false);
  });

  it('pauses, steps, resumes and ends with the very same digest', async () => {
    const page = new Page(platform());
    page.run(1, SMALL, { paused: true });
    await page.next('paused');
    for (const rests of [2, 3, 4]) {
      page.send({ type: 'step' });
      await page.next('paused', () => page.of('paused').length === rests);
    }
    expect(page.of('progress').map((event) => event.step)).toEqual([1, 2, 3]);
    page.send({ type: 'resume' });
    const paused = await page.next('done');
    page.run(2, SMALL, { reuse: false });
    const straight = await page.next('done', (event) => event.run === 2);
    expect(paused.result.digest).toBe(straight.result.digest);
  });

  it('lets a newer run take over, and answers the older one with stopped', async () => {
    const page = new Page(platform());
    page.run(1, SMALL);
    page.run(2, { ...SMALL, T: 3 });
    page.run(3, { ...SMALL, T: 2 });
    const done = await page.next('done');
    expect(done.run).toBe(3);
    expect(page.of('done')).toHaveLength(1);
  });

  it('stops when told to, and can run again', async () => {
    const page = new Page(platform());
    page.onEvent = (event) => {
      if (event.type === 'progress' && event.run === 1) page.send({ type: 'stop' });
    };
    page.run(1, SMALL);
    expect(await page.next('stopped')).toEqual({ type: 'stopped', run: 1 });
    page.run(2, SMALL);
    expect((await page.next('done')).run).toBe(2);
  });

  it('tells of the watched digit while networks train, and of a drawn one afterwards', async () => {
    const page = new Page(platform());
    const image = new Uint8Array(784).fill(90, 300, 420);
    page.send({ type: 'watch', index: 7, image });
    expect(await page.next('watched')).toMatchObject({ watched: { index: 7, ensemble: null, student: null } });
    page.run(1, SMALL);
    const { logits } = await page.next('done');
    const last = page.of('watched').at(-1);
    expect(last?.watched.student).toEqual(Array.from(logits.student.subarray(70, 80)));
    const looks = page.of('watched').map(({ watched }) => watched);
    // Of teachers in training, and of a student that was not yet what it became.
    expect(looks.some(({ ensemble, student }) => ensemble !== null && student === null)).toBe(true);
    expect(looks.some(({ student }) => student !== null && student[0] !== last!.watched.student![0])).toBe(true);
    page.send({ type: 'watch', index: null, image });
    const drawn = await page.next('watched', ({ watched }) => watched.index === null);
    for (const voice of [drawn.watched.ensemble, drawn.watched.student, drawn.watched.baseline]) {
      expect(voice?.every(Number.isFinite)).toBe(true);
    }
  });

  it('maps the plane of points while networks train, with what each of them says of a point', async () => {
    const page = new Page(platform());
    const flat: Experiment = { ...SMALL, dataset: 'moons', averaging: 'logits' };
    page.run(1, flat);
    await page.next('done');
    const maps = page.of('map').map(({ map }) => map);
    const trained = (voice: 'ensemble' | 'student', step: number): boolean =>
      maps.some(({ look }) => look?.step === step && look.trained.includes(voice));
    expect(trained('ensemble', flat.teacherSteps)).toBe(true);
    expect(trained('student', flat.studentSteps)).toBe(true);
    const last = maps.at(-1)!;
    expect(last).toMatchObject({ look: null, classes: 2, data: dataName(flat) });
    const place = 1000;
    page.send({ type: 'watch', index: null, image: gridBytes().slice(4 * place, 4 * (place + 1)) });
    const { watched } = await page.next('watched', (event) => event.watched.student !== null);
    for (const voice of ['ensemble', 'student', 'baseline'] as const) {
      expect(last[voice]).toHaveLength(2 * GRID_SIDE * GRID_SIDE);
      watched[voice]!.forEach((logit, c) => expect(logit).toBeCloseTo(last[voice]![2 * place + c]!, 5));
    }
    expect(last.teacher).not.toEqual(last.ensemble);
    // Another student of the same teachers: their map is there from the first look on.
    page.run(2, { ...flat, T: 9 });
    await page.next('done', (event) => event.run === 2);
    const next = page.of('map')[maps.length]!.map;
    expect(next.look?.trained).toEqual(['student']);
    expect(next.ensemble).toEqual(last.ensemble);
  });

  it('hands out the first images of the transfer set, the same with and without a run', async () => {
    for (const transfer of ['unlabelled', 'munge'] as const) {
      const experiment: Experiment = { ...SMALL, transfer, transferClasses: ['3', '7'] };
      const page = new Page(platform());
      page.send({ type: 'transferSamples', request: 1, experiment, count: 4 });
      const { samples } = await page.next('transferSamples');
      expect(samples.labelled.map(({ label }) => [3, 7].includes(label))).toEqual([true, true, true, true]);
      expect(samples.added).toHaveLength(4);
      for (const image of samples.added) expect(image).toHaveLength(784);
      page.run(1, experiment);
      await page.next('done');
      page.send({ type: 'transferSamples', request: 2, experiment, count: 4 });
      expect((await page.next('transferSamples', ({ request }) => request === 2)).samples).toEqual(samples);
    }
  });

  it('hands out test digits in the order asked for', async () => {
    const page = new Page(platform());
    page.send({ type: 'digits', request: 5, experiment: SMALL, indices: [3, 0, 9999] });
    const { request, digits } = await page.next('digits');
    expect(request).toBe(5);
    // The first labels of the MNIST test file are 7 2 1 0.
    expect(digits.map(({ index, label }) => [index, label])).toEqual([
      [3, 0],
      [0, 7],
      [9999, 6],
    ]);
  });

  it('runs on own data that it was given, and says where there are none', async () => {
    const set = pointSet(Array.from({ length: 40 }, (_, i) => ({ x: i / 40, y: (i % 7) / 7, label: i % 3 })));
    const data = describeOwn(set);
    const own: Experiment = { ...SMALL, dataset: 'points', data };
    const page = new Page(platform());
    page.run(1, own);
    expect(await page.next('failed')).toMatchObject({ run: 1, code: 'data-absent', detail: 'points' });
    page.send({ type: 'ownData', dataset: 'points', own: { set, digest: data.digest } });
    page.run(2, own);
    const { result, logits } = await page.next('done');
    expect(result.testExamples).toBe(data.test);
    expect(logits.student).toHaveLength(3 * data.test);
    expect(result.experiment).toEqual(own);
    // An image of another data set is nothing to these networks.
    page.send({ type: 'watch', index: 7, image: new Uint8Array(784) });
    expect(await page.next('watched')).toMatchObject({ watched: { ensemble: null, student: null } });
  });

  it('takes the recorded ensemble for the default teachers, if it may', async () => {
    const page = new Page(platform());
    const small: Experiment = { ...DEFAULTS, studentSteps: 5 };
    page.run(1, small, { recorded: true });
    const { result } = await page.next('done');
    expect(page.of('progress').filter(({ stage, cached }) => stage !== 'students' && !cached)).toEqual([]);
    expect(result.teachers).toHaveLength(5);
    expect(result.ensemble.errors).toBe(
      result.ensemble.accuracy === 0 ? 10_000 : Math.round(10_000 * (1 - result.ensemble.accuracy)),
    );
  });

  it('names a missing piece, and succeeds when asked again', async () => {
    let broken = true;
    const page = new Page(
      platform({
        fetchData: (name) => {
          if (broken && name.startsWith('mnist/train')) return Promise.reject(new Error('404'));
          return readFile(`public/data/${name}`);
        },
      }),
    );
    page.run(1, SMALL);
    const failed = await page.next('failed');
    expect(failed).toMatchObject({
      run: 1,
      code: 'data-missing',
      detail: expect.stringMatching(/^train-\d\d\.bin$/) as string,
    });
    broken = false;
    page.run(2, SMALL);
    expect((await page.next('done')).run).toBe(2);
  });

  it('tells of training that diverged, and can run again', async () => {
    let diverges = true;
    const wasm = async (): Promise<Engine> => {
      const engine = await createNodeEngine(2);
      engines.push(engine);
      const start = engine.start.bind(engine);
      engine.start = (job) => (diverges ? Promise.reject(new EngineError('not-finite', 'step 9')) : start(job));
      return engine;
    };
    const page = new Page(platform({ wasm }));
    page.run(1, SMALL);
    expect(await page.next('failed')).toEqual({ type: 'failed', run: 1, code: 'not-finite', detail: 'step 9' });
    diverges = false;
    page.run(2, SMALL);
    expect((await page.next('done')).run).toBe(2);
  });

  it('leaves the page a processor while it is used, and ends with the same digest', async () => {
    const page = new Page(platform());
    page.send({ type: 'attend' });
    page.onEvent = (event) => {
      if (event.type === 'progress' && event.run === 1) page.send({ type: 'attend' });
    };
    page.run(1, SMALL);
    const used = await page.next('done');
    page.run(2, SMALL, { reuse: false });
    const alone = await page.next('done', (event) => event.run === 2);
    expect(used.result.digest).toBe(alone.result.digest);
  });

  it('measures anew for networks of another shape where there is a choice', async () => {
    const webgpu = async (): Promise<Engine> => {
      const engine: Engine = await createNodeEngine(1);
      engines.push(engine);
      return Object.assign(engine, { kind: 'webgpu' as const });
    };
    const page = new Page(platform({ webgpu, adapter: () => Promise.resolve({ kind: 'hardware', name: 'a card' }) }));
    for (const [run, changes] of [{}, { T: 9 }, { teacherHidden: [12] }].entries()) {
      page.run(run, { ...SMALL, ...changes });
      await page.next('done', (event) => event.run === run);
    }
    const told = page.of('engine');
    expect(told).toHaveLength(2);
    for (const { measured } of told) expect(measured!.wasm).toBeGreaterThan(0);
  });

  it('goes on with the other engine when the device is lost', async () => {
    const webgpu = async (): Promise<Engine> => {
      const engine: Engine = await createNodeEngine(1);
      Object.assign(engine, { kind: 'webgpu' });
      engines.push(engine);
      const start = engine.start.bind(engine);
      engine.start = (job) =>
        // The self-check trains tiny networks; the teachers' stack is the first of a run.
        job.shape[0] === 784 ? Promise.reject(new EngineError('device-lost', 'unplugged')) : start(job);
      return engine;
    };
    const page = new Page(platform({ webgpu, adapter: () => Promise.resolve({ kind: 'hardware', name: 'a card' }) }));
    page.run(1, { ...SMALL, engine: 'webgpu' });
    const { result } = await page.next('done');
    expect(page.of('engine').map(({ kind, fallback }) => [kind, fallback])).toEqual([
      ['webgpu', null],
      ['wasm', 'device-lost'],
    ]);
    page.run(2, { ...SMALL, engine: 'wasm' });
    const plain = await page.next('done', (event) => event.run === 2);
    expect(result.digest).toBe(plain.result.digest);
  });

  it('falls back to the other engine where the one asked for cannot be had', async () => {
    const page = new Page(platform({ adapter: () => Promise.resolve({ kind: 'hardware', name: 'fake' }) }));
    page.run(1, { ...SMALL, engine: 'webgpu' });
    await page.next('done');
    expect(page.of('engine')).toEqual([
      { type: 'engine', kind: 'wasm', threads: 2, fallback: 'no-adapter', measured: null },
    ]);
  });
});

describe('comparisons', () => {
  const COMPARISON: Comparison = { experiment: SMALL, methods: ['labels', 'soft'], axis: null, seeds: 2 };

  it('come to a result, with progress and without curves', async () => {
    const page = new Page(platform());
    page.send({ type: 'compare', run: 1, comparison: COMPARISON });
    const { result } = await page.next('compared');
    expect(result.rows.map(({ id, perSeed }) => [id, perSeed.length])).toEqual([
      ['labels', 2],
      ['soft', 2],
    ]);
    expect(page.of('progress').at(-1)).toMatchObject({ run: 1, stage: 'students' });
    expect(page.of('curve')).toEqual([]);
  });

  it('take the place of a run, and give way to one', async () => {
    const page = new Page(platform());
    page.run(1, { ...SMALL, teacherSteps: 5000 });
    await page.next('progress');
    page.send({ type: 'compare', run: 2, comparison: { ...COMPARISON, experiment: { ...SMALL, teacherSteps: 5000 } } });
    await page.next('progress', ({ run }) => run === 2);
    page.send({ type: 'compare', run: 3, comparison: COMPARISON });
    page.run(4, SMALL);
    expect((await page.next('done')).run).toBe(4);
    expect(
      page
        .of('stopped')
        .map(({ run }) => run)
        .sort(),
    ).toEqual([1, 2, 3]);
    expect(page.of('compared')).toEqual([]);
  });

  it('end when they are stopped', async () => {
    const page = new Page(platform());
    page.send({ type: 'compare', run: 1, comparison: { ...COMPARISON, experiment: { ...SMALL, teacherSteps: 5000 } } });
    await page.next('progress');
    page.send({ type: 'stop' });
    expect((await page.next('stopped')).run).toBe(1);
  });
});

describe('landscapes', () => {
  const FLAT: Experiment = { ...SMALL, dataset: 'spirals' };
  const SWEEP: Sweep = {
    experiment: FLAT,
    x: { key: 'T', values: [1, 4] },
    y: { key: 'alpha', values: [0, 1] },
    seeds: 2,
  };

  it('tell of students as they are trained, leave out known ones, and use what a run has trained', async () => {
    const page = new Page(platform());
    page.run(1, FLAT);
    const { result } = await page.next('done');
    page.send({ type: 'sweep', run: 2, sweep: SWEEP, known: [] });
    await page.next('sweepDone');
    const all = page.of('swept').flatMap(({ errors }) => errors);
    expect(all).toHaveLength(6);
    expect(sweptCells(keyedCells(SWEEP, 'wasm'), new Map(all))[0]!.baseline[0]).toBe(result.baseline.errors);
    expect(page.of('sweeping').at(-1)!.progress).toMatchObject({ trained: 6, students: 6, share: 1 });
    page.send({ type: 'sweep', run: 3, sweep: SWEEP, known: all.slice(1).map(([key]) => key) });
    await page.next('sweepDone', ({ run }) => run === 3);
    expect(page.of('swept').filter(({ run }) => run === 3)).toEqual([
      { type: 'swept', run: 3, errors: all.slice(0, 1) },
    ]);
  });

  it('give way to a run, which finds what it had', async () => {
    const page = new Page(platform());
    page.run(1, FLAT);
    await page.next('done');
    page.send({ type: 'sweep', run: 2, sweep: { ...SWEEP, experiment: { ...FLAT, studentSteps: 20_000 } }, known: [] });
    await page.next('sweeping', ({ progress }) => progress.stage === 'students');
    page.run(3, { ...FLAT, T: 9 });
    expect((await page.next('stopped')).run).toBe(2);
    await page.next('done', ({ run }) => run === 3);
    const stages = page.of('progress').filter(({ run, cached }) => run === 3 && !cached);
    expect(new Set(stages.map(({ stage }) => stage))).toEqual(new Set(['students']));
    expect(page.of('sweepDone')).toEqual([]);
  });
});
