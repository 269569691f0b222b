/** What a measurement comes to. */
import type { Shape } from '../../engine/engine';
import type { ContenderName, StepTask } from '../api';
import type { JobName } from './jobNames';

export interface Row {
  readonly job: Exclude<JobName, 'memory'>;
  /** What this row is of, where shape and batch do not say it. */
  readonly what: string;
  readonly shape: Shape | null;
  readonly batch: number | null;
  readonly engine: 'wasm' | 'webgpu';
  /** How often it was measured: rounds, or what the page met with. */
  readonly count: number;
  /** Median, of one step (of all members) or of the whole job; null where nothing was met with. */
  readonly ms: number | null;
  /** Least and greatest. */
  readonly range: readonly [number, number] | null;
  /** Operations that the products of the step need, blank pixels included, over the time; null for what is no step. */
  readonly gflops: number | null;
  /** Of what plain SIMD reaches at most on one thread, times the threads; the median over the rounds of both. */
  readonly roofShare: number | null;
  /** Medians of the others on the same job. */
  readonly peers: Readonly<Partial<Record<PeerName, number>>>;
  /**
   * How many times as long they take. Where they took turns, the median over the rounds: a machine that is slow for a
   * while is so for all of a round.
   */
  readonly ratios: Readonly<Partial<Record<PeerName, number>>>;
}

export type PeerName = ContenderName | 'keras';

/** What a machine holds after some runs, in MiB. */
export interface MemoryRow {
  readonly job: 'memory';
  readonly runs: number;
  readonly mebibytes: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function range(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** A row of what is no training step. */
export function plainRow(job: Row['job'], what: string, found: readonly number[], peers: Row['peers'] = {}): Row {
  const ms = found.length === 0 ? null : median(found);
  return {
    job,
    what,
    shape: null,
    batch: null,
    engine: 'wasm',
    count: found.length,
    ms,
    range: found.length === 0 ? null : range(found),
    gflops: null,
    roofShare: null,
    peers,
    ratios: Object.fromEntries(Object.entries(peers).map(([name, time]) => [name, time / (ms ?? NaN)])),
  };
}

/**
 * Operations of the matrix products of a step: two for each weight and example in the forward pass, as many for the
 * gradients of the weights, and as many again for those of the activations, which the first layer has no need of.
 */
export function operations({ shape, batch, members }: Pick<StepTask, 'shape' | 'batch' | 'members'>): number {
  const weights = shape.slice(1).map((units, layer) => units * shape[layer]!);
  const products = weights.reduce((sum, count, layer) => sum + count * (layer === 0 ? 2 : 3), 0);
  return 2 * batch * members * products;
}
