/** Small stacks with everything in them, for the self-check and the tests of engines: the same numbers every time. */
import { NO_LABEL, type Objective } from '../distill/losses';
import { fork, random, seedKey, type Random } from '../random/random';
import { parameterCount, type Member, type Shape, type Source, type StackJob, type TrainingSet } from './engine';

const EXAMPLES = 40;

/** Members that differ in source and in all of their objectives, both ends of alpha among them. The second source has labels only, the fourth brings target logits with its batches. */
const MEMBERS: readonly (Objective & Pick<Member, 'source'>)[] = [
  { source: 0, target: 'soft', T: 4, alpha: 0.7, labelWeight: 0.3, smoothing: 0 },
  { source: 1, target: 'soft', T: 1, alpha: 0, labelWeight: 1, smoothing: 0 },
  { source: 0, target: 'soft', T: 20, alpha: 1, labelWeight: 0, smoothing: 0 },
  { source: 2, target: 'soft', T: 0.5, alpha: 0.4, labelWeight: 0.6, smoothing: 0 },
  { source: 2, target: 'unscaled', T: 5, alpha: 0.5, labelWeight: 0.5, smoothing: 0 },
  { source: 0, target: 'logits', T: 3, alpha: 0.8, labelWeight: 0.2, smoothing: 0 },
  { source: 2, target: 'rawLogits', T: 1, alpha: 1, labelWeight: 0, smoothing: 0.1 },
  { source: 0, target: 'decision', T: 6, alpha: 0.3, labelWeight: 0.7, smoothing: 0.2 },
  { source: 1, target: 'soft', T: 1, alpha: 0, labelWeight: 2, smoothing: 0.3 },
  { source: 3, target: 'soft', T: 4, alpha: 0.5, labelWeight: 0.5, smoothing: 0 },
  { source: 3, target: 'logits', T: 1, alpha: 1, labelWeight: 0, smoothing: 0 },
];

/**
 * A job on random square images with jitter, dropout, decay, a norm bound that acts, and every fifth example without a
 * label. `changes` replaces what it names.
 */
export function sampleJob(changes: Partial<StackJob> & Pick<StackJob, 'shape' | 'batch'>): StackJob {
  const { shape, batch } = changes;
  const key = seedKey(2015);
  const draw = random(fork(key, 'split'));
  const taught = randomSet(draw, shape, true);
  const sets = [taught, randomSet(draw, shape, false), taught, randomSet(draw, shape, false)];
  return {
    sources: sets.map((set, index) => randomSource(set, batch, index, index === 3 ? shape.at(-1)! : 0)),
    members: MEMBERS.map((member, k) => ({
      ...member,
      initial: randomNetwork(random(fork(key, 'weights', k)), shape),
    })),
    steps: 10,
    optimizer: { kind: 'adam' },
    lr: 0.01,
    decay: 'linear',
    dropout: { input: 0.2, hidden: 0.5 },
    maxNorm: 1,
    probe: taught.images.slice(0, 3 * shape[0]!),
    ...changes,
  };
}

function randomSet(draw: Random, shape: Shape, taught: boolean): TrainingSet {
  const classes = shape.at(-1)!;
  return {
    images: Uint8Array.from({ length: EXAMPLES * shape[0]! }, () => (draw.below(2) === 0 ? 0 : draw.below(256))),
    labels: Uint8Array.from({ length: EXAMPLES }, (_, i) => (i % 5 === 4 ? NO_LABEL : draw.below(classes))),
    logits: taught ? Float32Array.from({ length: EXAMPLES * classes }, () => 8 * draw.float() - 4) : null,
  };
}

/**
 * Batches as a pure function of the step, as `Source` demands: each step's own stream.
 * @param own classes of target logits that come with the batches; 0 for none
 */
function randomSource(set: TrainingSet, batch: number, index: number, own: number): Source {
  const key = fork(seedKey(index), 'order');
  return {
    set,
    ownTargets: own > 0,
    dropout: fork(seedKey(index), 'dropout'),
    batches: (from, to) => {
      const indices = new Uint32Array((to - from) * batch);
      const shifts = new Int8Array(indices.length * 2);
      const targets = new Float32Array(indices.length * own);
      for (let step = from; step < to; step++) {
        const draw = random(fork(key, 'jitter', step));
        const start = (step - from) * batch;
        for (let b = start; b < start + batch; b++) indices[b] = draw.below(EXAMPLES);
        for (let b = 2 * start; b < 2 * (start + batch); b++) shifts[b] = draw.below(5) - 2;
        for (let b = own * start; b < own * (start + batch); b++) targets[b] = 8 * draw.float() - 4;
      }
      return { indices, shifts, ...(own > 0 && { targets }) };
    },
  };
}

/** Weights uniform within ±sqrt(6 / inputs) (He et al. 2015), biases small but not 0. */
function randomNetwork(draw: Random, shape: Shape): Float32Array {
  const network = new Float32Array(parameterCount(shape));
  let next = 0;
  for (let layer = 1; layer < shape.length; layer++) {
    const [inputs, units] = [shape[layer - 1]!, shape[layer]!];
    const reach = Math.sqrt(6 / inputs);
    for (let i = 0; i < inputs * units; i++) network[next++] = reach * (2 * draw.float() - 1);
    for (let i = 0; i < units; i++) network[next++] = 0.2 * draw.float() - 0.1;
  }
  return network;
}

/** The same job with images left where they are. */
export function withoutJitter(job: StackJob): StackJob {
  const sources = job.sources.map((source): Source => ({
    ...source,
    batches: (from, to) => ({ ...source.batches(from, to), shifts: null }),
  }));
  return { ...job, sources };
}
