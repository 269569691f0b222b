import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChoice, anyExperiment, anyPreset, anyVariant } from '../experiment/arbitrary';
import { choicePairs } from '../experiment/choice';
import type { Choice } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import { encodeLink, linkPairs, PAGE_KEYS } from '../experiment/link';
import type { PresetId } from '../experiment/presets';
import { isSettingKey, SETTINGS } from '../experiment/settings';
import { formatValue } from '../experiment/values';
import { anyDamage, anyParts } from './arbitrary';
import { fitParts } from './fit';
import { readLink, type Link } from './link';
import { SUM_KEY, withSum } from './sum';
import { encodeParts, PART_NAMES, partText, type Parts, type Pin } from './parts';

interface Told {
  readonly experiment: Experiment;
  readonly preset: PresetId;
  readonly choice: Choice;
  readonly parts: Parts;
}

/** Of an experiment the parts that go with it. */
function anyTold(variant: typeof anyVariant): fc.Arbitrary<Told> {
  return fc.tuple(variant, anyChoice, anyParts).map(([about, choice, parts]) => {
    return { ...about, choice, parts: fitParts(parts, about.experiment).parts };
  });
}

function linkOf({ experiment, preset, choice, parts }: Told): string {
  return [encodeLink(experiment, preset), ...choicePairs(choice, preset), ...encodeParts(parts)].join('&');
}

describe('a whole link', () => {
  it('brings any experiment, comparison and parts back, without a note', () => {
    fc.assert(
      fc.property(anyTold(fc.record({ experiment: anyExperiment, preset: anyPreset })), (told) => {
        const { href } = new URL(`https://example.org/course/?${linkOf(told)}`);
        expect(readLink(href)).toMatchObject({ ...told, notes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('that was damaged, 10,000 times over, ends in what it says or in a note that names the bad part; where the page made it, in the same or in a note', () => {
    const base = fc.sample(anyTold(anyVariant), { numRuns: 400, seed: 7 });
    const links = base.map((told, i) => ({ told, link: i % 2 === 0 ? linkOf(told) : withSum(linkOf(told)) }));
    fc.assert(
      fc.property(fc.constantFrom(...links), fc.array(anyDamage, { minLength: 1, maxLength: 3 }), (made, damages) => {
        const damaged = damages.reduce((text, damage) => damage(text), made.link);
        const { notes, ...read } = readLink(damaged);
        expect(changedInSilence(damaged, { ...read, notes })).toEqual([]);
        if (isSealed(made.link, damaged, damages.length) && notes.length === 0) {
          expect(read, damaged).toMatchObject(made.told);
        }
      }),
      { numRuns: 10_000, seed: 11 },
    );
  });

  it.each([
    ['labelled=100&studentSteps=80&pause=students-81', 'pause', 'students-1..80'],
    ['example=10000', 'example', '0..9999'],
    ['dataset=moons&example=2000', 'example', '0..1999'],
    ['dataset=moons&digit=n1.AAACCC', 'digit', 'dataset=mnist, fashion, own'],
    ['points=n1.AAACCC', 'points', 'dataset=points'],
    ['result=1~wasm~400-800~99999-719-936~0123456789abcdef', 'result', '0..10000'],
    ['result=1~wasm~400-800~581.5-719-936~0123456789abcdef', 'result', '0..10000'],
  ])('of whose parts one does not go with its settings is told so: %s', (link, key, allowed) => {
    const { parts, notes } = readLink(link);
    expect(parts).toEqual({});
    expect(notes).toMatchObject([{ key, kind: 'unfit', allowed }]);
  });

  it('leaves open what own data that are not here may hold', () => {
    expect(readLink('dataset=points&example=70&points=n1.AAACCC')).toMatchObject({ notes: [], parts: { example: 70 } });
  });
});

/** Whether a link had a sum, of which one damage never takes the last trace unless it takes everything. */
function isSealed(link: string, damaged: string, damages: number): boolean {
  const pairs = linkPairs(damaged);
  return linkPairs(link).has(SUM_KEY) && (pairs.has(SUM_KEY) || (damages === 1 && pairs.size > 0));
}

/** The keys of a link that are neither taken as they are written nor noted by their name; one that comes again is to be noted. */
function changedInSilence(link: string, read: Link): string[] {
  const query = linkPairs(link);
  const keys = [...new Set(query.keys())].filter((key) => !PAGE_KEYS.has(key) && key !== SUM_KEY);
  return keys.filter((key) => {
    const [text = '', ...more] = query.getAll(key);
    const noted = read.notes.filter((note) => note.key === key);
    const repeated = noted.filter(({ kind }) => kind === 'duplicate' || kind === 'unknown-key');
    if (repeated.length < more.length) return true;
    return noted.every(({ kind }) => kind === 'duplicate') && !isTaken(key, text, read);
  });
}

function isTaken(key: string, text: string, read: Told): boolean {
  if (key !== 'pins') return meaning(key, text) === meaning(key, taken(key, read));
  const pins = read.parts.pins ?? [];
  const texts = text.split('!');
  return texts.length === pins.length && texts.every((pin, i) => isPinTaken(pin, pins[i]!, read));
}

function isPinTaken(text: string, pin: Pin, read: Told): boolean {
  const { experiment, preset, proof } = pin;
  const pinned = { ...read, experiment, preset, parts: { result: proof } };
  const written = partText({ pins: [pin] }, 'pins')!.split(';');
  return text.split(';').every((pair) => {
    const [name = '', value = ''] = pair.split(':');
    return name === '' || (name === 'name' ? written.includes(pair) : isTaken(name, value, pinned));
  });
}

/** What a link says for a key, as the link that was read would write it. */
function taken(key: string, { experiment, preset, choice, parts }: Told): string {
  if (key === 'v') return '1';
  if (key === 'preset') return preset;
  if (isSettingKey(key)) return formatValue(experiment[key]);
  if (key === 'methods') return choice.methods.join(',');
  if (key === 'seeds') return String(choice.seeds);
  if (key === 'along') return choice.axis === null ? 'none' : `${choice.axis.key}:${choice.axis.values.join(',')}`;
  const part = PART_NAMES.find((name) => name === key);
  return (part === undefined ? null : partText(parts, part)) ?? '(neither taken nor noted)';
}

/** The same for texts that mean the same: numbers however they are written, lists in any order. */
function meaning(key: string, text: string): string {
  if (key === 'ask' || key === 'digit' || key === 'points') return text;
  if (isSettingKey(key) && SETTINGS[key].kind === 'set') return inOrder(text.trim().split('-'));
  if (key === 'hide' || key === 'lock') return inOrder(text.split('-'));
  if (key === 'methods') return inOrder(['labels', ...text.split(',').map((name) => name.trim())]);
  if (key === 'along') return inOrder(text.split(/[:,]/).map((part) => plain(part.trim())));
  return plain(text.trim());
}

function inOrder(all: readonly string[]): string {
  return [...new Set(all)].sort().join(' ');
}

/** A number alone, or every number within other words, without signs and zeros that say nothing. */
function plain(text: string): string {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return String(Number(text) + 0);
  return text.replace(/\d+(\.\d+)?/g, (number) => String(Number(number)));
}
