/** What stages gave, under the key of all on which it depends, so that a run only does what is new. */
import type { Stack } from '../engine/engine';
import type { TeacherResult } from '../experiment/result';
import type { CurvePoint, StudentsPoint, TeachersPoint } from './events';
import type { Measured } from './measure';
import type { RunData } from './seedData';

/** Of all seeds of a run, seed by seed. */
export interface Teachers {
  readonly networks: readonly (readonly Float32Array[])[];
  /** Logits on the test set. */
  readonly test: readonly (readonly Float32Array[])[];
  /** Share of wrong answers on what they learned from. */
  readonly training: readonly (readonly number[])[];
  readonly curve: readonly TeachersPoint[];
}

/** The ensembles' logits, and all that a result says of the teachers behind them. */
export interface Targets {
  /** One for each seed, on its transfer set. */
  readonly transfer: readonly Float32Array[];
  /** One for each seed, on the test set. */
  readonly test: readonly Float32Array[];
  readonly measured: readonly Measured[];
  readonly teachers: readonly TeacherResult[];
  /** Errors of ensembles of 1, 2, … of them, means over the seeds; null where a recording lacks it. */
  readonly byMembers: readonly number[] | null;
  /** The networks themselves, seed by seed; null where a recording stands in for them. */
  readonly networks: readonly (readonly Float32Array[])[] | null;
  readonly curve: readonly TeachersPoint[];
  /** Measured for one ensemble. */
  readonly msPerDigit: number;
}

/** One arm of the last stage, one network for each seed. */
export interface TrainedArm {
  readonly networks: readonly Float32Array[];
  readonly test: readonly Float32Array[];
  readonly measured: readonly Measured[];
  readonly curve: readonly StudentsPoint[];
  /** Logits on the digits held out. */
  readonly heldOut: readonly Float32Array[];
  /** Steps taken. */
  readonly steps: number;
  readonly msPerDigit: number;
}

/** A stack whose training was broken off, with the points of its curve so far. */
export interface OpenStack {
  readonly key: string;
  readonly stack: Stack;
  readonly curve: CurvePoint[];
}

/** A map that forgets what was used longest ago. */
class Recent<T> {
  readonly #values = new Map<string, T>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#capacity) return;
      this.#values.delete(oldest);
    }
  }
}

export class StageCache {
  readonly data = new Recent<RunData>(1);
  readonly teachers = new Recent<Teachers>(2);
  readonly targets = new Recent<Targets>(4);
  readonly arms = new Recent<TrainedArm>(64);
  #open: OpenStack | null = null;

  /** The broken-off stack of this key, or a new one; any other is given up. */
  async open(key: string, start: () => Promise<Stack>): Promise<OpenStack> {
    if (this.#open?.key === key) return this.#open;
    this.close();
    const stack = await start();
    this.#open = { key, stack, curve: [] };
    return this.#open;
  }

  /** Gives up the stack in training, if there is one. */
  close(): void {
    this.#open?.stack.dispose();
    this.#open = null;
  }
}
