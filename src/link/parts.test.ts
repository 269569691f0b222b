import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyParts } from './arbitrary';
import { decodeParts, encodeParts, LONGEST_NAME, LONGEST_QUESTION, PART_NAMES, plainName, plainLine } from './parts';
import { PROOF_EXAMPLE } from './proof';

const decode = (query: string) => decodeParts(new URLSearchParams(query));

describe('parts of a link', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyParts, (all) => {
        expect(decode(encodeParts(all).join('&'))).toEqual({ parts: all, notes: [] });
      }),
    );
  });

  it('survive an address that is read and written by a browser', () => {
    fc.assert(
      fc.property(anyParts, (all) => {
        const { href } = new URL(`https://example.org/?${encodeParts(all).join('&')}`);
        expect(decodeParts(new URL(href).searchParams).parts).toEqual(all);
      }),
    );
  });

  it.each(PART_NAMES)('names %s where it can’t be read, and leaves it out', (key) => {
    const { parts: read, notes } = decode(`${key}=%00`);
    expect(read).toEqual({});
    expect(notes).toMatchObject([{ key, kind: 'not-a-part', used: null }]);
    expect([notes[0]!.given, notes[0]!.allowed, notes[0]!.piece?.name]).not.toContain('');
  });

  it.each([
    ['pause=students-0', 'pause'],
    ['pause=pupils-10', 'pause'],
    ['hide=T-everything', 'hide'],
    ['example=1.5', 'example'],
    ['ask=', 'ask'],
    ['ask=one%0Atwo', 'ask'],
    ['ask=+blanks+', 'ask'],
    ['ask=%E0%A4%A', 'ask'],
    ['digit=n1.AAA', 'digit'],
    ['digit=n1.AAAA', 'digit'],
    ['digit=n1.AAAKAA', 'digit'],
    ['digit=n1.AA', 'digit'],
    ['digit=n1.AAAC-jB', 'digit'],
    ['points=n1.AAACCA', 'points'],
    ['points=n1.AAACC', 'points'],
    ['points=n1.AAAC-jBA', 'points'],
    [`ask=${'a'.repeat(LONGEST_QUESTION + 1)}`, 'ask'],
    ['pins=T:8', 'pins'],
    [`pins=T:hot;result:${PROOF_EXAMPLE}`, 'pins'],
    [`pins=T:8;name:;result:${PROOF_EXAMPLE}`, 'pins'],
    [`pins=T:8;name:+hot;result:${PROOF_EXAMPLE}`, 'pins'],
    [`pins=T:8;name:one%0Atwo;result:${PROOF_EXAMPLE}`, 'pins'],
    [`pins=T:8;name:hot;name:cold;result:${PROOF_EXAMPLE}`, 'pins'],
    [`pins=T:8;name:100%25;result:${PROOF_EXAMPLE}`, 'pins'],
    [`pins=T:8;name:${'a'.repeat(LONGEST_NAME + 1)};result:${PROOF_EXAMPLE}`, 'pins'],
  ])('refuses %s', (query, key) => {
    const found = decode(query);
    expect(found.parts).toEqual({});
    expect(found.notes).toMatchObject([{ key, kind: 'not-a-part' }]);
  });

  it('keeps the first three of more pins, and says which it left out', () => {
    const pins = ['T:2', 'T:4', 'T:8', 'T:16'].map((T) => `${T};result:${PROOF_EXAMPLE}`);
    const { parts: read, notes } = decode(`pins=${pins.join('!')}`);
    expect(read.pins?.map(({ experiment }) => experiment.T)).toEqual([2, 4, 8]);
    expect(notes).toEqual([{ key: 'pins', kind: 'surplus', given: '4', used: null, allowed: '3' }]);
    expect(decode(`pins=${pins.slice(1).join('!')}`).notes).toEqual([]);
  });

  it('holds any text as a question once it is one plain line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: LONGEST_QUESTION }), (text) => {
        const ask = plainLine(text);
        if (ask !== '') expect(decode(encodeParts({ ask }).join())).toEqual({ parts: { ask }, notes: [] });
      }),
    );
  });

  it('names the run whose name is none', () => {
    const { notes } = decode(`pins=T:8;name:hot;result:${PROOF_EXAMPLE}!T:2;name:one%0Atwo;result:${PROOF_EXAMPLE}`);
    expect(notes).toMatchObject([{ key: 'pins', given: 'one\ntwo', piece: { name: 'name', at: 2 } }]);
  });

  it('holds any name of a run once it is one plain line', () => {
    const name = plainName(`a\n${'🦦'.repeat(LONGEST_NAME)}`)!;
    expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
    expect(name).toMatch(/^a 🦦+$/u);
    expect(plainName(' \n')).toBeNull();
  });

  it('takes the first of a part that comes twice, and says so', () => {
    const { parts: read, notes } = decode('example=3&example=4');
    expect(read).toEqual({ example: 3 });
    expect(notes).toMatchObject([{ key: 'example', kind: 'duplicate', given: '4', used: '3' }]);
  });
});
