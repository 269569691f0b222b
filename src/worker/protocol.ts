/**
 * All that passes between the page and the worker in which everything trains. Two unions; both ends switch on `type`
 * exhaustively.
 */
import type { OwnSet } from '../data/ownImages';
import type { FallbackReason, Measured } from '../engine/choose';
import type { Comparison, ComparisonResult } from '../experiment/comparison';
import type { HeldDataset } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { Sweep } from '../experiment/sweep';
import type { CurvePoint, StageName } from '../run/events';
import type { Halt } from '../run/gate';
import type { Networks } from '../run/networks';
import type { Projection } from '../run/projection';
import type { SweptErrors } from '../run/sweep';
import type { SweepProgress } from '../run/sweepMeter';
import type { TransferSamples } from '../run/transferSamples';

export type { Projection, ProjectionJob } from '../run/projection';
export type { CurvePoint, StageName } from '../run/events';
export type { Networks } from '../run/networks';
export type { SweepProgress } from '../run/sweepMeter';
export type { TransferSamples } from '../run/transferSamples';

/** What the page asks of the worker. */
export type Command =
  /** Sees, as long as nothing runs, to the engine and the data that a run of this experiment would wait for. */
  | { type: 'prepare'; experiment: Experiment }
  /**
   * Starts a run; one that is under way is dropped, but stages it has in common with the new one go on where they are.
   * `reuse: false` forgets every cached stage first. `recorded: true` allows the recorded ensemble of the default
   * preset to stand in for the teachers' stage.
   */
  | {
      type: 'run';
      run: number;
      experiment: Experiment;
      reuse: boolean;
      recorded: boolean;
      paused?: boolean;
      /** Where it pauses by itself. */
      halt?: Halt;
    }
  /**
   * Trains a comparison in the queue of runs: it takes the place of a run under way, as a run takes its place. Tells of itself by
   * `loading` and `progress`, and ends in `compared`, `stopped` or `failed`.
   */
  | { type: 'compare'; run: number; comparison: Comparison }
  /**
   * Trains a landscape in the queue of runs, likewise, but for the students whose keys are known. Tells of itself by `loading`,
   * `sweeping` and `swept`, and ends in `sweepDone`, `stopped` or `failed`. The recorded ensemble may stand in.
   */
  | { type: 'sweep'; run: number; sweep: Sweep; known: readonly string[] }
  | { type: 'pause' }
  | { type: 'resume' }
  /** While paused: one optimiser step of the present stage, then paused again. */
  | { type: 'step' }
  /** Somebody is using the page: it gets a processor to itself for a moment. */
  | { type: 'attend' }
  /** Ends the run, comparison or landscape; what its finished stages gave stays cached. */
  | { type: 'stop' }
  /** Ends the run and forgets everything, so that the next one starts from nothing. */
  | { type: 'reset' }
  /**
   * The digit of which `watched` tells: at once, at each point of the curve and when a run is done. `index`: its place
   * in the test set, null for a drawn one.
   */
  | { type: 'watch'; index: number | null; image: Uint8Array }
  /** Asks the networks that stand for their logits of images of so many numbers; answered by `asked`. */
  | { type: 'ask'; request: number; images: Uint8Array; inputs: number }
  /** Asks for the networks behind a result, those of its first seed; answered by `networks`. */
  | { type: 'networks'; request: number; result: Pick<Result, 'experiment' | 'engine'>; voice: Voice }
  /** Asks for test examples of an experiment's data set by index, in the order of the set; answered by `digits`. */
  | { type: 'digits'; request: number; experiment: Experiment; indices: number[] }
  /** A person's own data, in place of those before; runs of this data set find them from now on. Null forgets them. */
  | { type: 'ownData'; dataset: HeldDataset; own: { set: OwnSet; digest: string } | null }
  /** Asks for the first `count` images of each kind in the transfer set of the first seed; answered by `transferSamples`. */
  | { type: 'transferSamples'; request: number; experiment: Experiment; count: number };

