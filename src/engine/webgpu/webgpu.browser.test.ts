import * as tf from '@tensorflow/tfjs-core';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LABELS_ONLY } from '../../distill/losses';
import { describeEngine } from '../conformance';
import { parameterCount, type Engine } from '../engine';
import { sampleJob } from '../sampleJob';
import { probeAdapter } from './adapter';
import { createWebgpuEngine } from './webgpuEngine';

// Measured on SwiftShader: losses 3e-7, gradients 3e-6, logits 7e-7, and parameters 3e-4, since Adam makes the noise in
// small gradients as large as its steps. WGSL lets `exp` err by 3 + 2 |x| units in the last place and a division by 2.5, so
// that other hardware may err somewhat more.
describeEngine('webgpu', createWebgpuEngine, { loss: 1e-5, gradient: 1e-4, logits: 1e-5, parameters: 1e-3 });

describe('the device', () => {
  const job = sampleJob({ shape: [16, 9, 5, 3], batch: 6 });
  let engine: Engine | null = null;
  const open = async (): Promise<Engine> => (engine = await createWebgpuEngine());
  const backend = (): WebGPUBackend => {
    const current = tf.backend();
    if (current instanceof WebGPUBackend) return current;
    throw new Error('not the backend of the engine');
  };

  afterEach(() => {
    engine?.dispose();
    vi.restoreAllMocks();
  });

  it('is found', async () => {
    expect((await probeAdapter()).kind).not.toBe('none');
  });

  it('keeps no tensor', async () => {
    const opened = await open();
    const before = tf.memory().numTensors;
    const stack = await opened.start(job);
    await stack.advance(job.steps, true);
    await stack.parameters();
    stack.dispose();
    await opened.gradients(job);
    const networks = job.members.map((member) => member.initial);
    await opened.predict(job.shape, networks, job.probe);
    await opened.latency(job.shape, networks, job.probe.slice(0, 16));
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([
    [0, 10],
    [1, 12],
  ])('takes, with norm bound %i, %i dispatches for a step of two hidden layers', async (maxNorm, dispatches) => {
    const stack = await (await open()).start({ ...job, maxNorm });
    const run = vi.spyOn(backend(), 'runWebGPUProgram');
    await stack.advance(3, false);
    // One more to copy the losses, once for all steps.
    expect(run).toHaveBeenCalledTimes(3 * dispatches + 1);
  });

  it('tells that it was lost', async () => {
    const stack = await (await open()).start(job);
    await stack.advance(1, false);
    backend().device.destroy();
    await expect(stack.advance(5, false)).rejects.toMatchObject({ name: 'EngineError', code: 'device-lost' });
    await expect(engine!.start(job)).rejects.toMatchObject({ code: 'device-lost' });
  });

  it('can be opened again', async () => {
    (await open()).dispose();
    const stack = await (await open()).start(job);
    expect((await stack.advance(1, false)).loss.every(Number.isFinite)).toBe(true);
  });

  it('is unavailable where TensorFlow.js cannot start its backend', async () => {
    vi.spyOn(GPUAdapter.prototype, 'requestDevice').mockRejectedValue(new Error('no'));
    await expect(createWebgpuEngine()).rejects.toMatchObject({ code: 'engine-unavailable' });
  });

  it('refuses a stack that it has no buffer for, and keeps nothing of it', async () => {
    const opened = await open();
    const before = tf.memory().numTensors;
    const huge = { ...job, batch: 2 ** 28 };
    await expect(opened.start(huge)).rejects.toMatchObject({ code: 'engine-unavailable' });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('reads back layers of more weights than a dimension of a dispatch has threads', async () => {
    const shape = [784, 1100, 10];
    const networks = Array.from({ length: 5 }, (_, member) =>
      Float32Array.from({ length: parameterCount(shape) }, (_, i) => ((i + member) % 1009) / 1009),
    );
    const layerWeights = networks.length * 785 * 1100;
    expect(layerWeights).toBeGreaterThan(64 * 65_535);
    const members = networks.map((initial) => ({ ...LABELS_ONLY, source: 1, initial }));
    const { sources } = sampleJob({ shape: [784, 2, 10], batch: 6 });
    const stack = await (await open()).start({ ...job, shape, sources, members, probe: new Uint8Array(0) });
    const read = await stack.parameters();
    read.forEach((network, member) => {
      expect(network.every((weight, i) => weight === networks[member]![i])).toBe(true);
    });
  });

  it('refuses a soft term without targets', async () => {
    const members = job.members.map((member) => ({ ...member, source: 1 }));
    await expect((await open()).start({ ...job, members })).rejects.toBeInstanceOf(RangeError);
  });
});
