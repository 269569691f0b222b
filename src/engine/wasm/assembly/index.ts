/**
 * One network in linear memory and all that is done to it: whole runs of training steps, and logits. The caller lays its
 * data into blocks from `alloc` and passes their addresses. See `product.ts` for the layouts.
 */
import { initLevels, gather, gatherRun } from './gather';
import { lossGradient, useScratch } from './loss';
import { alloc, pad } from './memory';
import { adam, boundNorms, momentum } from './optimizer';
import { dropout } from './philox';
import { biasGradient, findRows, forwardProduct, inputGradientProduct, sparseForwardProduct, turn, weightGradientPanel } from './product';

export { alloc } from './memory';

const MAX_LAYERS = 8;
const widths = new StaticArray<i32>(MAX_LAYERS);
/** Offset in bytes of each layer's weights and biases among the parameters, by the index of its output. */
const weights = new StaticArray<usize>(MAX_LAYERS);
const biases = new StaticArray<usize>(MAX_LAYERS);
/** Activations and their gradients, batch panels. */
const activations = new StaticArray<usize>(MAX_LAYERS);
const gradients = new StaticArray<usize>(MAX_LAYERS);
let last: i32 = 0;
let side: i32 = 0;
let floats: i32 = 0;
let params: usize = 0;
let grads: usize = 0;
let first: usize = 0;
let second: usize = 0;
let turned: usize = 0;
/** Which rows of the inputs are not all zero; see `findRows`. */
let inputRows: usize = 0;
let inputBlocks: usize = 0;
let capacity: i32 = 0;

export function setWidth(layer: i32, width: i32): void {
  widths[layer] = width;
}

/** Makes room for a network of `layers` widths, set before, and batches of up to `batch` examples. */
export function build(layers: i32, batch: i32): void {
  initLevels();
  last = layers - 1;
  capacity = pad(batch);
  side = <i32>nearest(sqrt<f64>(<f64>widths[0]));
  floats = 0;
  let widest = 0;
  for (let layer = 1; layer < layers; layer++) {
    weights[layer] = <usize>floats << 2;
    floats += pad(widths[layer - 1]) * pad(widths[layer]);
    biases[layer] = <usize>floats << 2;
    floats += pad(widths[layer]);
    widest = max(widest, pad(widths[layer]));
  }
  params = alloc(<usize>floats << 2);
  grads = alloc(<usize>floats << 2);
  first = alloc(<usize>floats << 2);
  second = alloc(<usize>floats << 2);
  for (let layer = 0; layer < layers; layer++) {
    const bytes = <usize>(pad(widths[layer]) * capacity) << 2;
    activations[layer] = alloc(bytes);
    gradients[layer] = layer ? alloc(bytes) : 0;
  }
  turned = alloc(<usize>(widest * capacity) << 2);
  inputRows = alloc(<usize>((pad(widths[0]) + 1) * (capacity >>> 3)) << 2);
  inputBlocks = alloc(<usize>((pad(widths[0]) >>> 2) * (capacity >>> 3)));
  useScratch(alloc(<usize>widths[last] << 6), widths[last]);
}

/** Floats of one network with its padding. */
export function floatCount(): i32 {
  return floats;
}

/** Addresses of `floatCount()` floats each: parameters, their gradients, first and second moments. */
export function parametersAt(): usize {
  return params;
}
export function gradientsAt(): usize {
  return grads;
}
export function firstMomentsAt(): usize {
  return first;
}
export function secondMomentsAt(): usize {
  return second;
}

// What a training run needs besides its batches.
let images: usize = 0;
let labels: usize = 0;
let logits: usize = 0;
let temperature: f32 = 1;
let alpha: f32 = 0;
let adaptive: bool = false;
let rate: f64 = 0;
let decaySteps: f64 = 0;
let dropInput: f64 = 0;
let dropHidden: f64 = 0;
let key0: u32 = 0;
let key1: u32 = 0;
let normBound: f32 = 0;
/** Of the step being taken. */
let stepRate: f32 = 0;
let stepCorrection: f32 = 0;

/** Addresses of a training set: image bytes, label bytes, target logits (0 for none). */
export function useSet(imagesAt: usize, labelsAt: usize, logitsAt: usize): void {
  images = imagesAt;
  labels = labelsAt;
  logits = logitsAt;
}

export function useTarget(T: f32, weight: f32): void {
  temperature = T;
  alpha = weight;
}

/** `decay` is the number of steps over which the rate falls to 0, or 0 for a steady one. */
export function useOptimizer(isAdam: bool, lr: f64, decay: i32, bound: f32): void {
  adaptive = isAdam;
  rate = lr;
  decaySteps = <f64>decay;
  normBound = bound;
}

export function useDropout(input: f64, hidden: f64, k0: u32, k1: u32): void {
  dropInput = input;
  dropHidden = hidden;
  key0 = k0;
  key1 = k1;
}

