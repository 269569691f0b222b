import { now } from './clock';

/** A slice of steps should keep the GPU busy for about so long (ms): short enough for a pause to be felt as one. */
const SHORT = 15;
const LONG = 60;
const MOST_STEPS = 64;

/** How many steps to hand to the GPU before waiting for it. Only the speed depends on the clock, no result does. */
export class Pace {
  steps = 1;
  #pending: Promise<unknown> | null = null;
  #since = 0;

  /** To be called where nothing was submitted for a while. */
  restart(): void {
    this.#pending = null;
    this.#since = now();
  }

  /**
   * Waits for the slice before the one just submitted, so that the GPU has work while the next is being recorded, and
   * adapts `steps` to how long that took.
   */
  async wait(submitted: Promise<unknown>): Promise<void> {
    const previous = this.#pending;
    this.#pending = submitted;
    if (previous === null) return;
    await previous;
    const took = now() - this.#since;
    this.#since += took;
    if (took < SHORT) this.steps = Math.min(MOST_STEPS, this.steps * 2);
    if (took > LONG) this.steps = Math.max(1, Math.floor(this.steps / 2));
  }
}
