/** Thrown out of a run that was stopped or has given way to another one. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Where a run is to pause by itself, once: after so many steps of a stage. */
export interface Halt {
  readonly stage: string;
  readonly step: number;
}

/** Where a run asks, between slices of work, whether it may go on. */
export class Gate {
  #open = true;
  #single = false;
  #cancelled = false;
  #reject: (reason: Cancelled) => void = () => undefined;
  readonly #cancellation = new Promise<never>((_, reject) => {
    this.#reject = reject;
  });
  #rested = 0;
  #halt: Halt | null = null;
  #wake: () => void = () => undefined;
  readonly #onPause: () => void;
  readonly #now: () => number;

  /** `onPause` hears each time the run has come to rest; `now` is a clock in milliseconds. */
  constructor(now: () => number, onPause: () => void) {
    this.#now = now;
    // Whoever is not waiting for it just then must not be told of an unhandled rejection.
    this.#cancellation.catch(() => undefined);
    this.#onPause = onPause;
  }

  /** Milliseconds that the run has rested. */
  get rested(): number {
    return this.#rested;
  }

  pause(): void {
    this.#open = false;
  }

  haltAt(halt: Halt): void {
    this.#halt = halt;
  }

  resume(): void {
    this.#open = true;
    this.#wake();
  }

  /** Lets one optimiser step through, then closes again. */
  step(): void {
    this.#open = false;
    this.#single = true;
    this.#wake();
  }

  cancel(): void {
    this.#cancelled = true;
    this.#reject(new Cancelled());
    this.#wake();
  }

  /**
   * Waits while the gate is closed; gives the number of steps that may be taken at once.
   * @param step taken so far in that stage
   * @throws Cancelled
   */
  async pass(stage: string, step: number): Promise<number> {
    const left = this.#stepsToHalt(stage, step);
    if (left === 0) {
      this.#halt = null;
      this.pause();
    }
    while (!this.#cancelled && !this.#open && !this.#single) {
      const since = this.#now();
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#onPause();
      await woken;
      this.#rested += this.#now() - since;
    }
    if (this.#cancelled) throw new Cancelled();
    if (this.#open) return left || Infinity;
    this.#single = false;
    return 1;
  }

  /** Waits where the run is to pause at the end of a stage, before which there is no step to wait with. @throws Cancelled */
  async end(stage: string, step: number): Promise<void> {
    if (this.#stepsToHalt(stage, step) === 0) await this.pass(stage, step);
  }

  #stepsToHalt(stage: string, step: number): number {
    const { step: at } = this.#halt?.stage === stage ? this.#halt : { step: Infinity };
    return Math.max(0, at - step);
  }

  /** The outcome of work that may take long, unless the run is cancelled first. @throws Cancelled */
  unlessCancelled<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#cancellation]);
  }

  /** Lets the thread's messages in before a piece of work that is no step. @throws Cancelled */
  async breathe(): Promise<void> {
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
    if (this.#cancelled) throw new Cancelled();
  }
}
