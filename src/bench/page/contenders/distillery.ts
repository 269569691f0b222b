/** Our own engines. */
import { LABELS_ONLY } from '../../../distill/losses';
import type { Engine, StackJob } from '../../../engine/engine';
import { createWebgpuEngine } from '../../../engine/webgpu/webgpuEngine';
import { fork, seedKey } from '../../../random/random';
import { createBrowserEngine } from '../../../worker/threads';
import type { Contend, StepJob } from '../contender';
import { shuffledBatches } from '../epochs';

/** More than a benchmark takes: nothing decays. */
const STEPS = 1e9;

function stackJob({ shape, batch, images, labels, initial, lr, members }: StepJob): StackJob {
  return {
    shape,
    batch,
    sources: [
      {
        set: { images, labels, logits: null },
        batches: shuffledBatches(labels.length, batch),
        dropout: fork(seedKey(0), 'dropout'),
      },
    ],
    members: Array.from({ length: members }, () => ({ ...LABELS_ONLY, source: 0, initial })),
    steps: STEPS,
    optimizer: { kind: 'adam' },
    lr,
    decay: 'none',
    dropout: { input: 0, hidden: 0 },
    maxNorm: 0,
    probe: new Uint8Array(0),
  };
}

function contend(create: (threads: number) => Promise<Engine>): Contend {
  return async (job) => {
    const engine = await create(job.threads);
    const stack = await engine.start(stackJob(job));
    return {
      train: async (steps) => {
        const { loss } = await stack.advance(stack.step + steps, false);
        return { steps, loss: loss[0]! };
      },
    };
  };
}

export const wasm = contend(createBrowserEngine);
export const oneThread = contend(() => createBrowserEngine(1));
export const webgpu = contend(createWebgpuEngine);
