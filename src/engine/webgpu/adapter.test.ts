import { describe, expect, it } from 'vitest';
import { probeAdapter } from './adapter';
import { createWebgpuEngine } from './webgpuEngine';

type Gpu = Parameters<typeof probeAdapter>[0];

const nobody = { vendor: '', architecture: '', device: '', description: '', isFallbackAdapter: false };

function offering(info: Partial<typeof nobody>): Gpu {
  return { requestAdapter: () => Promise.resolve({ info: { ...nobody, ...info } } as GPUAdapter) };
}

describe('probeAdapter', () => {
  it('finds no WebGPU in Node', async () => {
    expect(await probeAdapter()).toMatchObject({ kind: 'none', reason: 'no-api' });
  });

  it('tells a missing adapter from a refusal', async () => {
    expect(await probeAdapter({ requestAdapter: () => Promise.resolve(null) })).toMatchObject({ reason: 'no-adapter' });
    const refusing = { requestAdapter: () => Promise.reject(new Error('blocked')) };
    expect(await probeAdapter(refusing)).toEqual({ kind: 'none', reason: 'refused', detail: 'Error: blocked' });
  });

  it('asks again where the first answer is null', async () => {
    const answers = [null, { info: { ...nobody, vendor: 'nvidia' } } as GPUAdapter];
    const gpu = { requestAdapter: () => Promise.resolve(answers.shift() ?? null) };
    expect(await probeAdapter(gpu)).toEqual({ kind: 'hardware', name: 'nvidia' });
  });

  it('names the hardware', async () => {
    const gpu = offering({ vendor: 'apple', architecture: 'metal-3' });
    expect(await probeAdapter(gpu)).toEqual({ kind: 'hardware', name: 'apple metal-3' });
  });

  it.each([
    { isFallbackAdapter: true },
    { vendor: 'google', architecture: 'swiftshader' },
    { description: 'llvmpipe (LLVM 15)' },
    { description: 'Microsoft Basic Render Driver' },
  ])('knows software when it meets it: %j', async (info) => {
    expect(await probeAdapter(offering(info))).toMatchObject({ kind: 'software' });
  });
});

describe('createWebgpuEngine', () => {
  it('is not to be had without WebGPU', async () => {
    await expect(createWebgpuEngine()).rejects.toMatchObject({ name: 'EngineError', code: 'engine-unavailable' });
  });
});
