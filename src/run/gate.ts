/** Thrown out of a run that was stopped or has given way to another one. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
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

  /** Waits while the gate is closed; gives the number of steps that may be taken at once. @throws Cancelled */
  async pass(): Promise<number> {
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
    if (this.#open) return Infinity;
    this.#single = false;
    return 1;
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
