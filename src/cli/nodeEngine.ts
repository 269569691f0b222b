/** The wasm engine on Node's worker threads. */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { FromThread } from '../engine/wasm/messages';
import type { ThreadPort } from '../engine/wasm/pool';
import { WasmEngine } from '../engine/wasm/wasmEngine';

const KERNELS = new URL('../engine/wasm/build/kernels.wasm', import.meta.url);

function spawn(): ThreadPort {
  const worker = new Worker(new URL('./threadEntry.mjs', import.meta.url));
  return {
    post: (message, transfer) => {
      worker.postMessage(message, transfer);
    },
    listen: (onMessage, onDeath) => {
      worker.on('message', (message: FromThread) => {
        onMessage(message);
      });
      worker.on('error', (error) => {
        onDeath(String(error));
      });
    },
    close: () => {
      void worker.terminate();
    },
  };
}

export async function createNodeEngine(threads: number): Promise<WasmEngine> {
  const module = await WebAssembly.compile(await readFile(KERNELS));
  return new WasmEngine({ module, threads, spawn });
}
