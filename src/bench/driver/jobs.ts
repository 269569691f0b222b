/** What each name of `--only` measures. */
import { availableParallelism } from 'node:os';
import type { ContenderName, StepTask } from '../api';
import type { Stage } from './browser';
import type { JobName } from './jobNames';
import { measureMemory, measurePage, measureRetrain, measureSweep } from './product';
import type { MemoryRow, Row } from './row';
import { measureSteps } from './steps';
import { measureTemperature } from './temperature';
import { measureLandscape, measurePreset } from './whole';

export type AnyRow = Row | MemoryRow;

/** A part of a job, to be measured by itself. */
type Part = (stage: Stage, rounds: number) => Promise<readonly AnyRow[]>;

const SHAPES = [
  [784, 30, 30, 10],
  [784, 128, 10],
  [784, 400, 400, 10],
  [784, 1200, 1200, 10],
] as const;
const BATCHES = [64, 128];
/** A multiple of both batches. */
const EXAMPLES = 3968;

const BASE: StepTask = {
  shape: [784, 128, 10],
  batch: 64,
  examples: EXAMPLES,
  images: 'digits',
  members: 1,
  threads: 1,
};

const PROCESSOR = ['distillery-wasm', 'tfjs-wasm', 'tfjs-cpu', 'jaxjs-wasm', 'convnetjs'] as const;
const GRAPHICS = ['distillery-webgpu', 'tfjs-webgpu', 'jaxjs-webgpu'] as const;

function part(
  row: Pick<Row, 'job' | 'what' | 'engine'>,
  changes: Partial<StepTask>,
  names: readonly [ContenderName, ...ContenderName[]] = ['distillery-wasm'],
): Part {
  return async (stage, rounds) => [await measureSteps(stage, row, { ...BASE, ...changes }, names, rounds)];
}

/** Whose steps are dealt out to threads: ensembles and landscapes. */
const STACKS: readonly Pick<StepTask, 'shape' | 'members'>[] = [
  { shape: [784, 128, 10], members: 4 },
  { shape: [784, 128, 10], members: 5 },
  { shape: [784, 128, 10], members: 40 },
  { shape: [784, 400, 400, 10], members: 5 },
];

function deal(stack: Pick<StepTask, 'shape' | 'members'>, threads: number): Part {
  const what = `${stack.members} members, ${threads} threads`;
  return part({ job: 'threads', what, engine: 'wasm' }, { ...stack, threads }, [
    'distillery-wasm',
    'distillery-one-thread',
  ]);
}

function everySize(make: (changes: Partial<StepTask>) => Part): Part[] {
  return SHAPES.flatMap((shape) => BATCHES.map((batch) => make({ shape, batch })));
}

/** 1, 2, 4 and so on to `most`, which comes last in any case. */
function doubling(most: number): number[] {
  const counts: number[] = [];
  for (let count = 1; count < most; count *= 2) counts.push(count);
  return [...counts, most];
}

/** Two short turns differ more by chance than by what is measured. */
function often(measure: Part, times: number): Part {
  return (stage, rounds) => measure(stage, rounds * times);
}

export const JOBS: Readonly<Record<JobName, readonly Part[]>> = {
  steps: everySize((changes) => part({ job: 'steps', what: 'one step', engine: 'wasm' }, changes, PROCESSOR)),
  dense: everySize((changes) =>
    part({ job: 'dense', what: 'one step', engine: 'wasm' }, { ...changes, images: 'dense' }),
  ),
  webgpu: everySize((changes) => part({ job: 'webgpu', what: 'one step', engine: 'webgpu' }, changes, GRAPHICS)),
  threads: STACKS.flatMap((stack) =>
    doubling(availableParallelism())
      .filter((threads) => threads > 1)
      .map((threads) => often(deal(stack, threads), 3)),
  ),
  members: doubling(64).map((members) =>
    part({ job: 'members', what: members === 1 ? '1 member' : `${members} members`, engine: 'wasm' }, { members }),
  ),
  examples: [1024, 4096, 15_360, 59_968].map((examples) =>
    part({ job: 'examples', what: `${examples} examples`, engine: 'wasm' }, { examples }),
  ),
  width: [32, 64, 128, 256, 400, 800, 1200].map((width) =>
    part({ job: 'width', what: `width ${width}`, engine: 'wasm' }, { shape: [784, width, 10] }),
  ),
  preset: [async (stage, rounds) => [await measurePreset(stage, rounds)]],
  landscape: [async (stage, rounds) => [await measureLandscape(stage, rounds)]],
  retrain: [measureRetrain],
  sweep: [measureSweep],
  page: [measurePage],
  temperature: [measureTemperature],
  memory: [measureMemory],
};
