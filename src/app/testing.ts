/** Made-up results and a client that only listens, for the tests of this folder. */
import { digestOf } from '../data/digest';
import type { ComparisonResult } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import type { ArmResult, Result, SeedResult } from '../experiment/result';
import { DEFAULTS } from '../experiment/settings';
import type { Client, RunEvent } from './client';
import type { KeptErrors } from './keptErrors';
import type { Chosen, Unfinished } from './unfinished';
import type { Finished, KeptRun } from './keptRun';
import type { KeptRuns } from './keptRuns';
import type { Logits } from './run';
import { emptySeries } from './thinning';

function arm(errors: number): ArmResult {
  return {
    errors,
    accuracy: 1 - errors / 10_000,
    nll: 0.5,
    ece: 0.02,
    agreement: 0.9,
    digest: '0123456789abcdef',
    parameters: 101_770,
    multiplyAdds: 101_632,
    bytes: 407_080,
    msPerDigit: 0.02,
  };
}

export function resultOf(experiment: Experiment): Result {
  return {
    format: 'distillery/result',
    version: 1,
    numerics: 1,
    experiment,
    engine: 'wasm',
    threads: 2,
    seconds: 10,
    testExamples: 10_000,
    teachers: [],
    ensemble: arm(600),
    student: arm(800),
    baseline: arm(1200),
    digest: '0123456789abcdef',
  };
}

/** All networks answer 0 to every digit. */
export function noLogits(): Logits {
  const zeros = (): Float32Array => new Float32Array(100_000);
  return { ensemble: zeros(), student: zeros(), baseline: zeros() };
}

export function doneEvent(run: number, experiment: Experiment): RunEvent {
  return { type: 'done', run, result: resultOf(experiment), logits: noLogits(), labels: new Uint8Array(10_000) };
}

/** Notes every call as a line such as `run T=8 reuse recorded`. */
export function listeningClient(calls: string[]): Client {
  let run = 0;
  const note = (line: string) => (): void => {
    calls.push(line);
  };
  return {
    prepare: note('prepare'),
    run(experiment, { reuse, recorded, paused = false }) {
      const words = ['run', `T=${experiment.T}`, reuse && 'reuse', recorded && 'recorded', paused && 'paused'];
      calls.push(words.filter(Boolean).join(' '));
      return ++run;
    },
    compare({ methods, seeds }) {
      calls.push(`compare ${methods.join(' ')} seeds=${seeds}`);
    },
    sweep({ x, y, seeds }, known) {
      calls.push(`sweep ${x.key} ${y.key} seeds=${seeds} known=${known.length}`);
    },
    occupied: () => false,
    pause: note('pause'),
    resume: note('resume'),
    step: note('step'),
    attend: note('attend'),
    stop: note('stop'),
    reset: note('reset'),
    watch(index) {
      calls.push(`watch ${index ?? 'drawing'}`);
    },
    ask: () => Promise.resolve({ ensemble: null, student: null, baseline: null }),
    networks: () => Promise.resolve(null),
    ownData(dataset) {
      calls.push(`own ${dataset}`);
    },
    digits: (_, indices) =>
      Promise.resolve(indices.map((index) => ({ index, label: index % 10, image: new Uint8Array(784) }))),
    transferSamples: () => Promise.resolve({ labelled: [], added: [] }),
  };
}