export type Voice = 'ensemble' | 'student' | 'baseline';

/** When networks in training were looked at: after how many steps, and which of them were in training. */
export interface Look {
  readonly step: number;
  readonly trained: readonly Voice[];
}

/** Logits (one for each class) of the networks that stand now, null where there is none yet. */
export interface Watched {
  readonly index: number | null;
  /** Null where they were not looked at in training. */
  readonly look: Look | null;
  readonly ensemble: readonly number[] | null;
  readonly student: readonly number[] | null;
  readonly baseline: readonly number[] | null;
}

/** A row of classes for each image, null where there is no network that could answer. */
export type Asked = Readonly<Record<'ensemble' | 'student' | 'baseline', Float32Array | null>>;
/** Logits of the networks that stand now on the places of `data/planeGrid.ts`, a row of `classes` for each; null likewise. */
export interface PlaneMap {
  readonly look: Look | null;
  /** Name of the data that the networks learn. */
  readonly data: string;
  readonly classes: number;
  readonly ensemble: Float32Array | null;
  /** The first of the ensemble. */
  readonly teacher: Float32Array | null;
  readonly student: Float32Array | null;
  readonly baseline: Float32Array | null;
}

/** Closed set of what can go wrong, for the page to put into words. */
export type ErrorCode =
  | 'data-missing' // detail: name of the piece
  | 'data-damaged' // detail: name of the piece
  | 'data-absent' // a person's own data are not here; detail: name of the data set
  | 'engine-missing' // a script or the kernels could not be fetched; detail: which
  | 'engine-unavailable'
  | 'device-lost'
  | 'thread-died'
  | 'not-finite' // training diverged: detail names the stage
  | 'out-of-memory'
  | 'internal';

export type Event =
  | { type: 'ready' }
  | {
      type: 'engine';
      kind: 'wasm' | 'webgpu';
      threads: number;
      fallback: FallbackReason | null;
      /** What was measured to choose between the engines, null where there was no choice. */
      measured: Measured | null;
    }
  /** Bytes of data pieces fetched for this run. */
  | { type: 'loading'; run: number; loaded: number; total: number }
  | {
      type: 'progress';
      run: number;
      stage: StageName;
      step: number;
      steps: number;
      /** Of this stage; null while it can't be told. */
      secondsLeft: number | null;
      /** True where the stage came from the cache or the recording. */
      cached: boolean;
    }
  | { type: 'curve'; run: number; point: CurvePoint }
  | { type: 'paused'; run: number }
  | { type: 'resumed'; run: number }
  | { type: 'stopped'; run: number }
  | {
      type: 'done';
      run: number;
      result: Result;
      /** Test logits of the first seed, a row of classes for each test example. */
      logits: { ensemble: Float32Array; student: Float32Array; baseline: Float32Array };
      /** The classes of the test digits. */
      labels: Uint8Array;
    }
  | { type: 'compared'; run: number; result: ComparisonResult }
  | { type: 'sweeping'; run: number; progress: SweepProgress }
  /** Students of a landscape are trained. */
  | { type: 'swept'; run: number; errors: SweptErrors }
  | { type: 'sweepDone'; run: number }
  | { type: 'watched'; watched: Watched }
  | { type: 'asked'; request: number; logits: Asked }
  /** Of an experiment about points: at points of the curve, as often as networks answer, and when a run is done. */
  | { type: 'map'; map: PlaneMap }
  /** Null where they were not trained here, or are forgotten. */
  | { type: 'networks'; request: number; networks: Networks | null }
  | { type: 'digits'; request: number; digits: { index: number; label: number; image: Uint8Array }[] }
  | { type: 'transferSamples'; request: number; samples: TransferSamples }
  | { type: 'failed'; run: number | null; code: ErrorCode; detail: string };

/** What the worker of projections tells: of the job that it was started with, how far it is, a share, and what came of it. */
export type ProjectionEvent = { type: 'progress'; share: number } | { type: 'projected'; projection: Projection };
