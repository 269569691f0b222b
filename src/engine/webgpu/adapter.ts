/** What this realm has to offer of WebGPU, found out before anything is downloaded for it. */

/** Why there is nothing to train on. `detail` is for the curious. */
interface NoAdapter {
  readonly kind: 'none';
  /** `no-api`: no `navigator.gpu`; `no-adapter`: the browser offers none; `refused`: asking for one failed. */
  readonly reason: 'no-api' | 'no-adapter' | 'refused';
  readonly detail: string;
}

/** An adapter; a `software` one computes on the CPU, and slower than the CPU engine does. */
interface FoundAdapter {
  readonly kind: 'hardware' | 'software';
  /** As far as the browser tells: vendor, architecture, description. */
  readonly name: string;
}

export type Adapter = FoundAdapter | NoAdapter;

/**
 * Asks for the adapter that TensorFlow.js will ask for. Never throws. Asks once more where there seems to be none: the first
 * question of all to a GPU process gets null from Chromium 156 on Linux, with an NVIDIA H100, and the next one the adapter.
 *
 * @param gpu `navigator.gpu`, or what stands for it in a test
 */
export async function probeAdapter(gpu: Pick<GPU, 'requestAdapter'> | undefined = platformGpu()): Promise<Adapter> {
  if (gpu === undefined) return { kind: 'none', reason: 'no-api', detail: 'navigator.gpu is missing' };
  try {
    const ask = (): Promise<GPUAdapter | null> => gpu.requestAdapter({ powerPreference: 'high-performance' });
    const adapter = (await ask()) ?? (await ask());
    if (adapter === null) return { kind: 'none', reason: 'no-adapter', detail: 'requestAdapter gave null' };
    return describe(adapter.info);
  } catch (error) {
    return { kind: 'none', reason: 'refused', detail: String(error) };
  }
}

function platformGpu(): GPU | undefined {
  // The types say that it is always there; Node and older browsers say otherwise.
  return (globalThis as { navigator?: { gpu?: GPU } }).navigator?.gpu;
}

function describe(info: GPUAdapterInfo): FoundAdapter {
  const name = [info.vendor, info.architecture, info.device, info.description].filter((part) => part !== '').join(' ');
  const software = info.isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|basic render/i.test(name);
  return { kind: software ? 'software' : 'hardware', name };
}