/** @param errors of each row, one for each seed; the first is the baseline, and the others are `soft`, `mixed`, … */
export function comparisonResultOf(errors: readonly (readonly number[])[]): ComparisonResult {
  const seedOf = (wrong: number, seed: number, row: number): Required<SeedResult> => ({
    seed,
    errors: wrong,
    accuracy: 1 - wrong / 10_000,
    nll: 0.5,
    ece: 0.02,
    trainError: 0,
    agreement: 0.9,
    digest: (1e6 * row + wrong).toString(16).padStart(16, '0'),
  });
  const ids = ['labels', 'soft', 'mixed', 'logits', 'jitter'];
  return {
    format: 'distillery/comparison',
    version: 1,
    numerics: 1,
    experiment: { ...DEFAULTS, repeats: errors[0]?.length ?? 1 },
    axis: null,
    engine: 'wasm',
    threads: 2,
    seconds: 10,
    testExamples: 10_000,
    ensemble: (errors[0] ?? []).map((_, seed) => seedOf(600, seed, errors.length)),
    rows: errors.map((row, i) => ({
      id: ids[i]!,
      changes: {},
      parity: { weights: true, batches: true, steps: true, augmentation: i !== 4 },
      perSeed: row.map((wrong, seed) => ({
        ...seedOf(wrong, seed, i),
        gained: Math.max(0, errors[0]![seed]! - wrong) + 20,
        lost: Math.max(0, wrong - errors[0]![seed]!) + 20,
      })),
    })),
    digest: '0123456789abcdef',
  };
}

/** Keeps errors as long as it is held itself. */
export function keptInMemory(errors = new Map<string, number>()): KeptErrors {
  return {
    all: () => Promise.resolve(new Map(errors)),
    put(some) {
      for (const [key, count] of some) errors.set(key, count);
      return Promise.resolve();
    },
    clear() {
      errors.clear();
      return Promise.resolve();
    },
  };
}

/** Keeps what trains as long as it is held itself. */
export function unfinishedInMemory(): Unfinished {
  let kept: Chosen | null = null;
  return {
    read: () => kept,
    write(chosen) {
      kept = chosen;
    },
  };
}

/** Keeps runs as long as it is held itself. Tabs that hold the same one share them. */
export function runsInMemory(runs = new Map<string, KeptRun>()): KeptRuns {
  return {
    all: () => Promise.resolve([...runs.values()]),
    write(some, forgotten) {
      for (const run of some) runs.set(run.id, run);
      for (const id of forgotten) runs.delete(id);
      return Promise.resolve();
    },
    remark(id, remark) {
      const run = runs.get(id);
      if (run) runs.set(id, { ...run, ...remark });
      return Promise.resolve();
    },
    listen: () => undefined,
  };
}

/** A finished run of `testExamples` examples of ten classes: all networks answer 0, and the student to `right` of them the label. */
export function finishedRun(change: Partial<Experiment>, digest: string, right = 0): Finished {
  const labels = Uint8Array.from({ length: 50 }, (_, i) => 1 + (i % 9));
  const zeros = () => new Float32Array(10 * labels.length);
  const student = zeros();
  for (let i = 0; i < right; i++) student[10 * i + labels[i]!] = 1;
  const base = resultOf({ ...DEFAULTS, ...change });
  const wrong = (errors: number) => ({ ...base.student, errors, accuracy: 1 - errors / labels.length });
  const result: Result = {
    ...base,
    testExamples: labels.length,
    ensemble: wrong(labels.length),
    student: wrong(labels.length - right),
    baseline: wrong(labels.length),
    digest,
  };
  const points = [10, 20, 30].map((step) => ({ step, examples: 50, errors: 90 / step }));
  return {
    result,
    logits: { ensemble: zeros(), student, baseline: zeros() },
    labels,
    curves: {
      teachers: { ...emptySeries, run: 1 },
      student: { points, stride: 0, run: 1 },
      baseline: { points, stride: 0, run: 1 },
    },
  };
}

/** The same with a student of this digest, and a digest of the whole that goes with it. */
export function sealedRun(change: Partial<Experiment>, studentDigest: string, right = 0): Finished {
  const finished = finishedRun(change, '', right);
  const { result } = finished;
  const student = { ...result.student, digest: studentDigest };
  const digest = digestOf([result.ensemble, result.baseline, student].map((arm) => arm.digest));
  return { ...finished, result: { ...result, student, digest } };
}
