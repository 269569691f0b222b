/**
 * What an engine has to compute, written plainly and in double precision: the oracle of the engines' tests and of the
 * self-check. The losses and their gradients come from `src/distill`, the dropout masks from `src/random`.
 */
import { distillationLoss } from '../distill/losses';
import { dropoutMask } from '../random/dropout';
import { parameterCount, type Batches, type Member, type Shape, type Source, type StackJob } from './engine';

export interface LossAndGradient {
  readonly loss: number;
  /** Laid out as `Member.initial`. */
  readonly gradient: Float64Array;
}

/** Logits (`count * classes`) of a network on images (`count * inputs` bytes), without dropout or jitter. */
export function referenceLogits(shape: Shape, parameters: ArrayLike<number>, images: Uint8Array): Float64Array {
  const count = images.length / shape[0]!;
  const layers = activations(shape, parameters, Float64Array.from(images, byteValue), count, () => 1);
  return layers.at(-1)!;
}

/** Loss of a member with these parameters on the batch of a 0-based step, and its gradient. */
export function referenceGradient(
  job: StackJob,
  member: Member,
  parameters: ArrayLike<number>,
  step: number,
): LossAndGradient {
  const { shape, batch } = job;
  const source = job.sources[member.source]!;
  const batches = source.batches(step, step + 1);
  const factors = dropoutFactors(job, source, step);
  const layers = activations(shape, parameters, batchInputs(job, source, batches), batch, factors);
  const { labels, logits } = pick(source, batches, shape.at(-1)!);
  const { loss, gradient } = distillationLoss(layers.at(-1)!, logits, labels, member);
  return { loss, gradient: backward(shape, parameters, layers, gradient, batch, factors) };
}

/** Parameters of a member after this many steps from its initial ones, and the loss of each step. */
export function referenceTraining(
  job: StackJob,
  member: Member,
  steps: number,
): { parameters: Float64Array; losses: number[] } {
  const parameters = Float64Array.from(member.initial);
  const update = optimizer(job, parameters);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const { loss, gradient } = referenceGradient(job, member, parameters, step);
    losses.push(loss);
    update(gradient, job.decay === 'linear' ? job.lr * (1 - step / job.steps) : job.lr);
    if (job.maxNorm > 0) boundNorms(job.shape, parameters, job.maxNorm);
  }
  return { parameters, losses };
}

/** A square image of `image.length` bytes moved by whole pixels, zeros coming in. */
export function movedImage(image: Uint8Array, right: number, down: number): Uint8Array {
  const side = Math.sqrt(image.length);
  return image.map((_, pixel) => {
    const column = (pixel % side) - right;
    const row = Math.floor(pixel / side) - down;
    const inside = column >= 0 && column < side && row >= 0 && row < side;
    return inside ? image[row * side + column]! : 0;
  });
}

/** What unit u of example b in layer l (0 is the input) is multiplied by: 0 where it is silenced. */
type Factors = (layer: number, b: number, unit: number) => number;

const byteValue = (byte: number): number => byte / 255;

/** The inputs after dropout, the activations of each hidden layer after dropout, and the logits; each `[example][unit]`. */
function activations(
  shape: Shape,
  parameters: ArrayLike<number>,
  images: Float64Array,
  batch: number,
  factor: Factors,
): Float64Array[] {
  const inputs = shape[0]!;
  const layers = [images.map((value, i) => value * factor(0, Math.floor(i / inputs), i % inputs))];
  for (let layer = 1; layer < shape.length; layer++) {
    const below = layers[layer - 1]!;
    const [rows, units] = [shape[layer - 1]!, shape[layer]!];
    const start = parameterCount(shape.slice(0, layer));
    const out = new Float64Array(batch * units);
    for (let i = 0; i < out.length; i++) {
      const [b, unit] = [Math.floor(i / units), i % units];
      let sum = parameters[start + rows * units + unit]!;
      for (let row = 0; row < rows; row++) sum += below[b * rows + row]! * parameters[start + row * units + unit]!;
      out[i] = layer === shape.length - 1 ? sum : Math.max(0, sum) * factor(layer, b, unit);
    }
    layers.push(out);
  }
  return layers;
}

