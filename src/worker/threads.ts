/** The wasm engine on the browser's own threads. */
import { EngineError } from '../engine/engine';
import kernelsUrl from '../engine/wasm/build/kernels.wasm?url';
import type { FromThread } from '../engine/wasm/messages';
import type { ThreadPort } from '../engine/wasm/pool';
import { WasmEngine } from '../engine/wasm/wasmEngine';

/** Beyond this a stack has too few members to fill them. */
const MOST_THREADS = 16;

function spawn(): ThreadPort {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' });
  return {
    post: (message, transfer) => {
      worker.postMessage(message, transfer);
    },
    listen: (onMessage, onDeath) => {
      worker.addEventListener('message', (message: MessageEvent<FromThread>) => {
        onMessage(message.data);
      });
      worker.addEventListener('error', (error) => {
        onDeath(error.message);
      });
    },
    close: () => {
      worker.terminate();
    },
  };
}

/** As many threads as there are processors, up to a bound. */
function allThreads(): number {
  return Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency));
}

/** @throws EngineError engine-missing where the kernels can't be fetched, engine-unavailable where they can't run */
export async function createBrowserEngine(threads = allThreads()): Promise<WasmEngine> {
  const bytes = await kernelBytes();
  try {
    return new WasmEngine({ module: await WebAssembly.compile(bytes), threads, spawn });
  } catch (error) {
    throw new EngineError('engine-unavailable', String(error));
  }
}

async function kernelBytes(): Promise<ArrayBuffer> {
  const response = await fetch(kernelsUrl).catch(() => null);
  if (!response?.ok) throw new EngineError('engine-missing', 'kernels.wasm');
  return response.arrayBuffer();
}
