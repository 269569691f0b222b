/**
 * One network in linear memory and all that is done to it: whole runs of training steps, and logits. The caller lays its
 * data into blocks from `alloc` and passes their addresses. See `product.ts` for the layouts.
 */
import { blocksOf, buildInputs, fillBatch, fillRun, panelsOf, panelsSize, rowsOf, slotCount } from './inputs';
import { lossGradient, useScratch } from './loss';
import { alloc, pad } from './memory';
import { beginStep, beginSteps, boundNorms, descend, useOptimizer, useParameters } from './optimizer';
import { dropout } from './philox';
import { biasGradientPanel, forwardProduct, inputGradientProduct, sparseForwardProduct, turn, weightGradientTile } from './product';

export { alloc } from './memory';
export { useObjective } from './loss';
export { useOptimizer } from './optimizer';

const MAX_LAYERS = 8;
const widths = new StaticArray<i32>(MAX_LAYERS);
/** Offset in bytes of each layer's weights and biases among the parameters, by the index of its output. */
const weights = new StaticArray<usize>(MAX_LAYERS);
const biases = new StaticArray<usize>(MAX_LAYERS);
/** Activations and their gradients, batch panels. The inputs' are those of a slot, or, with dropout, a copy of them. */
const activations = new StaticArray<usize>(MAX_LAYERS);
const gradients = new StaticArray<usize>(MAX_LAYERS);
let last: i32 = 0;
let floats: i32 = 0;
let params: usize = 0;
let grads: usize = 0;
let first: usize = 0;
let second: usize = 0;
let turned: usize = 0;
let silenced: usize = 0;
let capacity: i32 = 0;

/** The gradient of a tile of weights or of a panel of biases on its way into a step. */
const TILE = memory.data(128, 16);

export function setWidth(layer: i32, width: i32): void {
  widths[layer] = width;
}

/**
 * Makes room for a network of `layers` widths, set before, and batches of up to `batch` examples, `kept` of which stay
 * ready for other members.
 */
export function build(layers: i32, batch: i32, kept: i32): void {
  last = layers - 1;
  capacity = pad(batch);
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
  first = alloc(<usize>floats << 2);
  second = alloc(<usize>floats << 2);
  useParameters(params, first, second);
  for (let layer = 1; layer < layers; layer++) {
    const bytes = <usize>(pad(widths[layer]) * capacity) << 2;
    activations[layer] = alloc(bytes);
    gradients[layer] = alloc(bytes);
  }
  turned = alloc(<usize>(widest * capacity) << 2);
  buildInputs(widths[0], capacity, kept);
  useScratch(alloc(<usize>widths[last] << 6), widths[last]);
}

/** Floats of one network with its padding. */
export function floatCount(): i32 {
  return floats;
}

/** Addresses of `floatCount()` floats each: parameters, first and second moments, and what `gradient` fills. */
export function parametersAt(): usize {
  return params;
}
export function firstMomentsAt(): usize {
  return first;
}
export function secondMomentsAt(): usize {
  return second;
}
export function gradientsAt(): usize {
  return grads;
}

// What a training run needs besides its batches.
let images: usize = 0;
let labels: usize = 0;
let logits: usize = 0;
let dropInput: f64 = 0;
let dropHidden: f64 = 0;
let key0: u32 = 0;
let key1: u32 = 0;
let normBound: f32 = 0;

/** Addresses of a training set: image bytes, label bytes, target logits (0 for none). */
export function useSet(imagesAt: usize, labelsAt: usize, logitsAt: usize): void {
  images = imagesAt;
  labels = labelsAt;
  logits = logitsAt;
}

/** Bound of the norm of the weights into each hidden unit, 0 for none. */
export function useMaxNorm(bound: f32): void {
  normBound = bound;
}

export function useDropout(input: f64, hidden: f64, k0: u32, k1: u32): void {
  dropInput = input;
  dropHidden = hidden;
  key0 = k0;
  key1 = k1;
  if (input > 0 && silenced == 0) silenced = alloc(panelsSize(capacity));
}

/** The panels of a slot with some of their pixels silenced, if it has to be. Rows that were blank before stay so. */
function inputPanels(slot: i32, batch: i32, step: u32): usize {
  if (dropInput == 0) return panelsOf(slot);
  memory.copy(silenced, panelsOf(slot), panelsSize(batch));
  dropout(silenced, widths[0], pad(widths[0]), batch, dropInput, key0, key1, step, 0);
  return silenced;
}

