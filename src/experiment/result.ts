import type { Control, Experiment } from './experiment';

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
  /** Share of wrong answers on the labelled digits that it learned from (at most 10,000 of them), 0 to 1; results of before lack it. */
  readonly trainError?: number;
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

/** In what a network is like the student, which it is compared with, apart from what it hears of the ensemble. */
export interface Parity {
  /** The same initial weights. */
  readonly weights: boolean;
  /** The same batches in the same order. */
  readonly batches: boolean;
  /** The same number of steps. */
  readonly steps: boolean;
  /** The same jitter, of examples that can move. */
  readonly augmentation: boolean;
  /** The same label smoothing, and labels that weigh 1 - alpha in both; results of before lack it. */
  readonly loss?: boolean;
}

export interface ArmResult extends Measures, Cost {
  /** Share of test digits on which it gives the ensemble's answer; 1 for the ensemble itself. */
  readonly agreement: number;
  readonly digest: string;
  /** One entry for each repeat, only where `repeats` > 1. */
  readonly perSeed?: readonly SeedResult[];
}

/** The baseline with one thing changed. */
export interface ControlResult extends ArmResult {
  readonly control: Control;
  readonly parity: Parity;
  /** Share of test digits on which it gives the baseline's answer. */
  readonly likeBaseline: number;
}

/** A network between ensemble and student. */
export interface ChainResult extends ArmResult {
  readonly hidden: readonly number[];
}

/** Errors of the student with a bias added to the logits of all classes left out; means over the seeds. */
export interface Biased {
  readonly bias: number;
  readonly errors: number;
  /** Among the digits of the classes left out. */
  readonly errorsLeftOut: number;
}

/** What becomes of a student that never saw some classes. */
export interface LeftOut {
  readonly classes: readonly number[];
  /** Test digits of those classes. */
  readonly examples: number;
  /** Digits held out for the choice; 0 where none were left. */
  readonly heldOutExamples: number;
  readonly baseline: Biased;
  readonly plain: Biased;
  /** The bias is the best on the digits held out; null where there are none. */
  readonly heldOut: Biased | null;
  /** The bias is the best on the test set itself, as the paper chose it. */
  readonly test: Biased;
  /** Of each seed, where there are several: errors among the digits of the classes left out. */
  readonly perSeed?: readonly LeftOutSeed[];
}

/** `errorsLeftOut` of one seed, by what it is in `LeftOut`. */
interface LeftOutSeed {
  readonly baseline: number;
  readonly plain: number;
  readonly heldOut: number | null;
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
  /** Errors of ensembles of 1, 2, … of the teachers, means over which of them; results of before lack it. */
  readonly byMembers?: readonly number[];
  readonly ensemble: ArmResult;
  readonly baseline: ArmResult;
  readonly student: ArmResult;
  /** Student and baseline; results of before lack it. */
  readonly parity?: Parity;
  readonly chain?: readonly ChainResult[];
  readonly controls?: readonly ControlResult[];
  readonly leftOut?: LeftOut;
  /** Hash over the digests of all teachers and arms of all seeds. */
  readonly digest: string;
  /** Where it has left the page or the command line: a link that runs it again. Results of before lack it. */
  readonly link?: string;
}

/** A result as it leaves: its experiment under all keys that a link has, `preset` among them, and a link that runs it again. */
export function exported<T extends { readonly experiment: Experiment }>(
  result: T,
  preset: string,
  link: string,
): T & { readonly link: string } {
  return { ...result, experiment: { preset, ...result.experiment }, link };
}
