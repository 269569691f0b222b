import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from './link';
import { sumNotes, withSum } from './sum';

const QUERY = 'v=1&T=8&ask=A%20%26%20B%3F&seed=5';

describe('the sum of a link', () => {
  it('is the same in every browser and in Node', () => {
    expect(withSum('v=1&T=8')).toBe('sum=4p-1r7hd0q&v=1&T=8');
  });

  it('finds nothing in a link as it was made, however it is escaped, and whatever others add', () => {
    const made = withSum(QUERY);
    for (const link of [
      made,
      `https://example.org/?${made}#top`,
      made.replace('%20', '+'),
      `${made}&utm_source=mail`,
    ]) {
      expect(sumNotes(link), link).toEqual([]);
    }
  });

  it('finds nothing in a link that has none', () => {
    expect(readLink(QUERY).notes).toEqual([]);
  });

  it('finds every cut that leaves anything', () => {
    const made = withSum(QUERY);
    for (let end = 1; end < made.length; end++) {
      expect(readLink(made.slice(0, end)).notes, made.slice(0, end)).not.toEqual([]);
    }
  });

  it.each([
    ['', '', 'cut', '2 of 4', 'end', 'T=8'],
    ['&ask=A%20%26%20B%3F', '', 'cut', '3 of 4', 'from', 'seed=5'],
    ['T=8', 'T=9', 'changed', '4 of 4', 'parts', 'T=9'],
    ['T=8&ask=A%20', 'T=9&ask=C%20', 'changed', '4 of 4', 'parts', 'T=9, ask=C & B?'],
    ['seed=5', 'seed=5&lang=ko', 'changed', '5 of 4', 'from', 'lang=ko'],
    ['&T=8', '&T=8&alpha=1', 'changed', '5 of 4', 'from', 'alpha=1'],
    [/-\w+/, '-', 'changed', '4 of 4', 'unknown', ''],
  ])('names what it can of %s that became "%s"', (from, to, kind, count, name, given) => {
    const made = withSum(QUERY);
    const now = from === '' ? made.slice(0, made.indexOf('&ask')) : made.replace(from, to);
    const [note, ...more] = sumNotes(now);
    expect([note?.kind, `${note?.used} of ${note?.allowed}`, note?.piece?.name, note?.given]).toEqual([
      kind,
      count,
      name,
      given,
    ]);
    expect(more).toEqual([]);
  });

  it('names no other part than one that was changed', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.string({ minLength: 1 }), (at, text) => {
        const pairs = QUERY.split('&').map((pair, i) => (i === at ? `${pair}${encodeURIComponent(text)}` : pair));
        const [note] = sumNotes(withSum(QUERY).replace(QUERY, pairs.join('&')));
        const changed = new URLSearchParams(pairs[at]).entries().next().value!.join('=');
        expect(['', changed]).toContain(note?.given);
      }),
    );
  });

  it('is not needed where there is nothing to lose', () => {
    expect(withSum('v=1')).toBe('v=1');
  });

  it('finds every other text of the same pairs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        fc.pre(text !== other);
        const made = withSum(new URLSearchParams({ v: '1', ask: text }).toString());
        const changed = made.replace(/&ask=.*/, `&${new URLSearchParams({ ask: other }).toString()}`);
        expect(sumNotes(changed)).toMatchObject([{ kind: 'changed' }]);
      }),
    );
  });
});
