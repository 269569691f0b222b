/** Entry of a training thread in Node. */
import { parentPort } from 'node:worker_threads';
import type { ToThread } from '../engine/wasm/messages';
import { serveThread } from '../engine/wasm/thread';

const port = parentPort;
if (!port) throw new Error('thread.ts is the entry of a worker thread');
serveThread({
  now: () => performance.now(),
  post: (message, transfer) => {
    port.postMessage(message, transfer);
  },
  listen: (handler) => {
    port.on('message', (message: ToThread) => {
      handler(message);
    });
  },
});
