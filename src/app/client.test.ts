import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import type { Sweep } from '../experiment/sweep';
import type { Command, Event } from '../worker/protocol';
import { createClient, type ComparisonEvent, type LandscapeEvent, type RunEvent, type WorkerLike } from './client';
import { resultOf } from './testing';

class FakeWorker implements WorkerLike {
  readonly heard: Command[] = [];
  terminated = false;
  onmessage: ((message: MessageEvent<Event>) => void) | null = null;
  onerror: ((error: ErrorEvent) => void) | null = null;

  postMessage(command: Command): void {
    this.heard.push(command);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(event: Event): void {
    this.onmessage?.(new MessageEvent('message', { data: event }));
  }

  die(message: string): void {
    this.onerror?.(Object.assign(new Event('error'), { message }) as ErrorEvent);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const events: RunEvent[] = [];
  const compared: ComparisonEvent[] = [];
  const swept: LandscapeEvent[] = [];
  const client = createClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    (event) => events.push(event),
    (event) => compared.push(event),
    (event) => swept.push(event),
  );
  return { client, events, compared, swept, workers };
}

const OPTIONS = { reuse: true, recorded: false };

test('the worker is started once, when it is first needed', () => {
  const { client, workers } = setUp();
  expect(workers).toHaveLength(0);
  client.prepare(DEFAULTS);
  client.run(DEFAULTS, OPTIONS);
  expect(workers).toHaveLength(1);
  expect(workers[0]?.heard.map(({ type }) => type)).toEqual(['prepare', 'run']);
});

test('events of any run but the present one are dropped', () => {
  const { client, events, workers } = setUp();
  const first = client.run(DEFAULTS, OPTIONS);
  const second = client.run(DEFAULTS, OPTIONS);
  workers[0]?.say({ type: 'paused', run: first });
  workers[0]?.say({ type: 'stopped', run: first });
  workers[0]?.say({ type: 'failed', run: first, code: 'internal', detail: '' });
  expect(events).toEqual([]);
  workers[0]?.say({ type: 'paused', run: second });
  expect(events).toEqual([{ type: 'paused', run: second }]);
});

test('after a reset what the forgotten run still says is dropped', () => {
  const { client, events, workers } = setUp();
  const run = client.run(DEFAULTS, OPTIONS);
  client.reset();
  workers[0]?.say({ type: 'paused', run });
  expect(events).toEqual([]);
});

test('networks are asked for by the result behind which they are', async () => {
  const { client, events, workers } = setUp();
  const result = { ...resultOf(DEFAULTS), engine: 'wasm' } as const;
  const student = client.networks(result, 'student');
  const ensemble = client.networks(result, 'ensemble');
  expect(workers[0]?.heard).toEqual([
    { type: 'networks', request: 1, result: { experiment: DEFAULTS, engine: 'wasm' }, voice: 'student' },
    { type: 'networks', request: 2, result: { experiment: DEFAULTS, engine: 'wasm' }, voice: 'ensemble' },
  ]);
  const networks = { shape: [4, 2], parameters: [new Float32Array(10)] };
  workers[0]?.say({ type: 'networks', request: 2, networks: null });
  workers[0]?.say({ type: 'networks', request: 1, networks });
  expect(await student).toBe(networks);
  expect(await ensemble).toBeNull();
  expect(events).toEqual([]);
  const lost = client.networks(result, 'student');
  workers[0]?.die('gone');
  await expect(lost).rejects.toThrow('gone');
});

test('digits are answered to whoever asked', async () => {
  const { client, events, workers } = setUp();
  const one = client.digits(DEFAULTS, [7]);
  const two = client.digits(DEFAULTS, [8]);
  const digit = (index: number) => ({ index, label: 1, image: new Uint8Array(784) });
  workers[0]?.say({ type: 'digits', request: 2, digits: [digit(8)] });
  workers[0]?.say({ type: 'digits', request: 1, digits: [digit(7)] });
  expect((await one)[0]?.index).toBe(7);
  expect((await two)[0]?.index).toBe(8);
  expect(events).toEqual([]);
});

test('a worker that dies fails the run and its questions, and another takes its place', async () => {
  const { client, events, workers } = setUp();
  const run = client.run(DEFAULTS, OPTIONS);
  const asked = client.digits(DEFAULTS, [7]);
  workers[0]?.say({ type: 'ready' });
  workers[0]?.die('out of luck');
  await expect(asked).rejects.toThrow('out of luck');
  expect(workers[0]?.terminated).toBe(true);
  expect(events).toEqual([{ type: 'ready' }, { type: 'failed', run, code: 'thread-died', detail: 'out of luck' }]);
  client.run(DEFAULTS, OPTIONS);
  expect(workers).toHaveLength(2);
});

test('a worker that fails before it is ready could not be fetched', () => {
  const { client, events, workers } = setUp();
  const run = client.run(DEFAULTS, OPTIONS);
  workers[0]?.die('');
  expect(events).toEqual([{ type: 'failed', run, code: 'engine-missing', detail: 'worker' }]);
});

test('a comparison hears of itself alone, and the run that gives way to it of its end', () => {
  const { client, events, compared, workers } = setUp();
  const run = client.run(DEFAULTS, OPTIONS);
  client.compare({ experiment: DEFAULTS, methods: ['labels'], axis: null, seeds: 3 });
  const [worker] = workers;
  const id = run + 1;
  expect(worker!.heard.at(-1)).toMatchObject({ type: 'compare', run: id });
  worker!.say({ type: 'stopped', run });
  worker!.say({ type: 'loading', run: id, loaded: 1, total: 2 });
  expect(events).toEqual([{ type: 'stopped', run }]);
  expect(compared).toEqual([{ type: 'loading', run: id, loaded: 1, total: 2 }]);
  expect(client.occupied()).toBe(true);
  worker!.die('out of luck');
  expect(client.occupied()).toBe(false);
  expect(compared.at(-1)).toMatchObject({ type: 'failed', run: id, code: 'engine-missing' });
  expect(events).toHaveLength(1);
});

test('a landscape hears of itself alone', () => {
  const { client, events, swept, workers } = setUp();
  const sweep: Sweep = {
    experiment: DEFAULTS,
    x: { key: 'T', values: [1] },
    y: { key: 'alpha', values: [1] },
    seeds: 1,
  };
  client.sweep(sweep, ['known']);
  const [worker] = workers;
  expect(worker!.heard.at(-1)).toEqual({ type: 'sweep', run: 1, sweep, known: ['known'] });
  worker!.say({ type: 'swept', run: 1, errors: [['key', 7]] });
  worker!.say({ type: 'swept', run: 2, errors: [['other', 8]] });
  expect(client.occupied()).toBe(true);
  worker!.say({ type: 'sweepDone', run: 1 });
  expect(client.occupied()).toBe(false);
  expect(swept).toEqual([
    { type: 'swept', run: 1, errors: [['key', 7]] },
    { type: 'sweepDone', run: 1 },
  ]);
  expect(events).toEqual([]);
});
