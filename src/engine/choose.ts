/** Which engine trains, and why it is not the one that was asked for. */
import { LABELS_ONLY } from '../distill/losses';
import { parameterCount } from './engine';
import type { Engine, Shape, StackJob } from './engine';
import { selfCheck } from './selfCheck';
import type { Adapter } from './webgpu/adapter';

export type FallbackReason = 'no-webgpu' | 'no-adapter' | 'software-adapter' | 'self-check' | 'device-lost' | 'slower';

export interface EngineSources {
  readonly wasm: () => Promise<Engine>;
  readonly webgpu: () => Promise<Engine>;
  readonly adapter: () => Promise<Adapter>;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** Milliseconds of one step of the load on either engine. */
export interface Measured {
  readonly wasm: number;
  readonly webgpu: number;
}

export interface Choice {
  readonly engine: Engine;
  readonly fallback: FallbackReason | null;
  /** Null where there was nothing to choose between. */
  readonly measured: Measured | null;
}

/** What is trained most, for the measurement. */
export interface Load {
  readonly shape: Shape;
  readonly members: number;
  readonly batch: number;
}

/** Milliseconds for which each engine is measured. */
const TRIAL = 100;

/**
 * `wasm` and `webgpu` give that engine if it can be had and passes its self-check; a software adapter counts as one.
 * `auto` takes `webgpu` only where there is real graphics hardware that trains the load faster. Never throws for want
 * of WebGPU: the other engine is always there.
 */
export async function chooseEngine(
  wanted: 'auto' | 'wasm' | 'webgpu',
  sources: EngineSources,
  load: Load,
): Promise<Choice> {
  const fall = async (fallback: FallbackReason | null): Promise<Choice> => ({
    engine: await sources.wasm(),
    fallback,
    measured: null,
  });
  if (wanted === 'wasm') return fall(null);
  const adapter = await sources.adapter();
  if (adapter.kind === 'none') return fall(adapter.reason === 'no-api' ? 'no-webgpu' : 'no-adapter');
  if (wanted === 'auto' && adapter.kind === 'software') return fall('software-adapter');
  const webgpu = await sources.webgpu().catch(() => null);
  if (!webgpu) return fall('no-adapter');
  if (!(await selfCheck(webgpu).catch(() => false))) {
    webgpu.dispose();
    return fall('self-check');
  }
  if (wanted === 'webgpu') return { engine: webgpu, fallback: null, measured: null };
  const wasm = await sources.wasm();
  const measured = {
    webgpu: await stepTime(webgpu, load, sources.now),
    wasm: await stepTime(wasm, load, sources.now),
  };
  if (measured.webgpu < measured.wasm) {
    wasm.dispose();
    return { engine: webgpu, fallback: null, measured };
  }
  webgpu.dispose();
  return { engine: wasm, fallback: 'slower', measured };
}

/** Milliseconds of one step of the load. */
async function stepTime(engine: Engine, load: Load, now: () => number): Promise<number> {
  const stack = await engine.start(trialJob(load));
  try {
    // The first step compiles programs.
    await stack.advance(1, false);
    const start = now();
    // Ever more at once, since a run, too, asks a fast engine for many.
    let steps = 1;
    do {
      await stack.advance(stack.step + steps, false);
      steps *= 2;
    } while (now() - start < TRIAL);
    return (now() - start) / (stack.step - 1);
  } finally {
    stack.dispose();
  }
}

/** On images whose middle half is lit, since an engine may be quick about blank pixels and digits have about so many. */
function trialJob({ shape, members, batch }: Load): StackJob {
  const inputs = shape[0]!;
  const images = Uint8Array.from({ length: batch * inputs }, (_, i) =>
    Math.abs((i % inputs) / inputs - 0.5) < 0.25 ? 128 : 0,
  );
  const labels = new Uint8Array(batch);
  const initial = new Float32Array(parameterCount(shape));
  const indices = (steps: number): Uint32Array => Uint32Array.from({ length: steps * batch }, (_, i) => i % batch);
  return {
    shape,
    sources: [
      {
        set: { images, labels, logits: null },
        batches: (from, to) => ({ indices: indices(to - from), shifts: null }),
        dropout: [0, 0],
      },
    ],
    members: Array.from({ length: members }, () => ({ ...LABELS_ONLY, source: 0, initial })),
    steps: 1_000_000,
    batch,
    optimizer: { kind: 'adam' },
    lr: 0.001,
    decay: 'none',
    dropout: { input: 0, hidden: 0 },
    maxNorm: 0,
    probe: new Uint8Array(0),
  };
}
