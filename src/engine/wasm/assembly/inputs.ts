/**
 * Batches made ready to be multiplied, in slots: panels of pixels, and which rows of them are not blank. Members that
 * share their batches find here what was made ready for the first of them.
 */
import { buildGather, gather, gatherRun } from './gather';
import { alloc, pad } from './memory';
import { findRows } from './product';

let features: i32 = 0;
let slots: i32 = 0;
let panelsAt: usize = 0;
let rowsAt: usize = 0;
let blocksAt: usize = 0;
let panelsBytes: usize = 0;
let rowsBytes: usize = 0;
let blocksBytes: usize = 0;

/** Makes room for `kept` batches of up to `capacity` examples of `inputs` bytes, and one more. */
export function buildInputs(inputs: i32, capacity: i32, kept: i32): void {
  features = pad(inputs);
  buildGather(inputs, features);
  const panels = <usize>(capacity >>> 3);
  panelsBytes = (panels * features) << 5;
  rowsBytes = (panels * (features + 1)) << 2;
  blocksBytes = (panels * (features >>> 2) + 15) & ~15;
  slots = kept;
  panelsAt = alloc(panelsBytes * <usize>(slots + 1));
  rowsAt = alloc(rowsBytes * <usize>(slots + 1));
  blocksAt = alloc(blocksBytes * <usize>(slots + 1));
}

/** Slots from 0 that keep what they hold; the one after them is for what is used once. */
export function slotCount(): i32 {
  return slots;
}

export function panelsOf(slot: i32): usize {
  return panelsAt + <usize>slot * panelsBytes;
}

/** As `findRows` fills it. */
export function rowsOf(slot: i32): usize {
  return rowsAt + <usize>slot * rowsBytes;
}

/** As `findRows` fills it. */
export function blocksOf(slot: i32): usize {
  return blocksAt + <usize>slot * blocksBytes;
}

/** Bytes of the panels of a batch. */
export function panelsSize(batch: i32): usize {
  return <usize>(pad(batch) * features) << 2;
}

function find(slot: i32, batch: i32): void {
  findRows(panelsOf(slot), features, pad(batch), rowsOf(slot), blocksOf(slot));
}

/** Fills a slot with the images that `indices` (u32) names, moved by `shifts` (pairs of i8; 0 for none). */
export function fillBatch(slot: i32, images: usize, indices: usize, shifts: usize, batch: i32): void {
  gather(images, indices, shifts, batch, panelsOf(slot));
  find(slot, batch);
}

/** Fills a slot with images that lie one after another. */
export function fillRun(slot: i32, images: usize, count: i32): void {
  gatherRun(images, count, panelsOf(slot));
  find(slot, count);
}
