import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import {
  expectGoldenBands,
  expectNoisyBands,
  GOLDEN,
  GOLDEN_BRIEF,
  GOLDEN_NOISY,
  GOLDEN_NOISY_BRIEF,
} from './goldenBands';

it.each([
  ['brief', GOLDEN_BRIEF],
  ['full', GOLDEN],
])('students of the preset compression end within their bands: %s', { timeout: 180_000 }, async (_, golden) => {
  const bytes = await readFile(new URL('golden/compression-logits.bin', import.meta.url));
  const logits = new Float32Array(new Uint8Array(bytes).buffer);
  expect(logits).toHaveLength(50_000);
  const engine = await createNodeEngine(2);
  await expectGoldenBands(engine, nodeStore(), logits, golden);
  engine.dispose();
});

it.each([
  ['brief', GOLDEN_NOISY_BRIEF],
  ['ten', GOLDEN_NOISY],
])(
  'teachers on noisy labels, and their ensemble, end within their bands: %s',
  { timeout: 300_000 },
  async (_, golden) => {
    const engine = await createNodeEngine(2);
    await expectNoisyBands(engine, nodeStore(), golden);
    engine.dispose();
  },
);
