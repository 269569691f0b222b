import { expect, test } from 'vitest';
import { nextTemperature, placeOf, temperatureAt, TEMPERATURES } from './temperature';

test('the stops rise from one end of the slider to the other and hold the round ones', () => {
  expect(TEMPERATURES[0]).toBe(0.5);
  expect(TEMPERATURES.at(-1)).toBe(50);
  expect([...TEMPERATURES]).toEqual([...TEMPERATURES].sort((a, b) => a - b));
  for (const T of [0.5, 1, 2, 3, 4, 5, 8, 10, 20, 50]) expect(TEMPERATURES).toContain(T);
});

test('every stop is found at its own place', () => {
  for (const T of TEMPERATURES) expect(temperatureAt(placeOf(T))).toBe(T);
});

test('typed temperatures beyond the slider stand at its ends, and keys lead back onto it', () => {
  expect(placeOf(1000)).toBe(1);
  expect(placeOf(0.05)).toBe(0);
  expect(nextTemperature(1000, -1)).toBe(50);
  expect(nextTemperature(1000, 1)).toBe(1000);
  expect(nextTemperature(4.2, 1)).toBe(4.5);
});
