import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeLook, lookOf, looksTogether } from './runLook';

const LOOKS = 42;

test('the first runs all look different, neighbours in colour and in shape', () => {
  const runs: { readonly look: number }[] = [];
  for (let i = 0; i < LOOKS; i++) runs.push({ look: freeLook(runs) });
  const looks = runs.map(lookOf);
  expect(new Set(looks.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(LOOKS);
  for (let i = 1; i < LOOKS; i++) {
    expect(looks[i]!.colour).not.toBe(looks[i - 1]!.colour);
    expect(looks[i]!.shape).not.toBe(looks[i - 1]!.shape);
  }
  expect(freeLook(runs.filter((_, i) => i !== 17))).toBe(17);
});

test('six runs in one drawing never share a colour or a shape, and the first keeps its own', () => {
  const six = fc.uniqueArray(fc.record({ id: fc.uuid(), look: fc.nat(LOOKS - 1) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(six, (runs) => {
      const looks = looksTogether(runs);
      const all = runs.map(({ id }) => looks.get(id)!);
      expect(all[0]).toEqual(lookOf(runs[0]!));
      expect(new Set(all.map(({ colour }) => colour)).size).toBe(runs.length);
      expect(new Set(all.map(({ shape }) => shape)).size).toBe(runs.length);
    }),
  );
});
