/** Everything that decides the numbers of a run, and nothing else. Its keys are those of links, command line and JSON. */
export interface Experiment {
  /** In exported JSON, the preset that the settings started from; decides nothing. */
  readonly preset?: string;
  /** Pictures that ship with the page, points drawn from a figure, or a person's own points and images. */
  readonly dataset: Dataset;
  /** Of the data sets `points` and `own`: what they are. It is no setting and in no link, since the data stay where they are. */
  readonly data?: HeldData;
  /** Classes of a figure of points; moons always have two. */
  readonly flatClasses: number;
  /** How far points stray from their figure, as a share of the distance between neighbouring classes. */
  readonly flatNoise: number;
  /** Images whose labels are known. They train the teachers and give the hard term. */
  readonly labelled: number;
  /** Share of the labels that are drawn anew, evenly over all classes. */
  readonly labelNoise: number;
  /**
   * On what the student hears the ensemble: the labelled images alone, or these plus `transferSize` images without a label,
   * which are real, made by MUNGE, or made of independent pixels.
   */
  readonly transfer: 'labelled' | 'unlabelled' | 'munge' | 'pixels';
  /** Images without a label added to the transfer set; without effect where `transfer` is `labelled`. */
  readonly transferSize: number;
  /** Labelled images in the transfer set, the first of them; 0 is all. */
  readonly transferLabelled: number;
  /** Classes whose images the transfer set holds. */
  readonly transferClasses: readonly ClassName[];
  /** MUNGE: probability with which a pixel moves towards that of the nearest neighbour. */
  readonly mungeP: number;
  /** MUNGE: the distance of two pixels over the standard deviation of what takes their place. */
  readonly mungeS: number;
  readonly teachers: number;
  readonly teacherHidden: readonly number[];
  readonly teacherSteps: number;
  /** Share of hidden units silenced while teachers train; the input layer gets 0.4 of it. */
  readonly teacherDropout: number;
  /** Greatest shift in pixels of the teachers' images, either way, drawn afresh at each step. */
  readonly teacherJitter: number;
  /** Bound on the norm of the weights into each hidden unit of a teacher; 0 is none. */
  readonly teacherMaxNorm: number;
  /** In what teachers differ: their initial weights alone, the order of their images as well, or also in a bootstrap sample. */
  readonly diversity: 'weights' | 'order' | 'bootstrap';
  /** Of what the ensemble's logits are the mean: the teachers' probabilities, or their logits less their mean. */
  readonly averaging: 'probabilities' | 'logits';
  readonly studentHidden: readonly number[];
  readonly studentSteps: number;
  readonly studentJitter: number;
  /** Hidden layers of networks that pass on what the ensemble says: each is taught by the one before, the last teaches the student. */
  readonly chain: readonly (readonly number[])[];
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
  /** Standard deviation sigma of xi in v (1 + xi), drawn for each logit at each step. */
  readonly noise: number;
  /** Share rho of the examples whose logits are noisy. */
  readonly noiseShare: number;
  /** Whether the ensemble answers each image once, or every jittered view of it afresh. */
  readonly views: 'stored' | 'fresh';
  /** Networks trained beside the twins, each of which differs from the baseline in one thing. */
  readonly controls: readonly Control[];
  readonly lr: number;
  readonly decay: 'linear' | 'none';
  readonly batch: number;
  readonly optimizer: 'adam' | 'sgd';
  readonly seed: number;
  /** Whole runs, with seeds `seed`, `seed + 1`, … */
  readonly repeats: number;
  readonly engine: 'auto' | 'wasm' | 'webgpu';
}

export type Dataset = 'mnist' | 'fashion' | 'moons' | 'rings' | 'spirals' | 'blobs' | 'points' | 'own';

/** A person's own data, without the data. */
export interface HeldData {
  /** SHA-256 over all of it, lower-case hex. */
  readonly digest: string;
  /** Names of the classes, 2 to 10. */
  readonly classes: readonly string[];
  /** Examples to learn from, and to test with. */
  readonly train: number;
  readonly test: number;
}

export type ClassName = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/**
 * `jitter`: the baseline with jittered images. `doubled`: with its loss doubled. `labelled`: with batches of labelled images
 * alone. `twin`: from other initial weights, in another order.
 */
export type Control = 'jitter' | 'doubled' | 'labelled' | 'twin';

export type SettingKey = Exclude<keyof Experiment, 'preset' | 'data'>;
