/** What `assembly/index.ts` exports, compiled. Addresses are byte offsets into `memory`. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  alloc(bytes: number): number;
  setWidth(layer: number, width: number): void;
  build(layers: number, batch: number, kept: number): void;
  floatCount(): number;
  parametersAt(): number;
  firstMomentsAt(): number;
  secondMomentsAt(): number;
  /** Only after a call of `gradient`. */
  gradientsAt(): number;
  useSet(images: number, labels: number, logits: number): void;
  /** `target` by its place in `TARGETS`. */
  useObjective(target: number, T: number, alpha: number, labelWeight: number, smoothing: number): void;
  useOptimizer(isAdam: boolean, lr: number, decaySteps: number): void;
  useMaxNorm(bound: number): void;
  useDropout(input: number, hidden: number, key0: number, key1: number): void;
  gradient(indices: number, shifts: number, targets: number, batch: number, step: number): number;
  train(
    indices: number,
    shifts: number,
    targets: number,
    batch: number,
    from: number,
    steps: number,
    ready: boolean,
  ): number;
  predict(images: number, count: number, out: number): void;
}

/**
 * A fresh instance with memory of its own, with room for one network of this shape and batches of `batch`, of which
 * `kept` stay ready for the next call of `train`.
 */
export function instantiate(module: WebAssembly.Module, shape: readonly number[], batch: number, kept = 0): Kernels {
  // The compiler writes exactly these exports; WebAssembly's own type can't say so.
  const kernels = new WebAssembly.Instance(module, {}).exports as unknown as Kernels;
  shape.forEach((width, layer) => {
    kernels.setWidth(layer, width);
  });
  kernels.build(shape.length, batch, kept);
  return kernels;
}
