import type { Experiment } from './experiment';

/** Measures of one classifier on the test set. */
export interface Measures {
  /** Wrong answers among `testExamples`. With several repeats, the mean over them. */
  readonly errors: number;
  /** 1 - errors / testExamples. */
  readonly accuracy: number;
  /** Mean negative log-likelihood of the true class, in nats, at T = 1. */
  readonly nll: number;
  /** Expected calibration error: 15 equal-width, right-closed bins, top label, at T = 1; a share, 0 to 1. */
  readonly ece: number;
}

/** What a classifier costs. */
export interface Cost {
  /** Weights and biases of all its networks. */
  readonly parameters: number;
  /** Multiply-adds for one digit. */
  readonly multiplyAdds: number;
  /** Bytes of its parameters in float32. */
  readonly bytes: number;
  /** Measured milliseconds for one digit, in a batch of one, on one thread. Not part of any digest. */
  readonly msPerDigit: number;
}

export interface TeacherResult extends Measures {
  /** Hash over its test logits (hex, 16 characters); with several repeats, over those of all of them. */
  readonly digest: string;
}

export interface SeedResult extends Measures {
  readonly seed: number;
  /** Share of test digits on which it gives the ensemble's answer. */
  readonly agreement: number;
  readonly digest: string;
}

export interface ArmResult extends Measures, Cost {
  /** Share of test digits on which it gives the ensemble's answer; 1 for the ensemble itself. */
  readonly agreement: number;
  readonly digest: string;
  /** One entry for each repeat, only where `repeats` > 1. */
  readonly perSeed?: readonly SeedResult[];
}

/** What a run ended with: the JSON of the command line, of exports and of the recording. */
export interface Result {
  readonly format: 'distillery/result';
  readonly version: 1;
  /** Raised whenever the same experiment gives other bits than before. */
  readonly numerics: number;
  readonly experiment: Experiment;
  readonly engine: 'wasm' | 'webgpu';
  readonly threads: number;
  /** Wall-clock seconds of the run, stages taken from the cache not counted. Not part of any digest. */
  readonly seconds: number;
  readonly testExamples: number;
  /** One for each teacher; with several repeats, means over them. */
  readonly teachers: readonly TeacherResult[];
  readonly ensemble: ArmResult;
  readonly baseline: ArmResult;
  readonly student: ArmResult;
  /** Hash over the digests of all teachers and arms of all seeds. */
  readonly digest: string;
}

/** A result as it leaves: its experiment under all keys that a link has, `preset` among them. */
export function exported(result: Result, preset: string): Result {
  return { ...result, experiment: { preset, ...result.experiment } };
}
