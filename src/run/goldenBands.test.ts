import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import { expectGoldenBands } from './goldenBands';

it('students of the preset compression end within their bands', { timeout: 180_000 }, async () => {
  const bytes = await readFile(new URL('golden/compression-logits.bin', import.meta.url));
  const logits = new Float32Array(new Uint8Array(bytes).buffer);
  expect(logits).toHaveLength(50_000);
  const engine = await createNodeEngine(2);
  await expectGoldenBands(engine, nodeStore(), logits);
  engine.dispose();
});
