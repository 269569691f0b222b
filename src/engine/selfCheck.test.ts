import { describe, expect, it } from 'vitest';
import { EngineError, type Engine, type Stack, type StackJob } from './engine';
import { referenceGradient, referenceTraining } from './reference';
import { relativeError, selfCheck } from './selfCheck';

/** An engine that computes by the formulas, then spoils what it computed. */
function engineOf(spoilGradient: (g: number) => number, spoilParameter: (w: number) => number): Engine {
  const stackOf = (job: StackJob): Stack => ({
    step: 0,
    advance: () => Promise.resolve({ loss: [], probe: null }),
    parameters: () =>
      Promise.resolve(
        job.members.map((member) =>
          Float32Array.from(referenceTraining(job, member, job.steps).parameters, spoilParameter),
        ),
      ),
    dispose: () => undefined,
  });
  return {
    kind: 'wasm',
    threads: 1,
    start: (job) => Promise.resolve(stackOf(job)),
    predict: () => Promise.resolve([]),
    latency: () => Promise.resolve(0),
    gradients: (job) =>
      Promise.resolve(
        job.members.map((member) => {
          const { loss, gradient } = referenceGradient(job, member, member.initial, 0);
          return { loss, gradient: Float32Array.from(gradient, spoilGradient) };
        }),
      ),
    spare: () => undefined,
    held: () => 0,
    dispose: () => undefined,
  };
}

const same = (value: number): number => value;

describe('selfCheck', () => {
  it('trusts an engine that computes by the formulas, in float32', async () => {
    expect(await selfCheck(engineOf(same, same))).toBe(true);
  });

  it.each<[string, (value: number) => number]>([
    ['zeros', () => 0],
    ['numbers one percent too large', (value) => value * 1.01],
    ['no numbers', () => NaN],
  ])('does not trust one that gives %s', async (_, spoil) => {
    expect(await selfCheck(engineOf(spoil, same))).toBe(false);
    expect(await selfCheck(engineOf(same, spoil))).toBe(false);
  });

  it('does not trust one that fails', async () => {
    const failing = { ...engineOf(same, same), gradients: () => Promise.reject(new EngineError('device-lost', '')) };
    expect(await selfCheck(failing)).toBe(false);
  });
});

describe('relativeError', () => {
  it('compares the greatest difference with the greatest magnitude', () => {
    expect(relativeError([1, -4.5], [1, -5])).toBeCloseTo(0.1, 12);
    expect(relativeError([0], [0])).toBe(0);
    expect(relativeError([1], [0])).toBe(Infinity);
    expect(relativeError([NaN], [1])).toBe(Infinity);
  });
});