/** Back-propagation of the gradient with respect to the logits. */
function backward(
  shape: Shape,
  parameters: ArrayLike<number>,
  layers: readonly Float64Array[],
  logitGradient: Float64Array,
  batch: number,
  factor: Factors,
): Float64Array {
  const gradient = new Float64Array(parameterCount(shape));
  let delta = logitGradient;
  for (let layer = shape.length - 1; layer > 0; layer--) {
    const below = layers[layer - 1]!;
    const [rows, units] = [shape[layer - 1]!, shape[layer]!];
    const start = parameterCount(shape.slice(0, layer));
    const deltaBelow = new Float64Array(batch * rows);
    for (let i = 0; i < delta.length; i++) {
      const [b, unit] = [Math.floor(i / units), i % units];
      gradient[start + rows * units + unit]! += delta[i]!;
      for (let row = 0; row < rows; row++) {
        const weight = start + row * units + unit;
        const active = below[b * rows + row]!;
        gradient[weight]! += active * delta[i]!;
        // An activation is 0 where ReLU or dropout silenced the unit, and then nothing flows back through it.
        if (active > 0) deltaBelow[b * rows + row]! += parameters[weight]! * delta[i]! * factor(layer - 1, b, row);
      }
    }
    delta = deltaBelow;
  }
  return gradient;
}

function dropoutFactors({ shape, batch, dropout }: StackJob, source: Source, step: number): Factors {
  const shares = shape.slice(0, -1).map((_, layer) => (layer === 0 ? dropout.input : dropout.hidden));
  const masks = shares.map((share, layer) => dropoutMask(source.dropout, step, layer, batch, shape[layer]!, share));
  return (layer, b, unit) => masks[layer]![b * shape[layer]! + unit]! / (1 - shares[layer]!);
}

function batchInputs({ shape }: StackJob, { set }: Source, { indices, shifts }: Batches): Float64Array {
  const inputs = shape[0]!;
  const images = Array.from(indices, (index, b) => {
    const image = set.images.subarray(index * inputs, (index + 1) * inputs);
    return shifts === null ? image : movedImage(image, shifts[2 * b]!, shifts[2 * b + 1]!);
  });
  return Float64Array.from(images.flatMap((image) => Array.from(image, byteValue)));
}

function pick(
  { set }: Source,
  { indices, targets }: Batches,
  classes: number,
): { labels: Uint8Array; logits: Float32Array | null } {
  const { logits } = set;
  const labels = Uint8Array.from(indices, (index) => set.labels[index]!);
  if (targets) return { labels, logits: targets };
  const rows = Array.from(indices, (index) => [...(logits?.subarray(index * classes, (index + 1) * classes) ?? [])]);
  return { labels, logits: logits && Float32Array.from(rows.flat()) };
}

function optimizer(job: StackJob, parameters: Float64Array): (gradient: Float64Array, rate: number) => void {
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  const decay = { first: 1, second: 1 };
  if (job.optimizer.kind === 'sgd') {
    return (gradient, rate) => {
      gradient.forEach((g, i) => {
        first[i] = 0.9 * first[i]! + g;
        parameters[i]! -= rate * first[i];
      });
    };
  }
  return (gradient, rate) => {
    decay.first *= 0.9;
    decay.second *= 0.999;
    gradient.forEach((g, i) => {
      first[i] = 0.9 * first[i]! + 0.1 * g;
      second[i] = 0.999 * second[i]! + 0.001 * g * g;
      const root = Math.sqrt(second[i] / (1 - decay.second));
      parameters[i]! -= (rate * (first[i] / (1 - decay.first))) / (root + 1e-7);
    });
  };
}

function boundNorms(shape: Shape, parameters: Float64Array, bound: number): void {
  for (let layer = 1; layer < shape.length - 1; layer++) {
    const [rows, units] = [shape[layer - 1]!, shape[layer]!];
    const start = parameterCount(shape.slice(0, layer));
    for (let unit = 0; unit < units; unit++) {
      const weights = Array.from({ length: rows }, (_, row) => start + row * units + unit);
      const norm = Math.sqrt(weights.reduce((sum, i) => sum + parameters[i]! * parameters[i]!, 0));
      if (norm > bound) for (const i of weights) parameters[i]! *= bound / norm;
    }
  }
}
