/** Everything that decides the numbers of a run, and nothing else. Its keys are those of links, command line and JSON. */
export interface Experiment {
  /** In exported JSON, the preset that the settings started from; decides nothing. */
  readonly preset?: string;
  readonly dataset: 'mnist';
  /** Images whose labels are known. They train the teachers and give the hard term. */
  readonly labelled: number;
  /** On what the student hears the ensemble: the labelled images alone, or these plus `transferSize` unlabelled ones. */
  readonly transfer: 'labelled' | 'unlabelled';
  /** Unlabelled images added to the transfer set; without effect where `transfer` is `labelled`. */
  readonly transferSize: number;
  readonly teachers: number;
  readonly teacherHidden: readonly number[];
  readonly teacherSteps: number;
  /** Share of hidden units silenced while teachers train; the input layer gets 0.4 of it. */
  readonly teacherDropout: number;
  /** Greatest shift in pixels of the teachers' images, either way, drawn afresh at each step. */
  readonly teacherJitter: number;
  /** Bound on the norm of the weights into each hidden unit of a teacher; 0 is none. */
  readonly teacherMaxNorm: number;
  readonly studentHidden: readonly number[];
  readonly studentSteps: number;
  readonly studentJitter: number;
  /** Temperature. */
  readonly T: number;
  /** Weight of what the student hears of the ensemble; labels have the rest. */
  readonly alpha: number;
  /**
   * What it hears: soft targets with the factor T^2 or without it, logits less their mean or as they are, or the ensemble's
   * answer alone. T acts on the first two.
   */
  readonly target: 'soft' | 'unscaled' | 'logits' | 'rawLogits' | 'decision';
  /** Share of each label that the student hears spread evenly over all classes. The baseline hears labels as they are. */
  readonly smoothing: number;
  readonly lr: number;
  readonly decay: 'linear' | 'none';
  readonly batch: number;
  readonly optimizer: 'adam' | 'sgd';
  readonly seed: number;
  /** Whole runs, with seeds `seed`, `seed + 1`, … */
  readonly repeats: number;
  readonly engine: 'auto' | 'wasm' | 'webgpu';
}

export type SettingKey = Exclude<keyof Experiment, 'preset'>;
