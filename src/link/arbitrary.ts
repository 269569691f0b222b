/** Any parts of a link, and what may happen to it on its way, for the tests of properties. */
import fc from 'fast-check';
import { anyVariant } from '../experiment/arbitrary';
import { CONTROLS, LONGEST_QUESTION, plainName, plainLine, type LinkParts, type PartName, type Parts } from './parts';
import type { Proof } from './proof';

const steps = fc.nat(1_000_000);
const errors = fc.nat(100_000_000).map((ten) => ten / 10_000);

export const anyProof: fc.Arbitrary<Proof> = fc.record({
  numerics: fc.integer({ min: 1, max: 99 }),
  engine: fc.constantFrom('wasm', 'webgpu'),
  steps: fc.record({ teachers: steps, students: steps }),
  errors: fc.record({ ensemble: errors, student: errors, baseline: errors }),
  digest: fc
    .array(fc.constantFrom(...Array.from({ length: 16 }, (_, i) => i.toString(16))), { minLength: 16, maxLength: 16 })
    .map((all) => all.join('')),
});

const pad = fc.nat(280);
const byte = fc.nat(255);
const shift = fc.integer({ min: -14, max: 14 });
/** Half of them none; with signs that mean something in a link. */
const anyName = fc.oneof(
  fc.constant(null),
  fc
    .string({
      unit: fc.oneof(fc.constantFrom(...Array.from(';!:%&=+3B ~')), fc.string({ unit: 'binary', maxLength: 1 })),
    })
    .map(plainName),
);
const controls = fc.uniqueArray(fc.constantFrom(...CONTROLS), { minLength: 1 });

const ANY: { readonly [K in PartName]: fc.Arbitrary<LinkParts[K]> } = {
  result: anyProof,
  start: fc.constant('now'),
  pause: fc.record({ stage: fc.constantFrom('teachers', 'students'), step: fc.integer({ min: 1, max: 20_000 }) }),
  example: fc.nat(9999),
  digit: fc.record({
    strokes: fc.array(fc.array(fc.tuple(pad, pad), { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 }),
    move: fc.tuple(fc.integer({ min: -180, max: 180 }), shift, shift),
  }),
  points: fc
    .array(fc.tuple(byte, byte, fc.nat(4)), { maxLength: 200 })
    .map((others) => [[1, 2, 0] as const, [3, 4, 1] as const, ...others]),
  hide: controls,
  lock: controls,
  ask: fc
    .string({ unit: 'grapheme', maxLength: LONGEST_QUESTION / 4 })
    .map(plainLine)
    .filter((text) => text !== '' && text.length <= LONGEST_QUESTION),
  pins: fc.array(
    fc.tuple(anyVariant, anyProof, anyName).map(([variant, proof, name]) => ({ ...variant, proof, name })),
    { minLength: 1, maxLength: 3 },
  ),
  embed: fc.constant('yes'),
};

export const anyParts: fc.Arbitrary<Parts> = fc.record(ANY, { requiredKeys: [] });

type Damage = (link: string) => string;

const CHARACTERS = Array.from('0123456789abcxyzAZ=&;:!~-_.,%+# ?\u00e9\ud800');

/** What happens to links: characters lost, mistyped or swapped, ends cut off, pairs doubled, values under another key. */
export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc
    .tuple(fc.nat(), fc.nat(4), fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 4 }))
    .map(([at, gone, by]): Damage => (link) => {
      const start = at % (link.length + 1);
      return link.slice(0, start) + by + link.slice(start + gone);
    }),
  fc.nat().map(
    (at): Damage =>
      (link) =>
        link.slice(0, at % (link.length + 1)),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Damage => (link) => {
    const pairs = link.split('&');
    const pair = pairs[from % pairs.length]!;
    return [...pairs.slice(0, to % pairs.length), pair, ...pairs.slice(to % pairs.length)].join('&');
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Damage => (link) => {
    const pairs = link.split('&').map((pair) => pair.split('='));
    const value = pairs[from % pairs.length]![1] ?? '';
    return pairs.map(([key, own = ''], i) => `${key}=${i === to % pairs.length ? value : own}`).join('&');
  }),
);