function forward(slot: i32, batch: i32, training: bool, step: u32): void {
  activations[0] = training ? inputPanels(slot, batch, step) : panelsOf(slot);
  const padded = pad(batch);
  for (let layer = 1; layer <= last; layer++) {
    const hidden = layer < last;
    const w = params + weights[layer];
    const bias = params + biases[layer];
    const inputs = pad(widths[layer - 1]);
    const outputs = pad(widths[layer]);
    const x = activations[layer - 1];
    if (layer == 1) sparseForwardProduct(w, bias, x, activations[1], inputs, outputs, padded, hidden, rowsOf(slot));
    else forwardProduct(w, bias, x, activations[layer], inputs, outputs, padded, hidden);
    if (training && hidden && dropHidden > 0) {
      dropout(activations[layer], widths[layer], outputs, batch, dropHidden, key0, key1, step, layer);
    }
  }
}

/** Gradients of all layers; where `update` is set, each tile of weights takes its step while its gradient is at hand. */
function backward(slot: i32, batch: i32, update: bool): void {
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
    weightGradient(layer, inputs, outputs, padded, layer == 1 ? blocksOf(slot) : 0, update);
    biasGradient(layer, outputs, padded, update);
  }
}

function weightGradient(layer: i32, inputs: i32, outputs: i32, batch: i32, blocks: usize, update: bool): void {
  const panel = <usize>inputs << 5;
  const stride: usize = inputs >>> 2;
  let at = weights[layer];
  let g = turned;
  for (let n = 0; n < outputs; n += 8) {
    const end = g + (<usize>batch << 5);
    let x = activations[layer - 1];
    let block = blocks;
    for (let k = 0; k < inputs; k += 4) {
      const out = update ? TILE : grads + at;
      weightGradientTile(x, panel, g, end, block, stride, out);
      if (update) descend(at, TILE, 32);
      at += 128;
      x += 128;
      if (block) block++;
    }
    g = end;
  }
}

function biasGradient(layer: i32, outputs: i32, batch: i32, update: bool): void {
  let at = biases[layer];
  let g = turned;
  for (let n = 0; n < outputs; n += 8) {
    const end = g + (<usize>batch << 5);
    biasGradientPanel(g, end, update ? TILE : grads + at);
    if (update) descend(at, TILE, 8);
    at += 32;
    g = end;
  }
}

/** Returns the mean loss on the batch in a slot. `targets` are its own target logits; where it is 0, those of the set hold. */
function learn(slot: i32, indices: usize, targets: usize, batch: i32, step: u32, update: bool): f64 {
  forward(slot, batch, true, step);
  const loss = lossGradient(
    activations[last], gradients[last], pad(widths[last]), widths[last], batch, indices, labels,
    targets ? targets : logits, targets != 0,
  );
  backward(slot, batch, update);
  return loss / <f64>batch;
}

/**
 * Fills the gradients for one batch; `step` is 0-based, `targets` as in `train`. Returns the mean loss.
 * Examples past `batch` up to a multiple of eight have zero inputs and zero gradients.
 */
export function gradient(indices: usize, shifts: usize, targets: usize, batch: i32, step: u32): f64 {
  if (grads == 0) grads = alloc(<usize>floats << 2);
  fillBatch(slotCount(), images, indices, shifts, batch);
  return learn(slotCount(), indices, targets, batch, step, false);
}

/**
 * Takes `steps` steps from 0-based step `from`. `targets` holds a row of target logits for each example of each step, or is
 * 0 where those of the set hold. Returns the sum of their mean losses. Where all their batches can be
 * kept, they are, and the next call may say with `ready` that it has the same ones.
 */
export function train(indices: usize, shifts: usize, targets: usize, batch: i32, from: i32, steps: i32, ready: bool): f64 {
  const kept = steps <= slotCount();
  let loss: f64 = 0;
  beginSteps(from);
  for (let s = 0; s < steps; s++) {
    const slot = kept ? s : slotCount();
    const at = <usize>(s * batch);
    if (!ready) fillBatch(slot, images, indices + (at << 2), shifts ? shifts + (at << 1) : 0, batch);
    beginStep(from + s);
    const own = targets ? targets + at * (<usize>widths[last] << 2) : 0;
    loss += learn(slot, indices + (at << 2), own, batch, from + s, true);
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
    fillRun(slotCount(), from + <usize>start * widths[0], chunk);
    forward(slotCount(), chunk, false, 0);
    for (let b = 0; b < chunk; b++) {
      const z = activations[last] + <usize>(b >>> 3) * (<usize>panel << 5) + (<usize>(b & 7) << 2);
      const row = out + (<usize>((start + b) * classes) << 2);
      for (let c = 0; c < classes; c++) store<f32>(row + (<usize>c << 2), load<f32>(z + (<usize>c << 5)));
    }
  }
}
