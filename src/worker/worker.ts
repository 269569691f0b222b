/** Entry of the page's worker. */
import { probeAdapter } from '../engine/webgpu/adapter';
import { fetchFile } from './fetchFile';
import type { Command } from './protocol';
import { Session } from './session';
import { createBrowserEngine } from './threads';

new Session(
  {
    post: (event, transfer) => {
      self.postMessage(event, { transfer });
    },
    listen: (handler) => {
      self.addEventListener('message', (message: MessageEvent<Command>) => {
        handler(message.data);
      });
    },
  },
  {
    now: () => performance.now(),
    fetchData: (name, fresh) => fetchFile(`data/${name}`, fresh),
    fetchRecorded: (name) => fetchFile(`recorded/${name}`, false),
    adapter: () => probeAdapter(),
    wasm: () => createBrowserEngine(),
    webgpu: async () => (await import('../engine/webgpu/webgpuEngine')).createWebgpuEngine(),
  },
);
