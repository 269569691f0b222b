import { afterEach, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { chooseEngine, type EngineSources } from './choose';
import type { Engine } from './engine';
import type { Adapter } from './webgpu/adapter';

const LOAD = { shape: [784, 16, 10], members: 2, batch: 8 };
const HARDWARE: Adapter = { kind: 'hardware', name: 'a card' };
const SOFTWARE: Adapter = { kind: 'software', name: 'swiftshader' };

const made: Engine[] = [];

async function engine(): Promise<Engine> {
  const one = await createNodeEngine(1);
  made.push(one);
  return one;
}

/** Stands for the graphics engine: a real one under its name, on a clock that runs slower or faster for it. */
async function graphics(): Promise<Engine> {
  const one = await engine();
  return Object.assign(one, { kind: 'webgpu' as const });
}

function sources(adapter: Adapter, changes: Partial<EngineSources> = {}): EngineSources {
  return {
    adapter: () => Promise.resolve(adapter),
    wasm: engine,
    webgpu: graphics,
    now: () => performance.now(),
    ...changes,
  };
}

/** A clock on which the measurement that comes second takes `factor` times as long as the first. */
function clock(factor: number): () => number {
  let now = 0;
  let calls = 0;
  return () => {
    calls++;
    // The first trial of 100 ms takes four ticks of 30 ms, with one at its start and one for the result.
    now += calls <= 6 ? 30 : 30 * factor;
    return now;
  };
}

afterEach(() => {
  for (const one of made.splice(0)) one.dispose();
});

describe('chooseEngine', () => {
  it.each([
    ['wasm', HARDWARE, 'wasm', null],
    ['webgpu', HARDWARE, 'webgpu', null],
    ['webgpu', SOFTWARE, 'webgpu', null],
    ['auto', SOFTWARE, 'wasm', 'software-adapter'],
    ['auto', { kind: 'none', reason: 'no-api', detail: '' }, 'wasm', 'no-webgpu'],
    ['webgpu', { kind: 'none', reason: 'no-adapter', detail: '' }, 'wasm', 'no-adapter'],
    ['webgpu', { kind: 'none', reason: 'refused', detail: '' }, 'wasm', 'no-adapter'],
  ] as const)('given %s and %j takes %s', async (wanted, adapter, kind, fallback) => {
    const choice = await chooseEngine(wanted, sources(adapter), LOAD);
    expect([choice.engine.kind, choice.fallback]).toEqual([kind, fallback]);
  });

  it('takes the engine that was faster on the load itself', async () => {
    const slowSecond = await chooseEngine('auto', sources(HARDWARE, { now: clock(5) }), LOAD);
    expect([slowSecond.engine.kind, slowSecond.fallback]).toEqual(['webgpu', null]);
    const fastSecond = await chooseEngine('auto', sources(HARDWARE, { now: clock(0.2) }), LOAD);
    expect([fastSecond.engine.kind, fastSecond.fallback]).toEqual(['wasm', 'slower']);
  });

  it('tells what it measured, and nothing where it had no choice', async () => {
    const { measured } = await chooseEngine('auto', sources(HARDWARE, { now: clock(5) }), LOAD);
    // Of 1, 2, 4 and 8 steps in five ticks of 30 ms, and of a single step in two of 150 ms.
    expect(measured).toEqual({ webgpu: (5 * 30) / 15, wasm: 2 * 150 });
    expect((await chooseEngine('webgpu', sources(HARDWARE), LOAD)).measured).toBeNull();
    expect((await chooseEngine('auto', sources(SOFTWARE), LOAD)).measured).toBeNull();
  });

  it('leaves an engine that gives wrong gradients', async () => {
    const webgpu = async (): Promise<Engine> => {
      const one = await graphics();
      const gradients = one.gradients.bind(one);
      one.gradients = async (job) =>
        (await gradients(job)).map(({ loss, gradient }) => ({ loss, gradient: gradient.map(() => 0) }));
      return one;
    };
    const choice = await chooseEngine('webgpu', sources(HARDWARE, { webgpu }), LOAD);
    expect([choice.engine.kind, choice.fallback]).toEqual(['wasm', 'self-check']);
  });

  it('does without a graphics engine that cannot be made', async () => {
    const webgpu = (): Promise<Engine> => Promise.reject(new Error('lost'));
    const choice = await chooseEngine('webgpu', sources(HARDWARE, { webgpu }), LOAD);
    expect([choice.engine.kind, choice.fallback]).toEqual(['wasm', 'no-adapter']);
  });
});
