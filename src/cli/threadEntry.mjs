// A worker thread of Node 20 does not inherit the loader of its parent, so it registers one itself.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
