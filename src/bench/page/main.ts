/** Entry of the benchmark's page: one contender at a time, so that none lives beside another's memory. */
import type { BenchPage, ContenderName, Finished, WholeJob } from '../api';
import type { Contend, Contender } from './contender';
import { stepJob } from './data';
import { roof } from './roof';

const contenders: Readonly<Record<ContenderName, () => Promise<Contend>>> = {
  'distillery-wasm': async () => (await import('./contenders/distillery')).wasm,
  'distillery-one-thread': async () => (await import('./contenders/distillery')).oneThread,
  'tfjs-wasm': async () => (await import('./contenders/tfjs')).contendOn('wasm'),
  'tfjs-cpu': async () => (await import('./contenders/tfjs')).contendOn('cpu'),
  'jaxjs-wasm': async () => (await import('./contenders/jaxjs')).contendOn('wasm'),
  convnetjs: async () => (await import('./contenders/convnetjs')).contend,
  'distillery-webgpu': async () => (await import('./contenders/distillery')).webgpu,
  'tfjs-webgpu': async () => (await import('./contenders/tfjs')).contendOn('webgpu'),
  'jaxjs-webgpu': async () => (await import('./contenders/jaxjs')).contendOn('webgpu'),
};

const wholeJobs: Readonly<Record<WholeJob, () => Promise<Finished>>> = {
  'distillery-landscape': async () => (await import('./jobs/ours')).landscape(),
  'keras-landscape': async () => (await import('./jobs/keras')).landscape(),
  'keras-preset': async () => (await import('./jobs/keras')).defaultPreset(),
};

let contender: Contender | null = null;

const page: BenchPage = {
  roof,
  prepare: async (name, task) => {
    const contend = await contenders[name]();
    contender = await contend(await stepJob(task));
  },
  train: async (steps) => {
    if (contender === null) throw new Error('nothing was prepared');
    const start = performance.now();
    const trained = await contender.train(steps);
    return { ms: performance.now() - start, ...trained };
  },
  finish: (job) => wholeJobs[job](),
};

globalThis.bench = page;
