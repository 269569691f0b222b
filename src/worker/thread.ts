/** Entry of a training thread in the browser. */
import type { ToThread } from '../engine/wasm/messages';
import { serveThread } from '../engine/wasm/thread';

serveThread({
  now: () => performance.now(),
  post: (message, transfer) => {
    self.postMessage(message, { transfer });
  },
  listen: (handler) => {
    self.addEventListener('message', (message: MessageEvent<ToThread>) => {
      handler(message.data);
    });
  },
});
