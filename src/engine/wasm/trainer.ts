/** One job on one thread: a kernel instance with the job's data in it, into which member states are put in turn. */
import { TARGETS } from '../../distill/losses';
import { parameterCount } from '../engine';
import type { Batches } from '../engine';
import { instantiate } from './kernels';
import type { Kernels } from './kernels';
import { unpack } from './layout';
import type { Lesson, State, ThreadJob } from './messages';

/** Of batches that wait for another member, as floats: more than a slice of a stack of many small networks has. */
const KEPT_BYTES = 8 * 2 ** 20;

interface SetAddresses {
  readonly images: number;
  readonly labels: number;
  readonly logits: number;
}

/** A block of memory for arrays of changing length, grown as needed. */
class Buffer {
  #at = 0;
  #size = 0;
  readonly #kernels: Kernels;
  constructor(kernels: Kernels) {
    this.#kernels = kernels;
  }
  put(source: Uint32Array | Int8Array | Float32Array): number {
    if (source.byteLength > this.#size) {
      this.#size = source.byteLength * 2;
      this.#at = this.#kernels.alloc(this.#size);
    }
    bytes(this.#kernels, this.#at, source.byteLength).set(
      new Uint8Array(source.buffer, source.byteOffset, source.byteLength),
    );
    return this.#at;
  }
}

function bytes(kernels: Kernels, at: number, length: number): Uint8Array {
  return new Uint8Array(kernels.memory.buffer, at, length);
}

function floats(kernels: Kernels, at: number, length: number): Float32Array {
  return new Float32Array(kernels.memory.buffer, at, length);
}

function putBytes(kernels: Kernels, source: Uint8Array): number {
  const at = kernels.alloc(Math.max(source.length, 1));
  bytes(kernels, at, source.length).set(source);
  return at;
}

function putFloats(kernels: Kernels, source: Float32Array): number {
  const at = kernels.alloc(source.byteLength);
  floats(kernels, at, source.length).set(source);
  return at;
}

/** Sources that share an array share its place in memory. */
function once<Values extends object>(put: (values: Values) => number): (values: Values) => number {
  const places = new Map<Values, number>();
  return (values) => {
    const place = places.get(values) ?? put(values);
    places.set(values, place);
    return place;
  };
}

export class Trainer {
  readonly #kernels: Kernels;
  readonly #spec: ThreadJob;
  readonly #sets: readonly SetAddresses[];
  readonly #indices: Buffer;
  readonly #shifts: Buffer;
  readonly #targets: Buffer;
  readonly #probe: { at: number; out: number; count: number };
  /** Batches that the kernels keep ready for the next member. */
  readonly #kept: number;
  #ready: { readonly set: number; readonly from: number; readonly steps: number } | null = null;

  constructor(module: WebAssembly.Module, spec: ThreadJob) {
    this.#kept = Math.floor(KEPT_BYTES / (4 * spec.shape[0]! * spec.batch));
    const kernels = instantiate(module, spec.shape, spec.batch, this.#kept);
    this.#kernels = kernels;
    this.#spec = spec;
    const bytesAt = once((source: Uint8Array) => putBytes(kernels, source));
    const floatsAt = once((source: Float32Array) => putFloats(kernels, source));
    this.#sets = spec.sets.map((set) => ({
      images: bytesAt(set.images),
      labels: bytesAt(set.labels),
      logits: set.logits ? floatsAt(set.logits) : 0,
    }));
    this.#indices = new Buffer(kernels);
    this.#shifts = new Buffer(kernels);
    this.#targets = new Buffer(kernels);
    const count = spec.probe.length / spec.shape[0]!;
    const classes = spec.shape.at(-1)!;
    this.#probe = { at: putBytes(kernels, spec.probe), out: kernels.alloc(Math.max(4, count * classes * 4)), count };
  }

  /** Trains the state in place over the lesson's batches; returns the sum of the steps' losses. */
  train(state: State, lesson: Lesson): number {
    this.#load(state, lesson);
    const { indices, shifts, targets, steps } = this.#place(lesson.batches);
    const ready = this.#isReady(lesson, steps);
    const loss = this.#kernels.train(indices, shifts, targets, this.#spec.batch, lesson.from, steps, ready);
    this.#eachPart(state, (part, at) => {
      part.set(floats(this.#kernels, at, part.length));
    });
    return loss;
  }

  /** Whether the kernels still have the lesson's batches from another member; a source's batches depend on the steps alone. */
  #isReady({ set, from }: Lesson, steps: number): boolean {
    const ready = this.#ready?.set === set && this.#ready.from === from && this.#ready.steps === steps;
    this.#ready = steps <= this.#kept ? { set, from, steps } : null;
    return ready;
  }

  /** Loss and gradient on the lesson's first batch. */
  gradient(state: State, lesson: Lesson): { loss: number; gradient: Float32Array<ArrayBuffer> } {
    this.#load(state, lesson);
    const { indices, shifts, targets } = this.#place(lesson.batches);
    const loss = this.#kernels.gradient(indices, shifts, targets, this.#spec.batch, lesson.from);
    const padded = floats(this.#kernels, this.#kernels.gradientsAt(), this.#kernels.floatCount());
    return { loss, gradient: unpack(this.#spec.shape, padded, parameterCount(this.#spec.shape)) };
  }

  /** Logits of the state put in last on the job's probe. */
  probe(): Float32Array<ArrayBuffer> {
    const { at, out, count } = this.#probe;
    this.#kernels.predict(at, count, out);
    return floats(this.#kernels, out, count * this.#spec.shape.at(-1)!).slice();
  }

  /** Calls `visit` for parameters and moments with their part of the state and their address. */
  #eachPart(state: State, visit: (part: Float32Array, at: number) => void): void {
    const count = this.#kernels.floatCount();
    const places = [this.#kernels.parametersAt(), this.#kernels.firstMomentsAt(), this.#kernels.secondMomentsAt()];
    for (let i = 0; (i + 1) * count <= state.length; i++) visit(state.subarray(i * count, (i + 1) * count), places[i]!);
  }

  #load(state: State, lesson: Lesson): void {
    const { optimizer, lr, decay, steps, maxNorm, dropout } = this.#spec;
    this.#eachPart(state, (part, at) => {
      floats(this.#kernels, at, part.length).set(part);
    });
    const set = this.#sets[lesson.set]!;
    this.#kernels.useSet(set.images, set.labels, set.logits);
    const { target, T, alpha, labelWeight, smoothing } = lesson.objective;
    this.#kernels.useObjective(TARGETS.indexOf(target), T, alpha, labelWeight, smoothing);
    this.#kernels.useOptimizer(optimizer.kind === 'adam', lr, decay === 'linear' ? steps : 0);
    this.#kernels.useMaxNorm(maxNorm);
    this.#kernels.useDropout(dropout.input, dropout.hidden, lesson.dropoutKey[0], lesson.dropoutKey[1]);
  }

  #place(batches: Batches): { indices: number; shifts: number; targets: number; steps: number } {
    return {
      indices: this.#indices.put(batches.indices),
      shifts: batches.shifts ? this.#shifts.put(batches.shifts) : 0,
      targets: batches.targets ? this.#targets.put(batches.targets) : 0,
      steps: batches.indices.length / this.#spec.batch,
    };
  }
}
