/** The part of ConvNetJS that the benchmark uses; the package has no types. */
declare module 'convnetjs' {
  export class Vol {
    constructor(sx: number, sy: number, depth: number, value: number);
    w: Float64Array;
  }
  export class Net {
    makeLayers(definitions: readonly object[]): void;
  }
  export class Trainer {
    constructor(net: Net, options: { method: string; batch_size: number });
    train(volume: Vol, label: number): { cost_loss: number };
  }
}
