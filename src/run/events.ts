/** What a run tells while it goes. */

export type StageName = 'teachers' | 'targets' | 'chain' | 'students';

/**
 * A point of the live chart. Errors are scaled to the whole test set; all but the last of a stage are measured on
 * `examples` of it.
 */
export type CurvePoint = TeachersPoint | StudentsPoint;

export interface TeachersPoint {
  readonly stage: 'teachers';
  readonly step: number;
  readonly examples: number;
  /** One for each teacher; with several repeats, the mean over them. */
  readonly teachers: readonly number[];
  /** One for each repeat. */
  readonly ensemble: readonly number[];
}

export interface StudentsPoint {
  readonly stage: 'students';
  readonly step: number;
  readonly examples: number;
  /** One for each repeat; empty where the point is of the other arm alone. */
  readonly student: readonly number[];
  readonly baseline: readonly number[];
}

export type RunEvent =
  /** Bytes of data pieces. */
  | { type: 'loading'; loaded: number; total: number }
  | {
      type: 'progress';
      stage: StageName;
      step: number;
      steps: number;
      /** Of this stage; null while it can't be told. */
      secondsLeft: number | null;
      /** True where the stage came from the cache or the recording. */
      cached: boolean;
    }
  | { type: 'curve'; point: CurvePoint };
