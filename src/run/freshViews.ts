/** A teacher that answers every jittered view of an image afresh (the patient and consistent teacher, Beyer et al. 2022). */
import { shiftImage } from '../data/jitter';
import type { Source } from '../engine/engine';

/** Logits of whoever teaches on images. */
export type Answers = (images: Uint8Array) => Promise<Float32Array>;

/** Views of the steps that are about to be taken, answered ahead of them. */
export class FreshViews {
  #from = 0;
  #batch = 0;
  #logits: Float32Array = new Float32Array(0);
  readonly #images: Uint8Array;
  readonly #inputs: number;
  readonly #classes: number;
  readonly #answers: Answers;

  /** @param images `count * inputs` bytes, square images */
  constructor(images: Uint8Array, inputs: number, classes: number, answers: Answers) {
    this.#images = images;
    this.#inputs = inputs;
    this.#classes = classes;
    this.#answers = answers;
  }

  /** Has the views of steps `from` (inclusive) to `to` (exclusive) answered, in place of those before. */
  async prepare(batches: Source['batches'], from: number, to: number): Promise<void> {
    const { indices, shifts } = batches(from, to);
    const inputs = this.#inputs;
    const views = new Uint8Array(indices.length * inputs);
    indices.forEach((index, i) => {
      const image = this.#images.subarray(index * inputs, (index + 1) * inputs);
      const view = views.subarray(i * inputs, (i + 1) * inputs);
      if (shifts) shiftImage(image, shifts[2 * i]!, shifts[2 * i + 1]!, view);
      else view.set(image);
    });
    this.#logits = await this.#answers(views);
    this.#from = from;
    this.#batch = indices.length / (to - from);
  }

  /** A row for each example of these steps, which must have been prepared. */
  logits(from: number, to: number): Float32Array {
    const row = this.#batch * this.#classes;
    return this.#logits.subarray((from - this.#from) * row, (to - this.#from) * row);
  }
}
