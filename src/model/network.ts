/** Trained networks as other programs are told of them: their layers, and where they come from. */
import { factsOf } from '../experiment/datasets';
import type { Result } from '../experiment/result';
import { en } from '../i18n/en';

/** Of which classifier networks are. */
export type Voice = 'ensemble' | 'student' | 'baseline';

export interface Network {
  /** Layer widths from input to output. Hidden layers are ReLU, the output is linear. */
  readonly shape: readonly number[];
  /** For each layer its weights `[in][out]` row-major, then its biases `[out]`. */
  readonly parameters: Float32Array;
  readonly about: About;
}

/** What a file says of the network in it. Part of what is stable outside. */
export interface About {
  readonly format: 'distillery/network';
  readonly version: 1;
  /** `student`, `baseline`, `teacher-1`, … */
  readonly name: string;
  /** What the network takes, and what it gives. */
  readonly input: string;
  readonly output: string;
  /** Names of the classes in the order of the output. */
  readonly classes: readonly string[];
  /** A link that trains it again. */
  readonly link: string;
  readonly seed: number;
  readonly engine: Result['engine'];
  readonly numerics: number;
  /** Of the result that it belongs to. */
  readonly digest: string;
}

/**
 * The networks behind a result, those of its first seed.
 * @param networks one for a student or baseline, all teachers for an ensemble
 * @param link one that runs the result again
 */
export function networksOf(
  voice: Voice,
  { shape, parameters: networks }: { readonly shape: readonly number[]; readonly parameters: readonly Float32Array[] },
  result: Result,
  link: string,
): Network[] {
  return networks.map((parameters, i) => {
    const name = voice === 'ensemble' ? `teacher-${i + 1}` : voice;
    return { shape, parameters, about: aboutNetwork(name, result, link) };
  });
}

const INPUTS = {
  images: '784 numbers: the pixels of a 28 x 28 image row by row, 0 is paper and 1 is ink',
  points: '4 numbers: x, 1 - x, y, 1 - y of a point in the unit square, x and y rounded to 255ths',
} as const;
const OUTPUT = 'logits, one for each class; their softmax is the probabilities';

function aboutNetwork(name: string, { experiment, engine, numerics, digest }: Result, link: string): About {
  return {
    format: 'distillery/network',
    version: 1,
    name,
    input: INPUTS[factsOf(experiment).holds],
    output: OUTPUT,
    classes: classesOf(experiment),
    link,
    seed: experiment.seed,
    engine,
    numerics,
    digest,
  };
}

/** English on every page, so that a run has one file; figures where classes have no name. */
function classesOf(experiment: Result['experiment']): string[] {
  const { dataset, data } = experiment;
  const named = dataset === 'fashion' ? Object.values(en.classes.fashion) : (data?.classes ?? []);
  return Array.from({ length: factsOf(experiment).classes }, (_, label) => named[label] || String(label));
}

export interface Layer {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: 'relu' | 'linear';
  /** `[in][out]` row-major. */
  readonly weights: Float32Array;
  /** `[out]` */
  readonly biases: Float32Array;
}

/** The layers in their order, their parameters as views of the network's. */
export function layersOf({ shape, parameters }: Pick<Network, 'shape' | 'parameters'>): Layer[] {
  let at = 0;
  const next = (length: number): Float32Array => parameters.subarray(at, (at += length));
  return shape.slice(1).map((outputs, i): Layer => {
    const inputs = shape[i]!;
    const last = i === shape.length - 2;
    return {
      name: last ? 'logits' : `hidden_${i + 1}`,
      inputs,
      outputs,
      activation: last ? 'linear' : 'relu',
      weights: next(inputs * outputs),
      biases: next(outputs),
    };
  });
}

/** The bytes of numbers, little-endian, as every format here wants them. */
export function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
