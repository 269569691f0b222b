import { expect, it, vi } from 'vitest';
import { Gate } from './gate';

it('lets as many steps through as lead to the halt of its stage, pauses there once, and then lets all through', async () => {
  const paused = vi.fn();
  const gate = new Gate(() => 0, paused);
  gate.haltAt({ stage: 'students', step: 100 });
  expect(await gate.pass('teachers', 100)).toBe(Infinity);
  expect(await gate.pass('students', 40)).toBe(60);
  const waiting = gate.pass('students', 100);
  expect(paused).toHaveBeenCalledOnce();
  gate.resume();
  expect(await waiting).toBe(Infinity);
  expect(await gate.pass('students', 100)).toBe(Infinity);
});

it('pauses at the end of a stage if that is its halt, and at no other', async () => {
  const paused = vi.fn();
  const gate = new Gate(() => 0, paused);
  gate.haltAt({ stage: 'teachers', step: 5 });
  await gate.end('data', 5);
  await gate.end('teachers', 4);
  expect(paused).not.toHaveBeenCalled();
  const waiting = gate.end('teachers', 5);
  expect(paused).toHaveBeenCalledOnce();
  gate.resume();
  await waiting;
  await gate.end('teachers', 5);
  expect(paused).toHaveBeenCalledOnce();
});

it('passes one step at a time after its halt', async () => {
  const gate = new Gate(
    () => 0,
    () => undefined,
  );
  gate.haltAt({ stage: 'teachers', step: 5 });
  const waiting = gate.pass('teachers', 5);
  gate.step();
  expect(await waiting).toBe(1);
  const next = gate.pass('teachers', 6);
  gate.resume();
  expect(await next).toBe(Infinity);
});
