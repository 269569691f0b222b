import { expect, it } from 'vitest';
import { PieceStore } from '../data/pieces';
import { createWebgpuEngine } from '../engine/webgpu/webgpuEngine';
import { expectGoldenBands } from './goldenBands';

// Three students of 3,000 steps on SwiftShader.
it('students of the preset compression end within their bands on WebGPU', { timeout: 600_000 }, async () => {
  const file = async (path: string): Promise<ArrayBuffer> => (await fetch(path)).arrayBuffer();
  const logits = new Float32Array(await file('/src/run/golden/compression-logits.bin'));
  expect(logits).toHaveLength(50_000);
  const engine = await createWebgpuEngine();
  await expectGoldenBands(engine, new PieceStore((name) => file(`/data/mnist/${name}`)), logits);
  engine.dispose();
});
