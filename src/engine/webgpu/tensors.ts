import type { Tensor } from '@tensorflow/tfjs-core';

/** What one owner holds on the device, to be freed together or earlier. */
export class Tensors {
  readonly #held = new Set<Tensor>();

  get count(): number {
    return this.#held.size;
  }

  keep(tensor: Tensor): Tensor {
    this.#held.add(tensor);
    return tensor;
  }

  free(...tensors: (Tensor | null)[]): void {
    for (const tensor of tensors) {
      if (tensor === null) continue;
      this.#held.delete(tensor);
      tensor.dispose();
    }
  }

  dispose(): void {
    this.free(...this.#held);
  }
}
