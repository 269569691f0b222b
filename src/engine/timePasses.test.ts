import { expect, test } from 'vitest';
import { timePasses } from './timePasses';

/** A clock that ticks every 0.1 ms, and work that takes its time on it. */
function machine(costs: (pass: number) => number) {
  let [at, passes] = [0, 0];
  return {
    pass: () => void (at += costs(passes++)),
    now: () => Math.floor(at * 10) / 10,
    passes: () => passes,
  };
}

test('passes too short for the clock are timed together', async () => {
  const { pass, now } = machine(() => 0.03);
  expect(Math.abs((await timePasses(pass, now)) - 0.03)).toBeLessThan(0.001);
});

test('neither a first pass that compiles nor a moment of other work shows', async () => {
  const { pass, now, passes } = machine((i) => (i === 0 ? 500 : i === 3 || i === 5 ? 90 : 6));
  expect(await timePasses(pass, now)).toBeCloseTo(6, 6);
  expect(passes()).toBe(6);
});