function forward(batch: i32, training: bool, step: u32): void {
  if (training && dropInput > 0) dropout(activations[0], widths[0], pad(widths[0]), batch, dropInput, key0, key1, step, 0);
  const padded = pad(batch);
  findRows(activations[0], pad(widths[0]), padded, inputRows, inputBlocks);
  for (let layer = 1; layer <= last; layer++) {
    const hidden = layer < last;
    const w = params + weights[layer];
    const bias = params + biases[layer];
    const inputs = pad(widths[layer - 1]);
    const outputs = pad(widths[layer]);
    const x = activations[layer - 1];
    if (layer == 1) sparseForwardProduct(w, bias, x, activations[1], inputs, outputs, padded, hidden, inputRows);
    else forwardProduct(w, bias, x, activations[layer], inputs, outputs, padded, hidden);
    if (training && hidden && dropHidden > 0) {
      dropout(activations[layer], widths[layer], outputs, batch, dropHidden, key0, key1, step, layer);
    }
  }
}

/** Gradients of all layers; where `update` is set, each panel of weights takes its step while its gradient is at hand. */
function backward(batch: i32, update: bool): void {
  const padded = pad(batch);
  const scale = <f32>(1 / (1 - dropHidden));
  for (let layer = last; layer > 0; layer--) {
    const inputs = pad(widths[layer - 1]);
    const outputs = pad(widths[layer]);
    turn(gradients[layer], turned, outputs, padded);
    // The gradient of the inputs needs the weights as they were.
    if (layer > 1) {
      inputGradientProduct(
        params + weights[layer], gradients[layer], activations[layer - 1], gradients[layer - 1], inputs, outputs, padded, scale,
      );
    }
    const panel = inputs << 3;
    for (let n = 0; n < outputs; n += 8) {
      const at = weights[layer] + (<usize>(n * inputs) << 2);
      const g = turned + (<usize>(n * padded) << 2);
      weightGradientPanel(activations[layer - 1], g, grads + at, inputs, padded, layer == 1 ? inputBlocks : 0);
      if (update) descend(at, panel);
    }
    biasGradient(turned, grads + biases[layer], outputs, padded);
    if (update) descend(biases[layer], outputs);
  }
}

/** One step of `count` parameters at an offset in bytes. */
function descend(at: usize, count: i32): void {
  if (adaptive) adam(params + at, first + at, second + at, grads + at, count, stepRate, stepCorrection);
  else momentum(params + at, first + at, grads + at, count, stepRate);
}

function learn(indices: usize, shifts: usize, batch: i32, step: u32, update: bool): f64 {
  gather(images, indices, shifts, batch, activations[0], widths[0], side, pad(widths[0]));
  forward(batch, true, step);
  const loss = lossGradient(
    activations[last], gradients[last], pad(widths[last]), widths[last], batch, indices, labels, logits, temperature, alpha,
  );
  backward(batch, update);
  return loss / <f64>batch;
}

/**
 * Fills the gradients for one batch; `step` is 0-based. Returns the mean loss.
 * Examples past `batch` up to a multiple of eight have zero inputs and zero gradients.
 */
export function gradient(indices: usize, shifts: usize, batch: i32, step: u32): f64 {
  return learn(indices, shifts, batch, step, false);
}

/** Takes `steps` steps from 0-based step `from`. Returns the sum of their mean losses. */
export function train(indices: usize, shifts: usize, batch: i32, from: i32, steps: i32): f64 {
  let power1: f64 = 1;
  let power2: f64 = 1;
  for (let t = 0; t < from; t++) {
    power1 *= 0.9;
    power2 *= 0.999;
  }
  let loss: f64 = 0;
  for (let s = 0; s < steps; s++) {
    const step = from + s;
    const at = <usize>(s * batch);
    const lr = decaySteps > 0 ? rate * (1 - <f64>step / decaySteps) : rate;
    power1 *= 0.9;
    power2 *= 0.999;
    stepRate = <f32>(adaptive ? lr / (1 - power1) : lr);
    stepCorrection = <f32>(1 / (1 - power2));
    loss += learn(indices + (at << 2), shifts ? shifts + (at << 1) : 0, batch, step, true);
    if (normBound > 0) {
      for (let layer = 1; layer < last; layer++) {
        boundNorms(params + weights[layer], pad(widths[layer - 1]), pad(widths[layer]), normBound);
      }
    }
  }
  return loss;
}

/** Logits (`count` rows of classes, row-major) of images that lie one after another. */
export function predict(from: usize, count: i32, out: usize): void {
  const classes = widths[last];
  const panel = pad(classes);
  for (let start = 0; start < count; start += capacity) {
    const chunk = min(capacity, count - start);
    gatherRun(from + <usize>start * widths[0], chunk, activations[0], widths[0], pad(widths[0]));
    forward(chunk, false, 0);
    for (let b = 0; b < chunk; b++) {
      const z = activations[last] + <usize>(b >>> 3) * (<usize>panel << 5) + (<usize>(b & 7) << 2);
      const row = out + (<usize>((start + b) * classes) << 2);
      for (let c = 0; c < classes; c++) store<f32>(row + (<usize>c << 2), load<f32>(z + (<usize>c << 5)));
    }
  }
}
