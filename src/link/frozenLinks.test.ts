/**
 * Links that are out in the world. What they mean, and what comes of them, never changes; where an experiment comes to other
 * bits, `NUMERICS` is raised, and ten more links, made by the Share dialog, are added to these.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkOf } from '../app/address';
import { createNodeEngine } from '../cli/nodeEngine';
import { nodeStore } from '../cli/nodePlatform';
import { loadOwn } from '../cli/ownData';
import type { WasmEngine } from '../engine/wasm/wasmEngine';
import type { Choice } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { NUMERICS } from '../experiment/numerics';
import { DEFAULTS } from '../experiment/settings';
import { Gate } from '../run/gate';
import { runExperiment } from '../run/runExperiment';
import { StageCache } from '../run/stageCache';
import { pointsOf } from './drawn';
import type { Parts } from './parts';
import { samenessOf } from './proof';

interface FrozenLink {
  readonly about: string;
  readonly link: string;
  readonly experiment: Experiment;
  readonly preset: string;
  readonly choice: Choice;
  readonly parts: Parts & Required<Pick<Parts, 'result'>>;
  readonly tab: string;
  readonly dress: string;
  readonly language: string;
}

const FROZEN = JSON.parse(
  readFileSync(new URL('../../e2e/frozen-links.json', import.meta.url), 'utf8'),
) as readonly FrozenLink[];

const store = nodeStore();
let engine: WasmEngine;
beforeAll(async () => {
  engine = await createNodeEngine(1);
});
afterAll(() => {
  engine.dispose();
});

it('are ten at least of the arithmetic as it is now', () => {
  const now = FROZEN.filter(({ parts }) => parts.result.numerics === NUMERICS);
  expect(now.length).toBeGreaterThanOrEqual(10);
});

it.each(FROZEN)('$about: means what it meant', ({ link, about: _, ...meant }) => {
  // A setting of later days stands at its default.
  const experiment = { ...DEFAULTS, ...meant.experiment };
  expect(linkOf(link, ['en'])).toMatchObject({ ...meant, experiment, notes: [] });
});

it.each(FROZEN)('$about: comes to the same result', async ({ link, parts }) => {
  const read = linkOf(link, ['en']);
  const result = await resultOf(read.experiment, read.parts);
  const sameness = samenessOf(parts.result, result);
  if (parts.result.numerics < NUMERICS && sameness.kind !== 'same') {
    expect(sameness).toMatchObject({ kind: 'different', why: 'numerics' });
  } else {
    expect([sameness, result.digest]).toEqual([{ kind: 'same' }, parts.result.digest]);
  }
});

async function resultOf(asked: Experiment, { points }: Parts) {
  const own = points === undefined ? null : await loadOwn({ dataset: 'points', points: pointsOf(points) }, asked);
  if (own) store.hold(own.dataset, own);
  const now = (): number => performance.now();
  const { result } = await runExperiment(own?.experiment ?? asked, {
    engine,
    store,
    cache: new StageCache(),
    gate: new Gate(now, () => undefined),
    now,
    emit: () => undefined,
    show: () => Promise.resolve(),
  });
  return result;
}
