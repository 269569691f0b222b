import { expect, it } from 'vitest';
import { probeAdapter } from '../engine/webgpu/adapter';
import { createWebgpuEngine } from '../engine/webgpu/webgpuEngine';
import { DataStore } from './dataStore';
import {
  expectGoldenBands,
  expectNoisyBands,
  GOLDEN,
  GOLDEN_BRIEF,
  GOLDEN_NOISY,
  GOLDEN_NOISY_BRIEF,
} from './goldenBands';
import logitsUrl from './golden/compression-logits.bin?url';

const bytesAt = async (url: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

it('students of the preset compression end within their bands on WebGPU', { timeout: 600_000 }, async () => {
  const logits = new Float32Array((await bytesAt(logitsUrl)).buffer);
  expect(logits).toHaveLength(50_000);
  const engine = await createWebgpuEngine();
  const store = new DataStore((name) => bytesAt(`/data/${name}`));
  const { kind } = await probeAdapter();
  await expectGoldenBands(engine, store, logits, kind === 'hardware' ? GOLDEN : GOLDEN_BRIEF);
  engine.dispose();
});

it('teachers on noisy labels, and their ensemble, end within their bands on WebGPU', { timeout: 600_000 }, async () => {
  const engine = await createWebgpuEngine();
  const store = new DataStore((name) => bytesAt(`/data/${name}`));
  const { kind } = await probeAdapter();
  await expectNoisyBands(engine, store, kind === 'hardware' ? GOLDEN_NOISY : GOLDEN_NOISY_BRIEF);
  engine.dispose();
});
