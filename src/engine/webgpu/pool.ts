import type { Source, TrainingSet } from '../engine';
import { SOURCE_COLUMNS, sourceColumns } from './programs/layout';

/** The training sets of all sources, end to end, and where each source finds its own: what the programs index. */
export interface Pool {
  /** Bytes as `packBytes` packs them. */
  readonly images: Int32Array;
  readonly labels: Int32Array;
  readonly logits: Float32Array;
  /** A row of `sourceColumns` for each source. */
  readonly sources: Int32Array;
}

/** Sources that share an array, as those that differ in their batches only, share its place. */
export function poolSources(sources: readonly Source[], classes: number): Pool {
  const sets = sources.map((source) => source.set);
  const images = layOut(sets.map((set) => set.images));
  const labels = layOut(sets.map((set) => set.labels));
  const logits = layOut(sets.flatMap((set) => set.logits ?? []));
  const offsets = (set: TrainingSet): [number, number, number] => [
    images.starts.get(set.images)!,
    labels.starts.get(set.labels)!,
    set.logits === null ? 0 : logits.starts.get(set.logits)! / classes,
  ];
  return {
    images: packBytes(...images.starts.keys()),
    labels: joined(new Int32Array(labels.size), labels.starts.keys()),
    // At least one, since a tensor of none has no buffer to bind.
    logits: joined(new Float32Array(Math.max(1, logits.size)), logits.starts.keys()),
    sources: sourceTable(sources, offsets),
  };
}

/** Bytes end to end, four to an integer, the first in the lowest bits. */
export function packBytes(...parts: Uint8Array[]): Int32Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return new Int32Array(joined(new Uint8Array(Math.ceil(size / 4) * 4), parts).buffer);
}

/** Copies the parts into `target`, end to end. */
export function joined<Target extends Uint8Array<ArrayBuffer> | Int32Array | Float32Array>(
  target: Target,
  parts: Iterable<ArrayLike<number>>,
): Target {
  let start = 0;
  for (const part of parts) {
    target.set(part, start);
    start += part.length;
  }
  return target;
}

/** Where each different array starts when they lie end to end, and how long that is. */
function layOut<Values extends ArrayLike<number>>(
  arrays: readonly Values[],
): { starts: Map<Values, number>; size: number } {
  const starts = new Map<Values, number>();
  let size = 0;
  for (const array of arrays) {
    if (starts.has(array)) continue;
    starts.set(array, size);
    size += array.length;
  }
  return { starts, size };
}

function sourceTable(sources: readonly Source[], offsets: (set: TrainingSet) => [number, number, number]): Int32Array {
  const rows = new Int32Array(sources.length * SOURCE_COLUMNS);
  let own = 0;
  sources.forEach(({ set, dropout, ownTargets = false }, source) => {
    const row = rows.subarray(source * SOURCE_COLUMNS);
    [row[sourceColumns.images], row[sourceColumns.labels], row[sourceColumns.logits]] = offsets(set);
    [row[sourceColumns.key0], row[sourceColumns.key1]] = dropout;
    row[sourceColumns.own] = ownTargets ? own++ : -1;
  });
  return rows;
}
