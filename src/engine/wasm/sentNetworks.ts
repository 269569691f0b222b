/** What the pool knows of the networks that one thread holds, so that none is copied to it twice. */
import type { Network } from './messages';

/** Bytes of networks that a thread keeps: those of the default ensemble and its students, and little beside the images of a stage. */
const KEPT = 12 * 2 ** 20;

/** Gives networks numbers, one for each object. Networks are told apart by identity: they must not change. */
export class Numbers {
  readonly #numbers = new WeakMap<Float32Array, number>();
  #last = 0;

  of(network: Float32Array): number {
    const known = this.#numbers.get(network);
    if (known !== undefined) return known;
    this.#numbers.set(network, ++this.#last);
    return this.#last;
  }
}

export class SentNetworks {
  readonly #numbers: Numbers;
  /** Bytes by number, in the order of their last use. */
  readonly #held = new Map<number, number>();
  readonly #kept: number;
  #bytes = 0;

  /** @param kept bytes of networks that the thread keeps at most once it has done a task */
  constructor(numbers: Numbers, kept = KEPT) {
    this.#numbers = numbers;
    this.#kept = kept;
  }

  /** What to post so that the thread has all of `networks` for a task, and which it has to drop after it. */
  send(networks: readonly Float32Array[]): { networks: Network[]; drop: number[] } {
    const sent = networks.map((network) => {
      const id = this.#numbers.of(network);
      return { id, parameters: this.#use(id, network.byteLength) ? null : network };
    });
    const drop: number[] = [];
    for (const [id, bytes] of this.#held) {
      if (this.#bytes <= this.#kept) break;
      this.#held.delete(id);
      this.#bytes -= bytes;
      drop.push(id);
    }
    return { networks: sent, drop };
  }

  /** Whether the thread had it already. */
  #use(id: number, bytes: number): boolean {
    const had = this.#held.delete(id);
    this.#held.set(id, bytes);
    if (!had) this.#bytes += bytes;
    return had;
  }
}
